"""The index is put in its place whole or not at all, by one process at a time."""

from pathlib import Path

import pytest

from tieout.ledger.store.place import place, replacing


def test_it_stands_beside_the_folder_of_the_claims_files(tmp_path: Path) -> None:
    assert place(tmp_path / "claims") == tmp_path / ".tieout" / "ledger.duckdb"
    assert place(tmp_path / "claims" / ".." / "drafts") == tmp_path / ".tieout" / "ledger-drafts.duckdb"


def test_git_leaves_its_folder_alone(tmp_path: Path) -> None:
    with replacing(place(tmp_path / "claims")) as temporary:
        temporary.write_text("made")
    assert (tmp_path / ".tieout" / ".gitignore").read_text().splitlines()[-1] == "*"
    assert place(tmp_path / "claims").read_text() == "made"


def test_nothing_is_left_of_what_failed_and_the_old_one_stands(tmp_path: Path) -> None:
    path = place(tmp_path / "claims")
    with replacing(path) as temporary:
        temporary.write_text("old")
    with pytest.raises(ValueError), replacing(path) as temporary:
        temporary.write_text("half")
        raise ValueError
    assert path.read_text() == "old"
    assert not [each for each in path.parent.iterdir() if each.suffix == ".tmp"]


def test_what_a_killed_process_left_goes(tmp_path: Path) -> None:
    path = place(tmp_path / "claims")
    with replacing(path) as temporary:
        temporary.write_text("old")
    temporary.write_text("half")
    temporary.with_name(temporary.name + ".wal").write_text("half")
    with replacing(path) as temporary:
        assert not temporary.exists()
        temporary.write_text("new")
    assert sorted(each.name for each in path.parent.iterdir()) == [".gitignore", "ledger.duckdb", "ledger.lock"]


def test_two_at_once_are_one(tmp_path: Path) -> None:
    path = place(tmp_path / "claims")
    with replacing(path) as temporary:
        with pytest.raises(OSError), replacing(path):
            raise AssertionError
        temporary.write_text("first")
    assert path.read_text() == "first"
