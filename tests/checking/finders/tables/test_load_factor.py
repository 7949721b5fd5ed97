"""A load factor and its two volumes: which figures are of one column, and where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout

ROWS = "Revenue passenger miles rose to {} mln from {} mln. Available seat miles rose to {} mln from {} mln."


def bound(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (c.verdict, *(c.roles[role].text for role in ("stated", "part", "whole")))
        for c in tieout.check(text).checks
        if c.rule == "load-factor"
    ]


@given(st.integers(300, 700), st.integers(300, 700), st.integers(800, 999), st.integers(800, 999), st.integers(0, 1))
def test_each_column_ties_out_by_itself(now, before, offered, earlier, wrong):
    factor = 100 * now / offered
    text = f"Load factor was {factor + 5 * wrong:.1f} pct against {100 * before / earlier:.1f} pct. " + ROWS.format(
        now, before, offered, earlier
    )
    verdicts = [verdict for verdict, *_ in bound(text)]
    assert verdicts == ["mismatch" if wrong else "consistent", "consistent"]


def test_the_months_and_the_year_are_columns_of_their_own():
    text = (
        "Load factor in March was 50.0 pct, and year-to-date 60.0 pct. Revenue passenger miles in March were 200 mln and "
        "year-to-date 660 mln, available seat miles in March 400 mln and year-to-date 1,100 mln."
    )
    assert bound(text) == [
        ("consistent", "50.0 pct", "200 mln", "400 mln"),
        ("consistent", "60.0 pct", "660 mln", "1,100 mln"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Load factor was 61 pct. Revenue passenger miles were 640 mln.",
        "The cargo load factor was 61 pct. " + ROWS.format(640, 600, 980, 900),
        "Load factor was 61 pct in the year. Revenue passenger miles were 640 mln in May, available seat miles 980 mln in the half.",
    ],
)
def test_without_both_volumes_of_its_time_nothing_is_bound(text):
    assert not bound(text)
