"""Stakes are of one thing or of several, as the words behind them say."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Varn has a 63 percent stake in the dam and Holt a 52 percent stake in the ferry.", []),
        ("Varn has a 63 percent stake in the dam and Holt 52 percent.", ["mismatch"]),
        ("As a 64 percent owner of the dam, Varn names its head, while Holt is a 58 percent owner of the ferry.", []),
    ],
)
def test_of_one_thing_or_several(text: str, verdicts: list[str]):
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"] == verdicts
