"""A headline's figure, and the same with a slip right below it."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Guild sells loom for $62m\n\nThe loom fetched $26m in Oslo.", ["mismatch"]),
        ("Guild sells loom for $62m\n\nThe old machine fetched $26m in Oslo.", []),
        ("Wool sales slip 6.2 pct\n\nWeavers sold 310 bales in May, a drop of 2.6 pct.", ["mismatch"]),
        ("Guild sells loom for $62m\n\nThe loom fetched $62 billion in Oslo.", ["mismatch"]),
        ("Guild sells loom for $62m\n\nThe loom fetched $26m in Oslo, and a mill $62m.", ["consistent"]),
        ("Guild sells loom for $62m\n\nThe guild, which owes $15m, made $26m in May.", []),
        ("Guild sells loom for $62m\n\nThe guild made $26m in May. It owes $36m.", []),
        ("Wool dearer by 6.2 pct\n\nFlax fell by 2.6 pct in May.", []),
        ("Teen, 17, found alive\n\nA boy of 71 was found on the moor.", []),
    ],
)
def test_turned_digits(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"] == verdicts
