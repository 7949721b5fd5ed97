"""Levels that had been left in between: what they are compared with is not that from which the verb moved them."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


@pytest.mark.parametrize(
    "said",
    [
        "The fleet recovered to {} boats in the quarter, compared with {} a year ago.",
        "The fleet has been built up again to {} boats, compared with {} last year.",
        "The fleet has grown to {} boats since the flood, compared with {} last year.",
        "Since the flood the fleet has grown to {} boats, compared with {} last year.",
        "The fleet has grown to {} boats this month, compared with {} last year.",
        "The fleet has grown to {} boats, compared with {} last year, its previous high.",
        "The share rose to {} crowns after the talks, against the previous day's close of {} crowns.",
    ],
)
def test_a_level_that_was_left_is_not_accused_by_an_earlier_one(said):
    assert "mismatch" not in verdicts(said.format(312, 374))


def test_a_level_moved_straight_is_accused():
    assert verdicts("The fleet fell to 374 boats in the quarter, compared with 312 a year ago.") == ["mismatch"]
    assert verdicts("The fleet has grown to a record 312 boats, compared with 374 in 1990.") == ["mismatch"]
