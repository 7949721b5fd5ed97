"""A level in a relative clause, of a thing that an adjective calls higher or lower."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "base", "sign"),
    [
        (
            "Takings improved on a higher average fee, which was 1,430 francs versus 1,290 last spring.",
            "1,430 francs",
            "1,290",
            1,
        ),
        (
            "He explained it by the dock's smaller herd, which averaged 520 goats in May against 890 goats in April.",
            "520",
            "890",
            -1,
        ),
    ],
)
def test_the_adjective_says_which_is_more(seen, text, level, base, sign):
    line = seen(text)
    assert line.linked(base, "set-against") == {level}
    assert line.slot(base).verb_sign == sign


@pytest.mark.parametrize(
    "text",
    [
        "Wages were higher than the fee, which was 43 francs against 58 a year ago.",
        "Higher wages cut into the profit, which was 43 francs against 37 a year ago.",
        "The clerks want to lower the fee, which was 58 francs against 43 a year ago.",
    ],
)
def test_it_is_said_of_nothing_else(seen, text):
    line = seen(text)
    assert not any(slot.links.get("set-against") for slot in line.line.slots)
