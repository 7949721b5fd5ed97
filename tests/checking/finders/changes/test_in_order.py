"""Which of two levels is the later one."""

from __future__ import annotations

import pytest

import tieout


def bound(said):
    roles = [check.roles for check in tieout.check(said).checks if check.rule == "percent-change"]
    return [(role["base"].text, role["new"].text) for role in roles if {"base", "new"} <= role.keys()]


@pytest.mark.parametrize(
    "said",
    [
        "The mine shipped 2,134 tonnes in May. In June it shipped 2,475 tonnes. That is a rise of 16 percent.",
        "The mine shipped 2,475 tonnes in January. In December it shipped 2,134 tonnes. That is a rise of 16 percent.",
        "The mine shipped 2,134 tonnes on Monday and 2,475 tonnes on Friday. The rise of 16 percent was the largest since 2010.",
        "The mine had sales of 2,475 tonnes on Friday and of 2,134 tonnes on Monday; that is 16 percent more.",
        "The mine shipped 2,475 tonnes in 2023. Before the flood it shipped 2,134 tonnes, so it gained 16 percent.",
    ],
)
def test_times_put_two_levels_in_order_and_else_the_way_of_the_change(said):
    assert bound(said) == [("2,134 tonnes", "2,475 tonnes")]
