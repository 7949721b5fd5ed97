"""What is saved is what is read again; what cannot be trusted is as none."""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from tieout.ledger.store.rows import Row

from .conftest import STATE, frame, row


def test_what_is_saved_is_read_again(opened: Callable) -> None:
    first = opened()
    assert (first.rows, first.claims) == ({}, None)
    first.save([row("a"), row("b")], frame("a", "b"))
    again = opened()
    assert list(again.rows.values()) == [row("a"), row("b")]
    pd.testing.assert_frame_equal(again.claims, frame("a", "b"))


def test_only_what_changed_is_written_anew_and_what_is_gone_goes(opened: Callable) -> None:
    opened().save([row("a"), row("b"), row("c")], frame("a", "b", "c"))
    opened().save([row("b", b"other")], frame("b", value=2.5), [row("a").key])
    again = opened()
    assert set(again.rows.values()) == {row("b", b"other"), row("c")}
    pd.testing.assert_frame_equal(again.claims, pd.concat([frame("b", value=2.5), frame("c")], ignore_index=True))


def test_a_save_that_changes_nothing_writes_nothing(opened: Callable) -> None:
    opened().save([row("a")], frame("a"))
    before = opened().path.stat()
    opened().save([], frame(), [("claims/none.yaml", "none.md")])
    assert opened().path.stat() == before


def test_claims_of_files_without_a_row_are_left_out(opened: Callable) -> None:
    opened().save([row("a")], frame("a", "b"))
    assert set(opened().claims["file"]) == {"claims/a.yaml"}


def test_a_name_that_is_no_text_is_left_out(opened: Callable) -> None:
    opened().save([row("a"), Row("claims/\udcff.yaml", "claims/x.md")], frame("a"))
    assert list(opened().rows) == [row("a").key]


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"SQLite format 3\0" * 500),
        lambda path: path.write_bytes(path.read_bytes()[:20_000]),
        lambda path: path.write_bytes(path.read_bytes()[:-1] + b"x"),
        lambda path: path.write_bytes(bytes(reversed(path.read_bytes()))),
        lambda path: (path.unlink(), duckdb.connect(path).close()),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (shutil.copy(path, path.with_name("copy")), path.unlink(), path.symlink_to(path.with_name("copy"))),
        lambda path: (shutil.copy(path, path.with_name("copy")), path.unlink(), path.with_name("copy").rename(path)),
    ],
    ids=["empty", "foreign", "truncated", "one byte", "reversed", "another database", "folder", "link", "copied here"],
)  # fmt: skip
def test_an_index_that_cannot_be_trusted_is_as_none(harm: Callable, opened: Callable) -> None:
    opened().save([row("a")], frame("a"))
    harm(opened().path)
    index = opened()
    assert index.rows in ({}, {row("a").key: row("a")})  # a byte that nothing depends on may be any
    if not index.rows and not index.path.is_dir():
        index.save([row("b")], frame("b"))
        assert list(opened().rows) == [row("b").key]


def test_every_byte_that_is_harmed_is_seen_or_says_nothing(opened: Callable) -> None:
    opened().save([row("a")], frame("a"))
    path = opened().path
    whole = path.read_bytes()
    for place in range(0, len(whole), len(whole) // 25):
        with path.open("r+b") as stream:  # in place: it stays the file that it is
            stream.seek(place)
            stream.write(bytes([whole[place] ^ 0x55]))
        index = opened()
        assert index.rows in ({}, {row("a").key: row("a")})
        assert (index.claims is None) == (not index.rows)
        with path.open("r+b") as stream:
            stream.write(whole)
    assert opened().rows


def test_an_index_of_another_state_is_built_anew(opened: Callable) -> None:
    opened().save([row("a")], frame("a"))
    other = opened("another")
    assert other.rows == {}
    other.save([row("b")], frame("b"))
    assert (opened(STATE).rows, list(opened("another").rows)) == ({}, [row("b").key])


def test_who_comes_second_leaves_what_the_first_wrote(opened: Callable) -> None:
    opened().save([row("a")], frame("a"))
    slow = opened()
    opened().save([row("b")], frame("b"))
    with pytest.raises(OSError):
        slow.save([row("c")], frame("c"))
    assert set(opened().rows) == {row("a").key, row("b").key}


def test_a_folder_that_cannot_be_written_is_an_error_and_nothing_else(opened: Callable, tmp_path: Path) -> None:
    index = opened()
    (tmp_path / ".tieout").write_text("in the way")
    with pytest.raises(OSError):
        index.save([row("a")], frame("a"))
    assert (tmp_path / ".tieout").read_text() == "in the way"
