"""What is faster takes less time."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Pages load 25 percent faster now (from 5 seconds to 4 seconds).",
        "The mill sped up by 30 percent from 12 minutes to 9 minutes a sack.",
        "The train quickened by 12 percent from 50 minutes to 45 minutes.",
    ],
)
def test_a_time_does_not_rise_with_the_speed(accused, text):
    assert accused(text) == []


def test_other_levels_do(accused):
    assert accused("Inflation quickened to 4 percent from 5 percent.") == ["direction"]
    assert accused("Waiting times fell by 30 percent, from 50 minutes to 40 minutes.") == ["percent-change"]
