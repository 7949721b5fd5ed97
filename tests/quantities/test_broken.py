"""Broken figures are found, and what only looks broken is left alone."""

from __future__ import annotations

import pytest

from tieout.quantities.broken import broken
from tieout.text.model import Article


@pytest.mark.parametrize(
    ("text", "said", "reason"),
    [
        ("It cost 6,5000,000 pennies.", "6,5000,000", "grouping"),
        ("It cost 12345,678 yen.", "12345,678", "grouping"),
        ("The state owes $800,000 million billion.", "800,000 million billion", "magnitude"),
        ("Sales rose TK percent.", "TK percent", "placeholder"),
        ("Some XX million were lost.", "XX million", "placeholder"),
        ("A fine of [INSERT SUM] is due.", "[INSERT SUM]", "placeholder"),
    ],
)
def test_a_broken_figure_is_found(text: str, said: str, reason: str) -> None:
    (found,) = broken(Article(text=text))
    assert (found.text, found.reason) == (said, reason)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "1,234,567 and 12,34,567",
        "Rooms 3,5,7 and 9,10",
        "a hundred million",
        "5 million, billions more",
        "Super Bowl XX",
        "version 1,2",
        "2.5 thousand million",
    ],
)
def test_what_only_looks_broken_is_left_alone(text: str) -> None:
    assert broken(Article(text=text)) == ()
