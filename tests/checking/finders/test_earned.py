"""What was earned in all and on a share, and the number of shares that the two give."""

from __future__ import annotations

from math import inf
from types import SimpleNamespace
from typing import Any

import pytest

from tieout.checking.finders.earned import room
from tieout.intervals import Interval


def told(low: float, high: float) -> Any:
    return SimpleNamespace(shares=Interval(low, high))


@pytest.mark.parametrize(
    ("every", "times"), [([told(10, 12)], 1.2), ([told(10, 12), told(20, 30)], 1.8), ([told(0, 4), told(20, 30)], inf)]
)
def test_roundings_leave_room_for_several_numbers_of_shares(every: list[Any], times: float):
    assert room(*every) == pytest.approx(times)
