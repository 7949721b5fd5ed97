"""A change told by the way is no change of the levels that follow."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Shares, up 40 percent this year, fell to $30 from $33.",
        "The stock, which has gained 12 percent since January, closed at $30, down from $33.",
        "The price of wheat, which doubled last year, fell to $210 a tonne from $240.",
        "Turnover grew 8 percent, led by exports, which rose to 120 million from 100 million.",
        "The mine has 300 workers, twice as many as in 2009, and made 12 tons, up from 9 tons.",
    ],
)
def test_it_accuses_nobody(accused, text):
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell 12 percent to $30 from $36, which was a low.",
        "An increase of 20 percent in exports, which rose to 150 million from 100 million, led the way.",
    ],
)
def test_one_of_the_levels_does(accused, text):
    assert accused(text) == ["percent-change"]
