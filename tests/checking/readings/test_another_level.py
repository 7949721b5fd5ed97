"""The whole of a part, and the level of another thing, are no levels of a change."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Only 12 of the 40 wells work, down 50 percent from 2010, when there were 30 wells.",
        "Of the goods, 30 percent went by rail, 5 points more than in 2010, when trucks took 80 percent.",
    ],
)
def test_such_figures_accuse_nobody(accused, text):
    assert accused(text) == []


def test_the_level_of_then_does(accused):
    text = "Some 30 percent of the goods went by rail, 5 points more than in 2010, when the share was 20 percent."
    assert accused(text) == ["percentage-point-change"]
