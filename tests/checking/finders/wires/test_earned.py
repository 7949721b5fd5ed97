"""What was earned in all and on a share, and the number of shares that the two give."""

from __future__ import annotations

from math import inf
from types import SimpleNamespace
from typing import Any

import pytest

import tieout
from tieout.checking.finders.wires.earned import room
from tieout.intervals import Interval


def told(low: float, high: float) -> Any:
    return SimpleNamespace(shares=Interval(low, high))


@pytest.mark.parametrize(
    ("every", "times"), [([told(10, 12)], 1.2), ([told(10, 12), told(20, 30)], 1.8), ([told(0, 4), told(20, 30)], inf)]
)
def test_roundings_leave_room_for_several_numbers_of_shares(every: list[Any], times: float):
    assert room(*every) == pytest.approx(times)


def test_an_odd_pair_among_three_is_told():
    text = "It earned $62.4 million, or $1.20 a share, against $72.8 million, or $1.40 a share, and $65.0 million, or $2.15 a share, before that."
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "same-shares"].count("mismatch") == 1
