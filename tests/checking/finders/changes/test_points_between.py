"""A gap or a lead in points, and the two percentages that it lies between."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "percentage-point-change"]


@pytest.mark.parametrize(
    "said",
    [
        "The mayor is on 48.6 percent, with her rival on 31.4 percent, so she leads by {} points.",
        "The Greens had 48.6 percent of the vote and the Reds 31.4 percent. The {}-point lead is the largest yet.",
        "The gap between coast and hills has narrowed to {} points: 48.6 percent of the coast can read, and 31.4 percent of the hills.",
    ],
)
def test_a_gap_is_that_of_the_only_two_percentages(said):
    assert verdicts(said.format("17.2")) == ["consistent"]
    assert verdicts(said.format("71.2")) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The mayor has 52 percent of women and 41 percent of men, a nine-point lead over her rival.",
        "The gap has narrowed by three points: 52 percent of men can read, and 35 percent of women.",
        "Of the men, 52 percent can read, and of the women 35 percent. In 2010 the gap was 25 points.",
    ],
)
def test_a_gap_of_others_or_of_another_time_is_none_of_theirs(said):
    assert "mismatch" not in verdicts(said)
