"""Killed in the middle, twice at once, on a full disk: no file is ever half-written, and the next run is right."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tieout.files import atomic_write
from tieout.ledger.store.place import place
from tieout.reports.folder import verify

from .test_resume import RULES, TEXTS, contents, desk, encoded, same_as_from_nothing

__all__ = ["desk", "encoded"]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


def child(work: Callable[[], None]) -> int:
    """A process that does some work; its id."""
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def ended(process: int) -> int:
    """How a process ended."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def verified(desk: Path) -> None:
    verify(desk / "claims", desk / "reports", RULES)


def other(desk: Path, turn: int) -> None:
    """The yard's article in one of two states."""
    atomic_write(desk / "claims" / "yard.md", TEXTS["yard"].replace("300", str(300 + turn % 2)))


@pytest.fixture
def whole(desk: Path) -> dict[str, set[bytes]]:
    """Each file of the report as it is in either state."""
    found: dict[str, set[bytes]] = {}
    for turn in (1, 0):
        other(desk, turn)
        verify(desk / "claims", desk / "whole", RULES, index=False)
        for name, content in contents(desk / "whole").items():
            found.setdefault(name, set()).add(content)
    shutil.rmtree(desk / "whole")
    return found


def assert_whole(desk: Path, whole: dict[str, set[bytes]]) -> None:
    for name, content in contents(desk / "reports").items():
        assert name.startswith(".") or content in whole[name], name


@pytest.mark.parametrize("seed", range(6))
def test_a_kill_at_any_moment(seed: int, desk: Path, whole: dict[str, set[bytes]]) -> None:
    def work() -> None:
        for turn in range(1, 1000):
            other(desk, turn)
            verified(desk)

    process = child(work)
    time.sleep(random.Random(seed).uniform(0.01, 0.8))
    os.kill(process, signal.SIGKILL)
    assert ended(process) == -signal.SIGKILL
    assert_whole(desk, whole)
    same_as_from_nothing(desk)
    left = [path for folder in (desk / "reports", desk / ".tieout") for path in folder.iterdir()]
    assert [path for path in left if path.suffix in (".tmp", ".wal")] == []


def test_two_at_once(desk: Path, whole: dict[str, set[bytes]]) -> None:
    def work() -> None:
        for turn in range(4):
            other(desk, turn)
            verified(desk)

    both = [child(work), child(work)]
    assert [ended(process) for process in both] == [0, 0]
    assert_whole(desk, whole)
    same_as_from_nothing(desk)


@pytest.mark.parametrize("most", [0, 3_000, 30_000, 300_000, 1_000_000])
def test_a_full_disk(most: int, desk: Path, whole: dict[str, set[bytes]]) -> None:
    import resource

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        verified(desk)

    other(desk, 1)
    assert ended(child(work)) == 0
    assert_whole(desk, whole)
    same_as_from_nothing(desk)


def test_an_index_that_cannot_be_written_is_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(desk / ".tieout")
    (desk / ".tieout").write_text("in the way")
    same_as_from_nothing(desk)
    assert (desk / ".tieout").read_text() == "in the way"
    assert capsys.readouterr() == ("", "")


def test_without_duckdb_everything_is_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(desk / ".tieout")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    same_as_from_nothing(desk)
    assert not place(desk / "claims").exists()
