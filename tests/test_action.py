"""The GitHub Action: its steps are run by bash as a runner would run them, with the inputs in the environment."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}
WRONG = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="no bash")


def filled(value: str, context: dict[str, str]) -> str:
    """A value of `env:` with its expressions filled in, as the runner does it."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: context[match[1]], value)


def run(step: str, folder: Path, context: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """One step, in the folder of the workspace; its outputs stand in `output`, the summary in `summary`."""
    given = {f"inputs.{name}": str(each["default"]) for name, each in ACTION["inputs"].items()}
    told = {name: filled(value, {**given, **context}) for name, value in STEPS[step]["env"].items()}
    (folder.parent / "runner").mkdir(exist_ok=True)
    runner = {
        "RUNNER_TEMP": str(folder.parent / "runner"),
        "GITHUB_OUTPUT": str(folder.parent / "output"),
        "GITHUB_STEP_SUMMARY": str(folder.parent / "summary"),
        "PYTHONPATH": str(ROOT / "src"),
    }
    script = folder.parent / "step.sh"
    script.write_text(STEPS[step]["run"], encoding="utf-8")
    command = [str(BASH), "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)]  # what `shell: bash` means
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **runner, **told}, capture_output=True, text=True, timeout=120
    )


def check(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    context = {f"inputs.{name}": value for name, value in inputs.items()}
    return run("check", folder, {"steps.install.outputs.python": sys.executable, **context})


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "work space"
    folder.mkdir()
    (folder / "wrong.md").write_text(WRONG, encoding="utf-8")
    (folder / "right.txt").write_text(WRONG.replace("5.6", "6.5"), encoding="utf-8")
    return folder


def outputs(folder: Path) -> dict[str, str]:
    lines = (folder.parent / "output").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_no_script_holds_an_expression_and_every_input_is_used():
    scripts = [step["run"] for step in STEPS.values() if "run" in step]
    assert len(scripts) == 2 and not [script for script in scripts if "${{" in script]
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    for step in STEPS.values():
        for name in step.get("env", {}):
            assert f"${name}" in step["run"] or f"${{{name}" in step["run"]


@needs_bash
def test_a_wrong_figure_fails_the_step_and_is_annotated_summed_up_and_written(workspace):
    done = check(workspace)
    assert done.returncode == 1, done.stderr
    assert re.search(r"^::error .*file=wrong\.md.*line=1", done.stdout, re.MULTILINE)
    assert outputs(workspace) == {"status": "1", "sarif": "tieout.sarif"}
    results = json.loads((workspace / "tieout.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["growth-multiple"]
    assert "growth" in (workspace.parent / "summary").read_text(encoding="utf-8")


@needs_bash
def test_nothing_wrong_and_no_sarif(workspace):
    done = check(
        workspace, paths="right.txt\r\n\n", sarif="", format="text", arguments="--explain\n--date\n2020-01-31\n"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "consistent growth-multiple" in done.stdout
    assert outputs(workspace) == {"status": "0"} and not (workspace / "tieout.sarif").exists()


@needs_bash
def test_what_cannot_be_read_keeps_its_status(workspace):
    done = check(workspace, paths="gone.txt\nwrong.md")
    assert done.returncode == 2 and "gone.txt" in done.stderr
    assert outputs(workspace)["status"] == "2"
    assert "file=wrong.md" in done.stdout


@needs_bash
@pytest.mark.parametrize("name", ["paths", "format", "sarif", "since", "baseline", "arguments"])
def test_no_input_is_run(workspace, name):
    hostile = "\"; touch planted; $(touch planted) `touch planted` '; touch planted #"
    done = check(workspace, **{name: hostile})
    assert done.returncode in (1, 2)
    assert not (workspace / "planted").exists() and "Traceback" not in done.stderr


@needs_bash
def test_what_looks_like_an_option_is_a_path(workspace):
    done = check(workspace, paths="--version", format="text")
    assert done.returncode == 2 and "--version" in done.stderr and "no such file" in done.stderr


@needs_bash
def test_tieout_is_installed_from_the_action_itself(workspace):
    """By a Python that only notes what it is asked: the real one would fetch what tieout depends on."""
    python = workspace.parent / "python"
    notes = workspace.parent / "notes"
    python.write_text(
        f'#!/bin/sh\necho "$@" >>"{notes}"\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    done = run(
        "install", workspace, {"steps.python.outputs.python-path": str(python), "github.action_path": "/the/action"}
    )
    assert done.returncode == 0, done.stderr
    venv, install = notes.read_text(encoding="utf-8").splitlines()
    assert venv == f"-m venv {workspace.parent}/runner/tieout"
    assert install.startswith("-m pip install ") and install.endswith("-c /the/action/.ci/constraints.txt /the/action")
    assert outputs(workspace) == {"python": f"{workspace.parent}/runner/tieout/bin/python"}
