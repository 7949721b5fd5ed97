"""A share whose sentence names what has it and what it is of."""

from __future__ import annotations

import pytest

import tieout

LEVELS = "Net sales were $116 million in all. Sales at home were $72 million and sales abroad $44 million. Rain fell. "


def shares(text: str) -> list[tuple[str, list[str]]]:
    report = tieout.check(text, published="2020-01-10")
    return [(c.verdict, sorted(s.text for s in c.spans)) for c in report.checks if c.rule == "percent-share"]


def test_part_and_whole_are_found_by_their_names():
    said = "Sales abroad accounted for 38% of total net sales."
    assert shares(LEVELS + said) == [("consistent", ["$116 million", "$44 million", "38%"])]


def test_a_share_of_before_is_held_against_what_was_told_of_then():
    said = (
        "Revenue was $225.4 million in the spring, compared to $188.6 million a year ago. Wages came to $170.2 million, compared to "
        "$145.4 million a year ago. As a percentage of revenue, wages fell to 75.5% from 77.1%."
    )
    assert ("consistent", ["$145.4 million", "$188.6 million", "77.1%"]) in shares(said)


@pytest.mark.parametrize(
    "said",
    [
        "Title revenue rose by $55 million. Title losses rose by $2 million. As a percentage of title revenue, title losses were 4%.",
        "Revenue was $225.4 million in 2019. Costs fell. Wages came to $170.2 million in 2018. As a percentage of revenue, wages fell to 75.5%.",
    ],
)
def test_changes_and_figures_of_other_times_are_no_part(said):
    assert shares(said) == []
