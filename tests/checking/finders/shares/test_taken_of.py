"""A percentage, and the only two sums of money told with it, of which the one is taken of the other."""

from __future__ import annotations

import pytest

from tieout import check


def verdicts(said):
    return [one.verdict for one in check(said).checks if one.rule == "percentage-on-amount"]


@pytest.mark.parametrize(
    "said",
    [
        "The agent takes 19 percent. On a sale of £1.9 million he gets £{},000.",
        "The levy is 19 percent: on a yacht worth £1.9 million that is £{},000.",
        "The town keeps 19 percent, or £{},000 on a sale of £1.9 million.",
    ],
)
def test_what_is_taken_of_an_example_is_told(said):
    assert verdicts(said.format(361)) == ["consistent"]
    assert verdicts(said.format(631)) == ["mismatch"]


def test_what_no_example_ties_only_ties_out():
    said = "The brothers own 19 percent of the mill. At £1.9 billion their stake is worth £{} million."
    assert verdicts(said.format(361)) == ["consistent"]
    assert verdicts(said.format(420)) == []


def test_an_amount_of_which_the_percentage_ties_out_is_no_part_of_another_whole():
    text = "He took $2.4 million from a builder that had won work worth $60 million, or 4 percent of its value."
    assert [(c.rule, c.verdict) for c in check(text).checks] == [("percentage-on-amount", "consistent")]
