"""The word of a change that ties out is told to be right for the two levels, and for no others."""

from __future__ import annotations

import pytest

import tieout

TOLD = [
    ("The smokehouse took 462,000 crowns in May versus 420,000 crowns in April, a 10 percent increase.", "increase"),
    ("The smokehouse took 378,000 crowns in May versus 420,000 crowns in April, a 10 percent drop.", "drop"),
    ("The pier had 1,260 visitors in May. A year earlier it was 900, so that is 40 percent more.", "more"),
    ("Eel landings soared to 94 tonnes in June, three times the 31 tonnes of May.", "soared"),
]
NOT_TOLD = [
    "The smokehouse took 378,000 crowns in May versus 420,000 crowns in April, a 10 percent increase.",
    "The yard made 3.6 million crowns, of which 2.9 million came from boats, and 0.7 million in gains on land.",
    "Eel landings fell. Some 94 tonnes were three times the 31 tonnes of May.",
]


def told(text: str) -> list[str]:
    found = [
        check for check in tieout.check(text).checks if check.rule == "direction" and check.verdict == "consistent"
    ]
    return [span.text for check in found for span in check.spans if span.role == "way"]


@pytest.mark.parametrize(("text", "word"), TOLD)
def test_the_word_of_a_change_that_ties_out_is_told(text: str, word: str) -> None:
    assert told(text) == [word]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_word_is_told_of_what_does_not_tie_out_or_has_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The toll of 420 crowns exceeds the 330 crowns of June by 90 crowns.",
        "At 5,280 it is 1,910 above the 3,370 of June.",
    ],
)
def test_how_far_two_levels_lie_apart_is_no_level(text: str) -> None:
    found = [check for check in tieout.check(text).checks if check.rule == "direction"]
    assert [{"90 crowns", "1,910"} & {span.text for span in check.spans} for check in found] == [set()]


def test_it_is_told_once_with_its_levels() -> None:
    text = "Eel landings rose 20 percent to 48 tonnes in June from 40 tonnes in May."
    found = [check for check in tieout.check(text).checks if check.rule == "direction"]
    assert [[span.text for span in check.spans] for check in found] == [["rose", "48 tonnes", "40 tonnes"]]
