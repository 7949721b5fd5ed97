"""What YAML says is remembered by its hash; a cache that cannot be used is as none."""

from __future__ import annotations

import pytest

from tieout.rules.cache import folder, remembered


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_what_is_remembered_is_not_made_again():
    assert remembered("a: 1", lambda: {"a": 1}) == {"a": 1}
    assert remembered("a: 1", lambda: pytest.fail("made again")) == {"a": 1}
    assert remembered("a: 2", lambda: {"a": 2}) == {"a": 2}


@pytest.mark.parametrize("broken", ["", "{", '{"other": 1}', "[1]", "\x00"])
def test_a_broken_cache_is_made_anew(broken):
    remembered("a: 1", lambda: {"a": 1})
    (file,) = folder().iterdir()
    file.write_text(broken)
    assert remembered("a: 1", lambda: {"a": 3}) == {"a": 3}
    assert remembered("a: 1", lambda: pytest.fail("made again")) == {"a": 3}


def test_a_folder_that_cannot_be_written_is_no_trouble(own_folder):
    (own_folder / "tieout").write_text("a file where the folder should be")
    assert remembered("a: 1", lambda: {"a": 1}) == {"a": 1}
    assert remembered("a: 1", lambda: {"a": 2}) == {"a": 2}
