"""One thing may be counted in two parts: in a place and in what holds it, by what is done with it twice, by what its doers are."""

from __future__ import annotations

import pytest

import tieout


def accused(text: str) -> bool:
    return any(c.verdict == "mismatch" for c in tieout.check(text).checks)


@pytest.mark.parametrize(
    "text",
    [
        "The guild has 74 shops, 52 in Africa and 31 in Kenya.",
        "The guild has 74 shops, 52 in the United States and 31 in Texas.",
        "The guild has 74 shops, 52 in Oregon and 31 in Lane County.",
        "The guild has 74 shops, 52 in Portugal and 31 in old mills.",
        "The guild has 74 ships, 52 built in Norway and 31 registered in Malta.",
        "The council got 74 pleas, 52 signed by bakers and 31 by widows.",
        "The council has 74 clerks, 52 chosen by the town and 31 praised by the mills.",
        "The council has 74 barns, 52 owned by farmers and 31 by women.",
        "The quake struck 740 barns, of which 520 were damaged and 310 of those destroyed.",
    ],
)
def test_parts_that_may_cross_are_left_alone(text: str):
    assert not accused(text)


@pytest.mark.parametrize(
    "text",
    [
        "The guild has 74 shops, 52 in Kenya and 31 in Mali.",
        "The guild has 74 shops, 52 in Africa and 31 in Asia.",
        "The guild has 74 shops, 52 in Mexico and 31 in Texas.",
        "The council has 74 clerks, 52 chosen by the town and 31 by the mills.",
        "The council has 74 barns, 52 owned by farmers and 31 by carters.",
    ],
)
def test_others_are_accused(text: str):
    assert accused(text)
