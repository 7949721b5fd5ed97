"""The rate of one of two sides that are both counted."""

from __future__ import annotations

import pytest

import tieout

SIDES = "At noon {} and {}, a utilization rate of {} percent."


def rated(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "one-of-two"]


@pytest.mark.parametrize(
    "part, rest",
    [
        ("318 tugs were hired out", "162 were tied up"),
        ("318 tugs had work", "162 were without work"),
        ("318 tugs were under charter", "162 lay idle"),
    ],
)
def test_what_is_not_in_use_is_the_rest_in_either_order(part, rest):
    for told in ((part, rest), (rest, part)):
        assert rated(SIDES.format(*told, "66.3")) == ["consistent"]
        assert rated(SIDES.format(*told, "63.6")) == ["mismatch"]


def test_a_rate_is_of_the_side_that_it_names():
    told = "The town has 310 shops let and 190 empty, a {} rate of 38 percent."
    assert rated(told.format("vacancy")) == ["consistent"]
    assert rated(told.format("occupancy")) == ["mismatch"]


def test_the_one_side_may_stand_in_the_next_sentence():
    told = "Utilization was 62.5 percent, with {} barges idle. There were 300 barges at work."
    assert rated(told.format(180)) == ["consistent"]
    assert rated(told.format(810)) == ["mismatch"]


def test_of_two_months_no_rate_is_told():
    assert rated("In May 318 tugs were hired out and in June 162 lay idle, a utilization rate of 63.6 percent.") == []


def test_where_a_third_number_is_told_no_side_is_the_rest_for_sure():
    assert rated(SIDES.format("318 tugs were hired out, 12 sank", "162 were tied up", "58.0")) != ["mismatch"]


def test_of_a_fleet_in_two_sides_neither_is_a_part_of_the_other():
    told = (
        "In the north 276 pumps were under contract and 148 were stacked. That is a utilization rate of 65.1 percent."
    )
    assert [c.verdict for c in tieout.check(told).checks] == ["consistent"]
