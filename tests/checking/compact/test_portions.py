"""Words for portions of a sum."""

from __future__ import annotations

from tieout.checking.compact.portions import PORTIONS


def test_each_is_told_of_several():
    assert all(word.endswith("s") for word in PORTIONS)
