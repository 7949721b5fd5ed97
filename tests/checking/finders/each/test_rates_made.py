"""A fee in percent, and what it is made of."""

from __future__ import annotations

import pytest

import tieout


def rates(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "rates-total"]


@pytest.mark.parametrize(
    "text",
    [
        "Fees are 2-1/2 pct, with 1-5/8 pct for placing and 7/8 pct for running it combined, including a 1/4 pct premium.",
        "Fees come to 2-1/2 pct and are divided 1-5/8 pct for placing and 7/8 pct for running it.",
        "Total fees are 2.4 percent, with 1.6 percent for placing and 0.4 percent each for running and checking.",
    ],
)
def test_it_ties_out(text: str):
    assert rates(text) == ["consistent"]


def test_it_is_accused():
    assert rates("Fees are 2.4 percent, with 1.6 percent for placing and 0.3 percent for running it.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The tax is 8.5 percent, with 6 percent of the voters for it and 4.5 percent against.",
        "Fees rose 9 percent, with 4 percent for the north and 3 percent for the south.",
        "Fees come to two pct and are divided 1-5/8 pct for placing and 7/8 pct for running it.",
        "Charges are 5 percent. Brokers get 3 percent for placing.",
    ],
)
def test_other_shares_are_no_parts_of_it(text: str):
    assert rates(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fees are 2-3/8 pct, with 6-1/2 pct for selling and 7/8 pct for management.", ["mismatch"]),
        ("Fees are three pct, with 2-3/16 pct for selling and 7/8 pct for management.", []),
        ("Fees are 4 pct, with 7 pct for guests and 3 pct for members.", []),
    ],
)
def test_no_part_of_a_fee_is_more_than_it_but_a_fee_may_be_the_mean_of_those_that_several_pay(text: str, expected):
    assert rates(text) == expected
