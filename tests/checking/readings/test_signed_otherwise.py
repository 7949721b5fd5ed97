"""A change told by its sign alone, reckoned otherwise than from the other level, accuses nothing; one of that level is judged."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Turnover: 91.2 million (Q1: 88.4 million), +5.1% y/y.",
        "Profit 12.1 million, +9.0% adjusted, vs 10.4 million.",
    ],
)
def test_what_words_reckon_otherwise_is_left_alone(accused, text):
    assert accused(text) == []


def test_a_signed_change_of_the_level_is_judged(accused):
    text = "Turnover of the mill: 91.2 million, +{}% from 88.4 million."
    assert accused(text.format("3.2")) == []
    assert accused(text.format("5.1")) == ["percent-change"]
