"""How many came or went between two numbers that words compare in a sentence near."""

from __future__ import annotations

import pytest

import tieout

RUN = "The bank will run 218 branches next year, compared with 302 today. "


def went(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    "told", ["that are being shut", "which will close", "to be sold", "due to go", "that have closed"]
)
def test_those_that_go_are_what_lies_between_and_no_other_number(told):
    assert went(f"{RUN}The 84 {told} are in the north.") == ["consistent"]
    assert went(f"{RUN}The 64 {told} are in the north.") == ["mismatch"]


def test_those_that_go_are_none_of_a_number_that_rose():
    assert went("The bank runs 302 branches, up from 218. The 64 that are being shut are in the north.") == []


def test_where_others_came_or_went_too_nothing_is_said():
    assert went(f"{RUN}The 71 that are being shut are in the north, and another moves.") == []


def test_so_many_fewer_are_told_before_the_two_numbers():
    told = "{} fewer tankers were sailing than the week before: 96, compared with 100."
    assert went(told.format("Four")) == ["consistent"]
    assert went(told.format("Seven")) == ["mismatch"]
