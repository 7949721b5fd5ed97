"""When two levels, of which words say that one is the larger, are surely of one thing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "other"),
    [
        ("A record 310 boats in May, surpassing the previous record of 280, sailed.", "310", "280"),
        ("The 9 percent growth of the port exceeded the nation's 4 percent.", "9 percent", "4 percent"),
        ("Lunde's 7.7 percent was slightly above the national average of 7.5 percent.", "7.7 percent", "7.5 percent"),
        (
            "Jobs grew at a 2.4 percent annual rate in May, outpacing the nation's 1.9 percent rate.",
            "2.4 percent",
            "1.9 percent",
        ),
        (
            "Debt fell, with leverage at 2.4 times in May below the prior year level of 2.7 times.",
            "2.4 times",
            "2.7 times",
        ),
    ],
)
def test_levels_of_one_thing_are_set_straight(seen, text, level, other):
    assert seen(text).linked(other, "set-straight") == {level}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The port grew at a 2.4 percent rate, outpacing the 3.1 percent rate of the mill in sales.", "3.1 percent"),
        ("Its 54 shops surpassed the 61 of Bolt in sales.", "61"),
    ],
)
def test_levels_that_may_be_of_others_are_not(seen, text, other):
    assert not seen(text).linked(other, "set-straight")
