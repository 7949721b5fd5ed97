"""Rows of a list behind dashes, and the totals among them."""

from __future__ import annotations

import tieout

ROWS = "Herds: -- goats 1,240 head -- sheep 3,310 head -- mules 212 head -- total herds {} head -- total flocks 508 head -- total {} head"


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


def test_each_total_is_of_what_stands_before_it():
    assert totals(ROWS.format("4,762", "5,270")) == ["consistent", "consistent"]
    assert sorted(totals(ROWS.format("4,726", "5,234"))) == ["consistent", "mismatch"]


def test_a_total_that_is_far_off_is_of_something_else():
    assert totals(ROWS.format("14,762", "95,270")) == []
