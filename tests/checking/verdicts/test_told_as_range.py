"""A fall from a smaller to a larger figure, which may be how much it falls."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


@pytest.mark.parametrize(
    "said",
    [
        "The jobless rate dropped from 8.6 to 11.7 percent.",
        "Occupancy rates dropped sharply from 83 to 87 percent.",
        "The only towns with further declines were Holm (from 12.8 to 13.7 percent) and Ely (from 9.4 to 9.2 percent).",
    ],
)
def test_a_rate_falls_from_one_level_to_another(said):
    assert "mismatch" in verdicts(said)


@pytest.mark.parametrize(
    "said",
    [
        "Prices would drop from 3 to 5 percent in the spring.",
        "The harvest shrank, with further declines (from 3 to 5 percent) in the north.",
        "Advertising rates will fall from 3 to 5 percent.",
    ],
)
def test_what_has_a_price_may_fall_by_as_much(said):
    assert not verdicts(said)
