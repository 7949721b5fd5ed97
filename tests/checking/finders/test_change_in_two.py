"""A change told as an amount and in percent, and the level that it leads to."""

from __future__ import annotations

import pytest

import tieout

BARGES = "Barge traffic fell 3.6 million tons, or {} percent, and came to 26.4 million, the canal board said."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


def test_the_level_of_the_next_clause_is_the_one_that_it_leads_to():
    assert verdicts(BARGES.format(12)) == ["consistent"]
    assert verdicts(BARGES.format(21)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank lost 65 million dollars (25 percent of it in Peru), and its reserves came to 190 million.",
        "The dyke held 2,318 stones, 222 more than the old one, a drop of 9 percent since May.",
    ],
)
def test_what_is_no_change_told_again_ties_to_nothing(text: str):
    assert verdicts(text) == []
