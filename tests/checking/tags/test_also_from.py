"""A second level that another is set against, of a time of its own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "other"),
    [
        (
            "Tips rose to 413 francs in May from 396 francs in April and 371 francs in May 2011.",
            "413 francs",
            "371 francs",
        ),
        (
            "Turnout was 3.4 percent, down from last year's 4.7 percent and from last month's 6.2 percent.",
            "3.4 percent",
            "6.2 percent",
        ),
        (
            "It narrowed to a 144 million franc deficit in May from a 191 million deficit in April and a 232 million deficit in March.",
            "144 million franc",
            "232 million",
        ),
    ],
)
def test_a_second_time_is_compared_too(seen, text, level, other):
    line = seen(text)
    assert line.linked(other, "also-from") == {level}
    assert line.slot(other).verb_sign


@pytest.mark.parametrize(
    "text",
    [
        "Loans rose to 41.3 million francs from 39.6 million and 37.1 million was lost.",
        "Loans rose to 41.3 million francs in May from 39.6 million in April and in June 37.1 million were made.",
        "Turnover rose to 61 percent from 58 percent in the north and 51 percent in the south in May.",
    ],
)
def test_what_is_of_no_time_of_its_own_is_not(seen, text):
    line = seen(text)
    assert not any(slot.links.get("also-from") for slot in line.line.slots)
