"""Two figures of which one is the other with a slip of the pen."""

from __future__ import annotations

import pytest

from tieout import extract
from tieout.checking.compact.slips_again import Slips, may_slip, slip_of, sorted_digits


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("It cost $19 billion. It cost $19 million.", "magnitude"),
        ("It cost $9 billion. It cost $9 million.", "magnitude"),
        ("It cost $19 billion. It cost 19 million euros.", ""),
        ("It has 12,473,605 acres. It has 14,273,605 acres.", "digits"),
        ("It has 12,473,605 acres. It has 12,473,650 acres.", ""),
        ("It has 12,473,605 acres. It has 12,473,606 acres.", ""),
        ("It has up to 340 boats. It has up to 430 boats.", "bound"),
        ("It has 342 boats. It has 432 boats.", "noun"),
        ("It has 42 boats. It has 24 boats.", ""),
        ("It has 340 boats. It has 430 boats.", ""),
        ("It has up to 340 boats. It has at least 430 boats.", ""),
    ],
)
def test_how_a_figure_may_have_slipped(text: str, slip: str):
    one, other = extract(text)[:2]
    assert slip_of(one, other) == slip
    assert not slip or sorted_digits(one) == sorted_digits(other)


def test_of_one_digit_nothing_is_said():
    one, other = extract("It cost $9 billion. It cost $9 million.")[:2]
    assert not may_slip(one)
    assert not [*Slips([[one], [other]]).before(other)]


def test_a_sentence_may_tell_both():
    own = extract("It cost $19 billion, or $19 million.")
    told = [(one.text, other.text, number) for one in own for number, other in Slips([own]).before(one)]
    assert told == [("$19 million", "$19 billion", 0)]


def test_how_often_and_where_figures_like_one_are_told():
    own = [extract(text) for text in ("It has 342 boats.", "It has 342 carts.", "It had 517 boats.")]
    told = Slips(own)
    assert [told.is_told_above(several[0], number) for number, several in enumerate(own)] == [False, True, False]
    assert [told.are_printed_like(own[0][0], number) for number in range(3)] == [1, 1, 2]
