"""A change does not tie out with its levels taken for each other."""

from __future__ import annotations

import pytest

import tieout

BACKWARDS = [
    "The toll of the bridge, 54 crowns this year, drops by 40 percent to 90 crowns in April.",
    "In May 640 boats called at the isle, and in June the number came to 710 boats, or 70 fewer.",
    "The flock shrank by a third, 62 swans becoming 93 swans.",
    "Frost cost the growers 14.2 million crowns in 2011. This time the claims come to 17.9 million crowns, so the bill has shrunk by 3.7 million.",
]
FORWARDS = [
    "The toll of the bridge, 90 crowns this year, drops to 54 crowns in April.",
    "In May 710 boats called at the isle, and in June the number came to 640 boats, or 70 fewer.",
    "The flock shrank by a third, 93 swans becoming 62 swans.",
    "Frost cost the growers 17.9 million crowns in 2011. This time the claims come to 14.2 million crowns, so the bill has shrunk by 3.7 million.",
]


def consistent(text: str) -> set[str]:
    told = {check.rule for check in tieout.check(text).checks if check.verdict == "consistent"}
    return told & {"percent-change", "difference", "direction"}


@pytest.mark.parametrize("text", BACKWARDS)
def test_levels_are_not_taken_for_each_other(text: str) -> None:
    assert consistent(text) == set()


@pytest.mark.parametrize("text", FORWARDS)
def test_levels_in_their_order_tie_out(text: str) -> None:
    assert "direction" in consistent(text)


def test_that_time_is_not_this_time() -> None:
    text = "In 2012 it built 1,360 carts. A drop of 15 percent, for at that time a year before it built 1,600."
    assert "percent-change" in consistent(text)
