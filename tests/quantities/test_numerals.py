"""Runs of digits that are read without patterns say what the patterns say."""

from __future__ import annotations

import pytest

from tieout.quantities.numerals import alone, digits


@pytest.mark.parametrize("text", ["40 mills", "1987 was dry", "007 men", "5000000 tonnes"])
def test_digits_with_a_word_behind_them_are_read_alike_in_both_ways(text: str) -> None:
    """What `alone` takes, `digits` reads to the same number."""
    assert alone(text, 0, text.index(" ")) == digits(text, 0, len(text)) is not None


@pytest.mark.parametrize("text", ["40, 50 mills", "12 345 km", "3 x 4", "7 1/2 miles", "40% of it", "1.5 miles", "40"])
def test_what_may_go_on_is_left_to_the_patterns(text: str) -> None:
    """A mark, a digit or a sign of times behind the digits, or a point in them: `alone` leaves them."""
    run = next((k for k, char in enumerate(text) if not (char.isdigit() or char in ".,")), len(text))
    assert alone(text, 0, run) is None
