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


@pytest.mark.parametrize("percent", [12, 21])
@pytest.mark.parametrize(
    "words",
    [
        "on turnover of 504 million crowns",
        "despite a fine of 504 million crowns",
        "as takings reached 504 million crowns",
        "leaving a cushion of 504 million crowns",
        "and it keeps 504 million crowns in gold",
        "if pilots pay 504 million crowns",
        "while Birk now stands at 504 million crowns",
    ],
)
def test_a_level_with_a_noun_of_its_own_is_of_another_thing(words: str, percent: int):
    assert verdicts(f"The surplus of the port rose 54 million crowns, or {percent} percent, {words}.") == []


@pytest.mark.parametrize("words", ["to 504 crowns", "and now stands at 504 crowns", "and reached 504 crowns"])
def test_words_lead_a_change_to_its_level(words: str):
    assert verdicts(f"The ferry toll rose 54 crowns, or 12 percent, {words}.") == ["consistent"]
    assert verdicts(f"The ferry toll rose 54 crowns, or 23 percent, {words}.") == ["mismatch"]
