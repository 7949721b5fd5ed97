"""A multiple of a yardstick behind it, and the level in the sentence before or behind."""

from __future__ import annotations

import pytest

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "growth-multiple"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill ground 312 tons. That was three times its record of 104 tons.",
        "The mill ground three times its record of 104 tons. It made 312 tons in June.",
    ],
)
def test_the_level_stands_before_or_behind(text):
    assert told(text) == ["consistent"]
    assert "consistent" not in told(text.replace("312", "213"))


@pytest.mark.parametrize(
    "text",
    [
        "The mill ground 312 tons, three of them rye. That was three times its record of 104 tons of oats and 90 tons of rye.",
        "The mill ground 312 tons in May and 330 tons in June. It hopes to grind three times its record of 104 tons.",
        "The mill ground 312 pounds. The town has three times its record of 104 carts.",
    ],
)
def test_where_more_than_one_figure_may_be_meant(text):
    assert told(text) == []
