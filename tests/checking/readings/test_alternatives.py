"""Sizes to choose from, and brackets that tell of another thing, are no conversions."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It is sold as a 300 MHz or 1.2 GHz model.", "sizes"),
        ("The pots come in 6 inch or 2 foot sizes.", "sizes"),
        ("My 19-inch screen had stood in a puddle (12 cm of water).", "something else"),
        ("A value may take up to 1 GB (2³⁰ - 1 bytes).", "something else"),
    ],
)
def test_these_are_two_measurements(accused, reasons, text, reason):
    assert accused(text) == []
    assert any(reason in told for told in reasons(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mast is 20 feet or 9 metres tall.",
        "The rope is 12 feet, or 7 yards, long.",
        "The wall is 30 km long (28 miles).",
    ],
)
def test_these_are_one(accused, text):
    assert accused(text) == ["unit-conversion"]


def test_units_of_one_system_may_tell_one_size_twice(verdicts):
    assert verdicts("The rope is 12 feet or 4 yards long.")["unit-conversion"] == "consistent"


def test_times_that_are_counted_multiply_nothing(accused):
    said = "The lifeboat put to sea 340 times in 2016, {} times more than the 320 of 2015."
    assert accused(said.format(20)) == []
    assert accused(said.format(30)) != []
