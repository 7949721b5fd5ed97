"""Percentages of one whole that one verb tells."""

from __future__ import annotations

import pytest


def tags(seen, text):
    return set().union(*(series.tags for series in seen(text).line.series))


@pytest.mark.parametrize(
    "text",
    [
        "Varga won 46 percent of the vote, Holm 38 percent and Reyes 12 percent.",
        "Ferries made up 44 percent, tugs 31 percent and barges 20 percent of the fleet.",
        "Wind accounts for only 45 percent of the power, water for 30 percent, and gas for 21 percent.",
        "Varga got 46 percent of the vote, Holm's Party of Order 38 percent and Reyes 12 percent.",
    ],
)
def test_one_verb_tells_all_shares(seen, text):
    assert "gapped" in tags(seen, text)


@pytest.mark.parametrize(
    "text",
    [
        "Varga won 46 percent of the vote and Holm 38 percent.",
        "Varga won 46 percent of the vote in May, 42 percent in June and 39 percent in July.",
        "Varga won 46 percent of the vote, Holm had 38 percent and Reyes lost 12 percent.",
        "Varga won 46 percent of the vote, Holm 38 percent of the seats and Reyes 12 percent.",
        "Varga won 46 percent of the vote, Holm 38 percent in the north and Reyes 12 percent.",
        "Rents took up 46 percent of the income, up from 38 percent, and food 12 percent.",
        "Coffee is drunk by 82 percent of the guests, tea by 54 percent and milk by 21 percent.",
    ],
)
def test_what_is_told_of_several_wholes_is_not(seen, text):
    assert "gapped" not in tags(seen, text)
