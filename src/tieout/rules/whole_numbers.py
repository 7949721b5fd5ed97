"""Counts are whole numbers: what a share or a mean says about the whole things behind it.

The test is GRIM (Brown and Heathers, "The GRIM test", 2017) for means, and the same on shares. Every function works in
closed form on numbers and on columns alike. Shares are shares of one: 74 percent printed bare is [0.735, 0.745].
The computed side of an outcome is what whole numbers allow: within the stated interval where they reach it, else the
two nearest values below and above it. Where the digits say nothing (a large whole, a coarse percentage) it holds, and
the computed side is the whole line: an open outcome, which decides nothing.
"""

from __future__ import annotations

from math import inf
from typing import Any

from tieout.intervals.ends import greatest, least, select, whole_above, whole_below
from tieout.intervals.interval import SLACK, Interval
from tieout.rules.outcome import Outcome


def whole_share(part: Interval, share: Interval) -> Outcome:
    """Whether `part` is the given share of some whole number of things (13 of N are never 74 percent)."""
    wholes = part / share
    low = greatest(_up(wholes.low), _up(part.low), 1.0)
    high = _down(wholes.high)
    near = greatest(_down(_middle(part) / select(_middle(share) > 0, _middle(share), 1.0)), _up(part.low), 1.0)
    holds = low <= high
    reached = part / Interval(select(holds, low, near), select(holds, high, near + 1))
    return Outcome(_said(wholes, reached), share, holds)


def whole_part(share: Interval, whole: Interval) -> Outcome:
    """Whether some whole number of things is the given share of `whole` (37 percent of 28 people never is)."""
    parts = share * whole
    low, high = greatest(_up(parts.low), 0.0), least(_down(parts.high), _down(whole.high))
    return _of_parts(low, high, parts, whole, share)


def grim_mean(mean: Interval, number: Interval) -> Outcome:
    """Whether whole things can have this mean over `number` (40 families never have 3.44 children on average)."""
    totals = mean * number
    return _of_parts(_up(totals.low), _down(totals.high), totals, number, mean)


def _of_parts(low: Any, high: Any, parts: Interval, whole: Interval, stated: Interval) -> Outcome:
    holds = low <= high
    near = _down(_middle(parts))
    reached = Interval(select(holds, low, near), select(holds, high, near + 1)) / whole
    return Outcome(_said(parts, reached), stated, holds)


def _said(candidates: Interval, reached: Interval) -> Interval:
    """What whole numbers reach; the whole line where a whole number always fits, so that the digits say nothing."""
    free = candidates.high - candidates.low >= 1
    return Interval(select(free, -inf, reached.low), select(free, inf, reached.high))


def _middle(interval: Interval) -> Any:
    return interval.low / 2 + interval.high / 2


def _up(value: Any) -> Any:
    return whole_above(value - SLACK * abs(value))


def _down(value: Any) -> Any:
    return whole_below(value + SLACK * abs(value))
