"""What is left to pay of a price."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return sorted({c.verdict for c in tieout.check(text).checks if c.rule == "difference"})


TOLD = [
    "A household pays $640 a year for water. The rebate is worth $170. In other words, it comes down to ${} a year.",
    "A stove costs $640 and the town gives a $170 rebate, so buyers pay ${}.",
    "The $170 subsidy cuts the price of a $640 stove to ${}.",
    "Tickets are $640, or ${} with a $170 discount.",
    "After a $170 refund, a $640 lesson costs ${}.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_left_is_the_price_less_what_is_taken_off(text: str):
    assert verdicts(text.format(470)) == ["consistent"]


@pytest.mark.parametrize("text", TOLD[1:])
def test_what_does_not_fit_is_a_mismatch(text: str):
    assert verdicts(text.format(430)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "After a discount of $170 on the bench, the stool costs $430 and the bench costs $640.",
        "The rent is $640 a month. Newcomers get a $170 discount in May, which brings the average to $625.",
        "The loan has a $640 fee. A rebate of $170 goes to members, and the bank is left with $300 after costs of its own.",
        "With a voucher of $17, a book that costs $64 leaves $20 in her purse.",
        "The town sells the $64 bins for $35 after a $17 subsidy and a cut of its own.",
        "The fare is $64, with a discount of $7 for each child, so a family with two pays $50.",
        "The stove costs $640. The state gives a rebate of $170. Wiring comes to $300.",
        "He paid $640 for the cart and got a refund of $170, which left him $20 short of the price of a new one.",
        "The plan costs $64 a month and a $17 discount brings the cost of a year to $590.",
    ],
)
def test_what_else_is_paid_is_told_of_something_else(text: str):
    assert "mismatch" not in verdicts(text)
