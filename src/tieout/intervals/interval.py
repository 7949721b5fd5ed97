"""Closed intervals over floats or NumPy arrays: one arithmetic for a scalar check and for a column of a million rows.

Ends are closed, because print rounds halves either way (DESIGN: "What a printed number means"). Every comparison
widens outward by 1e-12 of the value, so that binary fractions never decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

#: A float, or a NumPy array of floats: both carry the same arithmetic.
Real = Any

#: Relative slack of a comparison.
SLACK = 1e-12


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, ends included; an open end is an infinity."""

    low: Real
    high: Real

    def __add__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        return _hull(self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)

    def __truediv__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        return _divide(self, other)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: float) -> Interval:
        return as_interval(other) - self

    def __rtruediv__(self, other: float) -> Interval:
        return as_interval(other) / self

    def __pow__(self, power: Interval | float) -> Interval:
        power = as_interval(power)
        return _power(self, power)

    def meets(self, other: Interval) -> Any:
        """Whether the two share a value, within `SLACK`; a bool, or an array of them."""
        return _not_above(self.low, other.high) & _not_above(other.low, self.high)

    def encloses(self, value: Real) -> Any:
        """Whether `value` lies inside, within `SLACK`."""
        return self.meets(Interval(value, value))


def as_interval(value: Interval | float) -> Interval:
    """The interval itself, or the point that a number is."""
    return value if isinstance(value, Interval) else Interval(value, value)


def _not_above(low: Real, high: Real) -> Any:
    return low - high <= SLACK * (abs(low) + abs(high))
