"""What is worked out once is known in the next run, beside what others have found."""

from __future__ import annotations

import pytest

from tieout import cache, gathered
from tieout.gathered import Gathered, remember


@pytest.fixture(autouse=True)
def a_first_run(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(gathered, "_EVERY", [])


def again():
    pytest.fail("worked out again")


def test_what_is_worked_out_is_known_in_this_run_and_the_next():
    first = Gathered("words")
    assert first.get("a", lambda: (1, frozenset("b"))) == first.get("a", again) == (1, frozenset("b"))
    remember()
    assert Gathered("words").get("a", again) == (1, frozenset("b"))
    assert Gathered("marks").get("a", lambda: "of another kind") == "of another kind"


def test_what_is_new_is_written_beside_what_was_known():
    for key in "ab":
        one = Gathered("words")
        one.get(key, lambda: 1)
        one.write()
    assert [Gathered("words").get(key, again) for key in "ab"] == [1, 1]


def test_where_nothing_is_new_nothing_is_written():
    Gathered("words")
    remember()
    assert not cache.folder().exists()


def test_what_comes_to_nothing_is_known_too():
    one = Gathered("words")
    one.get("a", tuple)
    one.write()
    assert Gathered("words").get("a", again) == ()
