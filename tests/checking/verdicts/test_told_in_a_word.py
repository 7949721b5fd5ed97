"""An amount in a word leaves no more open than the figures beside it."""

from __future__ import annotations

import pytest

import tieout

OFFER = "The yard filed for an offering of {} million shares. It would sell one million shares and Dorn Ltd would sell the remaining 800,000 shares."


def verdicts(text: str) -> set[str]:
    return {c.verdict for c in tieout.check(text).checks if c.rule in ("total", "difference", "roll-forward")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OFFER.format("1.8"), {"consistent"}),
        (OFFER.format("1.3"), set()),
        ("The port owes 7.4 million euros: six million to banks and 1.4 million to the state.", {"consistent"}),
        ("The port owes 7.8 million euros: six million to banks and 1.4 million to the state.", set()),
        ("The port owes five million euros: three million to banks and two million to the state.", {"consistent"}),
    ],
)
def test_a_part_in_a_word_is_as_fine_as_what_stands_beside_it(text: str, expected: set[str]):
    assert verdicts(text) == expected


def test_a_change_in_a_word_may_be_rounded_to_it():
    assert verdicts("Profit rose by two million euros to 7.4 million from 5.2 million.") == {"consistent"}
