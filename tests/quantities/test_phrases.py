"""Every phrase of phrases.yaml says what stands beside it, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tieout.quantities import Quantity, extract
from tieout.text.model import Article


def _cases() -> Iterator[Any]:
    data = yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8"))
    for group, cases in data.items():
        for case in cases:
            yield pytest.param(
                case["text"], [] if case["says"] == "none" else case["says"], id=f"{group}: {case['text'][:50]}"
            )


@pytest.mark.parametrize(("text", "says"), list(_cases()))
def test_phrase(text: str, says: list[str]) -> None:
    found = [q for q in extract(Article(text=text)) if q.kind != "ordinal" or q.named]
    assert [_said(q) for q in found] == [_expected(line) for line in says]


def _said(quantity: Quantity) -> tuple[str, ...]:
    q = quantity
    value = ""
    if q.kind == "date":
        value = f"{q.first}..{q.last}" if q.first else ""
    elif q.value is not None:
        value = f"{q.value:.10g}"
    elif q.low is not None and q.high is not None:
        value = f"{q.low:.10g}..{q.high:.10g}"
    return q.text, "named" if q.named else q.kind, value, q.unit, q.hedge, q.trend or ""


def _expected(line: str) -> tuple[str, ...]:
    text, kind, value, unit, hedge, trend = (
        ([part.strip() for part in line.split("|")] + ["=", ""])[:6] if line.count("|") == 3 else _full(line)
    )
    if kind != "date":
        value = "..".join(f"{float(end.rpartition('=')[2]):.10g}" for end in value.split("..") if end)
    return text, kind, value, unit, hedge, trend


def _full(line: str) -> list[str]:
    parts = [part.strip() for part in line.split("|")]
    return [*parts, ""][:6]
