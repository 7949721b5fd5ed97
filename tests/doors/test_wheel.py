"""The wheel, built and installed into an environment of its own, brings the rule library and the package's data."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_rules_and_data_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    carried = {Path(name).name for name in names if name.startswith("tieout/rule_library/")}
    assert carried == {path.name for path in (ROOT / "rules").glob("*.yaml")}
    data = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src/tieout").rglob("*")
            if path.is_file() and path.suffix != ".pyc" and path.name[0] != "."}  # fmt: skip
    assert data <= names
    assert not [name for name in names if "test" in name.split("/")[0]]


def test_an_installed_wheel_checks_by_its_own_rules(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    packages = next(environment.rglob("site-packages"))
    zipfile.ZipFile(wheel).extractall(packages)
    # What tieout depends on is borrowed from the environment that runs the tests, so that nothing is downloaded.
    borrowed = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    (packages / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    python = next(path for path in (environment / "bin/python", environment / "Scripts/python.exe") if path.exists())
    code = (
        "import tieout, tieout.rules, sys; print(tieout.__file__); print(len(tieout.rules.load()));"
        "print([c.verdict for c in tieout.check('The town has 1,300 hives, 5.6 times the 200 of 2009.').checks])"
    )
    done = subprocess.run([python, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    file, rules, verdicts = done.stdout.splitlines()
    assert Path(file).is_relative_to(environment)
    assert int(rules) == len(list((ROOT / "rules").glob("*.yaml")))
    assert verdicts == "['mismatch']"
