"""A change, its level, and the level of the time before."""

from __future__ import annotations

import tieout

LOANS = (
    "Loans rose 1.4 billion crowns to 286.3 billion crowns in the week to May 6. "
    "The bank revised the prior week's total to 284.9 billion crowns from 285.2 billion."
)
BOATS = "Five fewer trawlers were at sea last week. The count of boats at sea was 86. The week before there had been 91, and a year ago 117."


def differences(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


def test_the_level_of_the_week_before_as_revised():
    assert differences(LOANS) == ["consistent"]
    assert differences(LOANS.replace("1.4", "4.1")) == ["mismatch"]


def test_a_few_of_what_the_next_sentences_count():
    assert differences(BOATS) == ["consistent"]
    assert differences(BOATS.replace("Five", "Nine")) == ["mismatch"]


def test_the_level_of_another_place_is_not_it():
    assert (
        differences(BOATS.replace("count of boats at sea", "count of boats around the world").replace("Five", "Nine"))
        == []
    )
