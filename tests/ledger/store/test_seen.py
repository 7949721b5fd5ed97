"""A file that looks as it did is not read again; one that may have changed unseen is."""

import os
import time
from pathlib import Path

import pytest

from tieout.ledger.store.digests import of_file
from tieout.ledger.store.seen import Seen


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was written an hour ago: it is looked at an hour from now, as nothing sets when a file was changed."""
    path = tmp_path / "old.md"
    path.write_text("Five boats.")
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 3_600 * 10**9)
    return path


def test_what_was_seen_is_not_read_again(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Seen()
    assert first.digest(old) == of_file(old) and first.fresh
    monkeypatch.setattr("tieout.ledger.store.seen.of_file", None)
    again = Seen(first.sights)
    assert again.digest(old) == first.digest(old) and not again.fresh


def test_a_file_that_looks_otherwise_is_read(old: Path) -> None:
    first = Seen()
    first.digest(old)
    old.write_text("Nine boats.")
    assert Seen(first.sights).digest(old) == of_file(old)


def test_times_that_are_set_back_hide_nothing(old: Path) -> None:
    first = Seen()
    first.digest(old)
    told = old.stat()
    old.write_text("Nine boats.")
    os.utime(old, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert Seen(first.sights).digest(old) == of_file(old)


def test_a_file_written_just_now_is_read_whenever_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    path.write_text("Five boats.")
    seen = Seen()
    assert seen.digest(path) == of_file(path)
    assert not seen.fresh and seen.sights == []


def test_what_is_gone_is_forgotten_and_what_was_not_asked_for_stays(old: Path, tmp_path: Path) -> None:
    other, gone = tmp_path / "other.md", tmp_path / "gone.md"
    for path in (other, gone):
        path.write_text("Seven boats.")
    first = Seen()
    for path in (old, other, gone):
        first.digest(path)
    gone.unlink()
    again = Seen(first.sights)
    again.digest(old)
    assert {path for path, *_ in again.sights} == {str(old), str(other)}
    assert again.digest(gone) == b"" and again.digest(tmp_path) == of_file(tmp_path) == b""
