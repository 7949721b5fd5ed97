"""The change of a price that is made every day is the day's, and the level of a month ago none of its."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "base",
    [
        ", from $45.10 a month ago",
        ", up from a low of $45.10",
        ", against $45.10 in March",
        " on Tuesday, from a January peak of $45.10",
    ],
)
def test_a_level_of_before_is_none_of_the_day(accused, base):
    assert accused(f"Shares in the brewer rose 4 percent to $52.30{base}.") == []
    assert accused(f"The price per share rose 4 percent to $52.30{base}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the brewer rose 4 percent to $52.30 from $45.10.",
        "Shares in the brewer have risen 4 percent to $52.30, from $45.10 a month ago.",
        "Wages at the brewer rose 4 percent to $52.30 a day, from $45.10 a year ago.",
    ],
)
def test_another_change_is_from_its_level(accused, text):
    assert accused(text) == ["percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        "Earnings per diluted share were $4.95, up 18 percent, compared to $3.65 per diluted share in the same quarter last year.",
        "The notes convert into stock at $52.30 a share, a premium of 4 percent over the last price of $45.10 on June 8.",
    ],
)
def test_what_is_no_price_of_the_day_is_from_its_level(accused, text):
    assert accused(text) == ["percent-change"]
