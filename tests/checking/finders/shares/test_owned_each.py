"""Shares that several owners have each."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill is owned 60 percent by the town and 20 percent each by Reed and Frost.",
        "The mill is held 46 percent each by Reed and Frost and eight percent by the town.",
    ],
)
def test_they_come_to_a_hundred(text: str):
    assert shares(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill is owned 60 percent by the town and 17 percent each by Reed and Frost.",
        "The mill, owned by the town, paid 60 percent for wood and 20 percent each year for pay and rent.",
    ],
)
def test_others_are_not_read(text: str):
    assert shares(text) == []
