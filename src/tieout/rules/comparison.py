"""The signs between the two sides of a formula: whether both can be true."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from tieout.intervals.interval import Interval, as_interval, may_be_at_most, may_be_below

Comparison = Callable[[Any, Any], Any]


def _can_equal(left: Any, right: Any) -> Any:
    return left.meets(right)


def _comparison(of_intervals: Comparison, of_values: Comparison) -> Comparison:
    """A sign between intervals, numbers, other values (dates), or tuples of possible ones: one pair must do."""

    def compare(left: Any, right: Any) -> Any:
        if isinstance(left, (tuple, frozenset)):
            return any(compare(one, right) for one in left)
        if isinstance(right, (tuple, frozenset)):
            return any(compare(left, one) for one in right)
        if isinstance(left, Interval) or isinstance(right, Interval):
            return of_intervals(as_interval(left), as_interval(right))
        return of_values(left, right)

    return compare


COMPARISONS: Mapping[str, Comparison] = {
    "==": _comparison(_can_equal, operator.eq),
    "<=": _comparison(may_be_at_most, operator.le),
    ">=": _comparison(lambda left, right: may_be_at_most(right, left), operator.ge),
    "<": _comparison(may_be_below, operator.lt),
    ">": _comparison(lambda left, right: may_be_below(right, left), operator.gt),
}
