"""What a clause tells a share by."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"]


@pytest.mark.parametrize(
    "text",
    [
        "The fund has 75 percent of its money in bonds and 25 percent in shares.",
        "Of the total, 62 percent went to Asia, 27 percent to Europe and 11 percent elsewhere.",
        "The state owns 60 percent of the mine and a bank 40 percent.",
        "Some 44 percent of those asked were for it, 48 percent were silent and 8 percent were away.",
        "Sales were 62 percent domestic and 38 percent foreign.",
    ],
)
def test_shares_told_alike_are_of_one_whole(text):
    assert shares(text) == ["consistent"]


def test_a_place_behind_the_whole_may_be_a_part_of_it():
    assert shares("It has 59 percent of the market in Spain and 41 percent in Italy.") == []


def test_a_time_is_no_receiver():
    assert shares("Turnout was 59 percent of voters in May and 41 percent in June.") == []


def test_who_does_several_things_may_be_counted_twice():
    assert shares("Some 44 percent of those asked own a car, 83 percent own a bike and 18 percent own a boat.") == []
