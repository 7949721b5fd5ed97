"""Profit, what it is a margin of, and the margin."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "It had operating income of $8.4 million on revenue of $50.0 million, an operating margin of 16.8%.",
        "Sales were $50.0 million. Operating profit was $8.4 million, resulting in a 16.8% operating margin.",
        "Net profit was $8.4 million and the margin was 16.8%.",
    ],
)
def test_the_profit_that_a_margin_is_of(seen, text):
    assert seen(text).linked("16.8%", "margin-of") == {"$8.4 million"}


@pytest.mark.parametrize(
    "text",
    [
        "Gross profit was $8.4 million and the operating margin was 16.8%.",
        "Adjusted operating profit was $8.4 million and the operating margin was 16.8%.",
        "Profit was $8.4 million, profit abroad $2.1 million and the margin was 16.8%.",
        "Profit was $8.4 million and sales rose 16.8%.",
    ],
)
def test_a_margin_of_another_profit(seen, text):
    assert not seen(text).linked("16.8%", "margin-of")


def test_what_the_turnover_is(seen):
    one = seen("Revenue rose 7% to $50.0 million from $46.7 million, with profit of $8.4 million.")
    assert "turnover" in one.slot("$50.0 million").tags
    assert "turnover" not in one.slot("$46.7 million").tags
    assert "turnover" not in one.slot("$8.4 million").tags
