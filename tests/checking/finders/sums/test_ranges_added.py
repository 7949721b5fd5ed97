"""Ranges that add up at both ends."""

from __future__ import annotations

import tieout

TEXT = "We see sales of 1.42 to 1.47 billion, up 5 to 9%, with Dental sales of 960 to 990 million and Vision sales of 460 to 480 million."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.verdict != "implied"]


def test_both_ends_add_up():
    assert totals(TEXT) == ["consistent"]


def test_a_whole_that_reaches_farther_out_than_its_parts_is_told():
    assert totals(TEXT.replace("1.47", "1.74")) == ["mismatch"]


def test_two_swapped_digits_are_told_and_a_narrower_whole_is_not():
    assert totals(TEXT.replace("1.42", "1.24")) == ["mismatch"]
    assert totals(TEXT.replace("480", "490")) == []


def test_what_no_word_calls_parts_is_not_accused():
    assert totals("The herd was 200 to 240 strong in May, 100 to 120 in June and 100 to 110 in July.") == []
