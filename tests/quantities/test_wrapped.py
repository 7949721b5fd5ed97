"""A line that ends within a sentence parts no figure from its unit; a line of a table stands for itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tieout.quantities import Quantity, extract
from tieout.text.model import Article, Sentence

TEXTS = [
    case["text"]
    for group in yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")).values()
    for case in group
    if "\n" not in case["text"] and "  " not in case["text"]
]


def _said(quantity: Quantity) -> tuple[object, ...]:
    q = quantity
    return q.start, q.end, q.kind, q.value, q.low, q.high, q.unit, q.hedge, q.trend, q.named


@pytest.mark.parametrize("text", TEXTS)
def test_lines_of_one_word(text: str) -> None:
    whole = (Sentence(0, len(text), "prose", 0),)
    wrapped = extract(Article(text=text.replace(" ", "\n"), sentences=whole))
    assert [_said(q) for q in wrapped] == [_said(q) for q in extract(Article(text=text, sentences=whole))]
    assert all("\n" in q.text or " " not in text[q.start : q.end] for q in wrapped)


def test_lines_of_a_table() -> None:
    text = "Coal 4\n20 Oil 5"
    found = extract(Article(text=text, sentences=(Sentence(0, len(text), "table", 0),)))
    assert [q.text for q in found] == ["4", "20", "5"]


def test_a_word_above_a_blank_line_is_none_before_the_figure() -> None:
    """'the first three quarters' are nine months; below a heading that ends in "first", three quarters of a million are 750,000."""
    text = "Safety first\n\nThree quarters of a million were spent."
    assert [q.value for q in extract(Article(text=text)) if q.kind != "ordinal"] == [750_000]
