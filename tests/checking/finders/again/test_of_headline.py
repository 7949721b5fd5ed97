"""How many words bring a headline to mind."""

from __future__ import annotations

import pytest

import tieout
from tieout.checking.finders.again.of_headline import is_sure


@pytest.mark.parametrize(
    ("said", "here", "sure"), [("abcd", "abc", True), ("abcd", "ab", False), ("ab", "ab", False), ("abc", "abcd", True)]
)
def test_most_words_of_a_headline_make_sure(said: str, here: str, sure: bool):
    assert is_sure(frozenset(said), frozenset(here)) is sure


@pytest.mark.parametrize(("years", "verdicts"), [(46, ["consistent"]), (64, ["mismatch"]), (51, [])])
def test_half_of_them_are_enough_for_a_term_with_its_digits_turned(years: int, verdicts: list[str]):
    text = (
        "Baker of Leith Jailed for 46 Years for Burning of Shed by River\n\n"
        f"A baker was sentenced in Leith to {years} years in prison for burning what he had rented on the quay."
    )
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    assert [check.verdict for check in checks] == verdicts
