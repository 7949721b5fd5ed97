"""Every notation of notation.yaml is read as what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tieout.quantities import Quantity, extract
from tieout.text.model import Article


def _cases() -> Iterator[Any]:
    data = yaml.safe_load(Path(__file__).with_name("notation.yaml").read_text(encoding="utf-8"))
    for group, cases in data.items():
        for text, says in cases.items():
            yield pytest.param(text, str(says), id=f"{group}: {text}")


@pytest.mark.parametrize(("text", "says"), list(_cases()))
def test_notation(text: str, says: str) -> None:
    found = [q for q in extract(Article(text=text)) if q.kind != "date" and not q.named]
    assert [_said(q) for q in found] == [_expected(part.strip()) for part in says.split(";") if part != "none"]


def _said(quantity: Quantity) -> tuple[str, str]:
    q = quantity
    ends = [q.value] if q.value is not None else [q.low, q.high]
    return "..".join(f"{end:.9g}" for end in ends if end is not None), "th" if q.kind == "ordinal" else q.unit


def _expected(said: str) -> tuple[str, str]:
    value, _, unit = said.partition(" ")
    return "..".join(f"{float(end):.9g}" for end in value.split("..")), unit
