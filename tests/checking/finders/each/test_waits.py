"""How long it takes until what waits is done."""

from __future__ import annotations

import pytest

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "per-period"]


@pytest.mark.parametrize(
    "text",
    [
        "The backlog is 8,400 carts. With only 700 carts a year, it would take {} years to clear.",
        "The pit has reserves of 8,400 tons, enough for {} years at 700 tons a year.",
    ],
)
def test_words_tie_the_rate_to_the_time(text):
    assert told(text.format(12)) == ["consistent"]
    assert told(text.format(21)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The backlog is 8,400 carts. It mends 700 carts a year, and will take 21 years to clear.",
        "The backlog is 8,400 carts. At 700 carts a year, it would take 21 years to clear with new ones.",
        "It owes £8,400. At £700 a year, it would take 21 years to clear.",
        "It made 8,400 carts. At 700 carts a year, it would take 21 years.",
    ],
)
def test_what_may_be_more_than_waits(text):
    assert "mismatch" not in told(text)
