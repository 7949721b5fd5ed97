"""Which levels a balance, a gap or a majority can be of."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> set[str]:
    return {check.verdict for check in tieout.check(text).checks if check.rule == "difference"}


@pytest.mark.parametrize(
    "text",
    [
        "The loan will be 18 million or 19 million dollars, leaving a surplus of 4 million dollars.",
        "It lacks half a million dollars, but unpaid bills (of $800,000) leave a gap of $224,000.",
        "Receipts are $75.2 million and outlays $61.4 million, a surplus of $13.8 million. For 1986 receipts are put at $36.1 million.",
    ],
)
def test_levels_that_belong_elsewhere_are_no_pair(text):
    assert "mismatch" not in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "It paid $7.2 million in interest, $5.4 million of debt and $2.1 million for schools, leaving a surplus of $6.5 million.",
        "The sum voted was $1.31 million and the sum drawn $8.22 million, leaving a balance of $3.11 million.",
    ],
)
def test_a_balance_that_may_be_of_three_is_not_accused(text):
    assert "mismatch" not in verdicts(text)


def test_a_gap_between_two_is(seen):
    assert "mismatch" in verdicts("It earned $7.2 million and paid $5.4 million, leaving a surplus of $2.8 million.")
