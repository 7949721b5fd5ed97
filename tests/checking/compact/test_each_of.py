"""A figure that each of several has."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        "The team won 24 medals: 11 in rowing, seven in judo and two each in boxing, fencing and chess.",
        "The board has 14 members, eight from the mill, four from the town and one each from the bank and the church.",
    ],
)
def test_it_counts_as_often_as_there_are_names(text):
    assert totals(text) == ["consistent"]


def test_a_list_that_tells_of_single_ones_is_all():
    assert totals("The team won 24 medals: 13 in rowing, seven in judo and two each in boxing, fencing and chess.") == [
        "mismatch"
    ]


def test_where_the_names_are_not_clear_it_is_told_once_and_others_may_follow():
    assert "mismatch" not in totals(
        "It has 24 plants, with 12 in Chad, two in Mali and one each in Togo and Benin that are to close."
    )
