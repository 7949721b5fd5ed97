"""Which way a thing went that got better, or faster."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    ("word", "verdict"), [("faster", "consistent"), ("quicker", "consistent"), ("slower", "mismatch")]
)
def test_what_takes_less_time_is_faster(word, verdict):
    found = verdicts(f"The record is now 9.8 seconds, 0.2 seconds {word} than the old mark of 10.0 seconds.")
    assert found in ([verdict], [])
    assert word == "quicker" or found


def test_what_goes_more_miles_an_hour_is_faster():
    assert verdicts("It runs at 320 km an hour, 40 km an hour faster than the 280 km an hour of old.") == ["consistent"]
