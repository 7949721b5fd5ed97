"""What has been worked out is remembered by a hash of its source; a cache that cannot be used is as none."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tieout import cache
from tieout.cache import code, folder, remembered
from tieout.files import atomic_write

MADE = {"a": (1 << 200, frozenset(("b",)), [None, True, 2.5])}


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def again():
    pytest.fail("made again")


def test_what_is_remembered_is_not_made_again():
    assert remembered("rules", b"a: 1", lambda: MADE) == MADE
    assert remembered("rules", b"a: 1", again) == MADE
    assert remembered("rules", b"a: 2", lambda: {"a": 2}) == {"a": 2}
    assert remembered("words", b"a: 1", lambda: "of another kind") == "of another kind"


@pytest.mark.parametrize("broken", [b"", b"{", b"\x00" * 8, b"\xff" * 80, "cut", "changed"])
def test_a_broken_cache_is_made_anew(broken):
    remembered("rules", b"a: 1", lambda: MADE)
    (file,) = folder().iterdir()
    content = file.read_bytes()
    file.write_bytes({"cut": content[:-1], "changed": content[:-1] + b"\x01"}.get(broken, broken))
    assert remembered("rules", b"a: 1", lambda: {"a": 3}) == {"a": 3}
    assert remembered("rules", b"a: 1", again) == {"a": 3}


def test_a_folder_that_cannot_be_written_is_no_trouble(own_folder):
    (own_folder / "tieout").write_text("a file where the folder should be")
    assert remembered("rules", b"a: 1", lambda: {"a": 1}) == {"a": 1}
    assert remembered("rules", b"a: 1", lambda: {"a": 2}) == {"a": 2}


def test_what_fails_is_not_remembered():
    with pytest.raises(KeyError):
        remembered("rules", b"a: 1", lambda: {}["a"])
    assert remembered("rules", b"a: 1", lambda: {"a": 1}) == {"a": 1}


def test_several_may_write_at_once():
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda number: remembered("rules", b"%d" % (number % 2), lambda: MADE), range(64)))
    assert found == [MADE] * 64 and len(list(folder().iterdir())) == 2


def test_another_state_of_the_package_makes_its_own(monkeypatch):
    remembered("rules", b"a: 1", lambda: {"a": 1})
    monkeypatch.setattr(cache, "code", lambda: b"changed")
    assert remembered("rules", b"a: 1", lambda: {"a": 2}) == {"a": 2}
    monkeypatch.setattr(cache, "code", lambda: b"")
    assert remembered("rules", b"a: 1", lambda: "not remembered") == "not remembered"
    assert remembered("rules", b"a: 1", lambda: "made again") == "made again"


def test_the_state_of_the_package_changes_with_its_files(tmp_path):
    """Any file that has changed, was added or was put away, in any folder of the package; what Python compiles is none of it."""
    package = tmp_path / "package"
    told = set()
    for name, content in (("cache.py", Path(cache.__file__).read_text()), ("deep/one.py", "1"), ("deep/one.py", "2"),
                          ("deep/two.yaml", "a"), ("deep/__pycache__/two.pyc", "b")):  # fmt: skip
        atomic_write(package / name, content)
        os.utime(package / name, ns=(len(told), len(told)))
        run = "import cache; print(cache.code())"
        told.add(subprocess.run([sys.executable, "-c", run], cwd=package, capture_output=True, check=True).stdout)
    assert len(told) == 4 and code() not in told


def test_only_the_last_ones_are_kept(monkeypatch):
    monkeypatch.setattr(cache, "KEPT", 3)
    for number in range(5):
        remembered("rules", b"%d" % number, lambda: MADE)
        for file in folder().iterdir():
            os.utime(file, ns=(file.stat().st_mtime_ns - 10**9,) * 2)
    assert len(list(folder().iterdir())) == 3
    assert remembered("rules", b"4", again) == MADE
