"""Figures that are of different things accuse nobody."""

from __future__ import annotations

import pytest

import tieout


def accused(text):
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


def test_a_total_of_what_none_of_the_parts_is():
    assert accused("Lightning killed 126 cows and 54 sheep. In all, 270 farms were hit.") == []
    assert accused("Lightning killed 126 cows and 54 sheep. In all, 270 animals died.") == ["total"]


@pytest.mark.parametrize("other", ["imports", "debts", "purchases"])
def test_levels_that_are_called_apart(other):
    assert accused(f"Exports of $12.4 billion compared with {other} of $15.5 billion, a gain of 4 percent.") == []


def test_levels_of_one_name():
    assert accused("Sales of $12.4 billion compared with sales of $15.5 billion, a gain of 4 percent.") == [
        "percent-change"
    ]
