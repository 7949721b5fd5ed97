"""A noun without the mark of its plural."""

import pytest

from tieout.checking.compact.stem import stem


@pytest.mark.parametrize(("word", "told"), [("shares", "share"), ("loss", "loss"), ("share", "share"), ("s", "")])
def test_one_last_s_is_cut(word: str, told: str) -> None:
    assert stem(word) == told
