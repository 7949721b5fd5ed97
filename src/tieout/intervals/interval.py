"""Closed intervals over floats or NumPy arrays: one arithmetic for a scalar check and for a column of a million rows.

Ends are closed, because print rounds halves either way (DESIGN: "What a printed number means"). Every comparison
widens outward by 1e-12 of the value, so that binary fractions never decide. An operation that is not defined
everywhere on its operands (a divisor that contains zero, a root of what may be negative) gives the whole line: it
says nothing, and accuses nobody. NumPy is loaded only where an array comes in.
"""

from __future__ import annotations

from math import inf, isfinite
from operator import mul, pow, truediv
from typing import Any

from tieout.intervals.ends import Real, greatest, least, power, product, quotient, select, whole_below
from tieout.records import dataclass

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
        return _corners(mul, product, self, as_interval(other))

    def __truediv__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        zero_inside = (other.low <= 0) & (other.high >= 0)
        return _unless(zero_inside, _corners(truediv, quotient, self, other))

    def __pow__(self, exponent: Interval | float) -> Interval:
        return _power(self, as_interval(exponent))

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __abs__(self) -> Interval:
        return Interval(greatest(self.low, -self.high, 0.0), greatest(-self.low, self.high))

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other: float) -> Interval:
        return as_interval(other) - self

    def __rtruediv__(self, other: float) -> Interval:
        return as_interval(other) / self

    def __rpow__(self, other: float) -> Interval:
        return as_interval(other) ** self

    def meets(self, other: Interval) -> Any:
        """Whether the two share a value, within `SLACK`; a bool, or an array of them. NaN meets none."""
        return may_be_at_most(self, other) & may_be_at_most(other, self)

    def encloses(self, value: Real) -> Any:
        """Whether `value` lies inside, within `SLACK`."""
        return self.meets(Interval(value, value))

    def widened(self) -> Interval:
        """The interval with `SLACK` of its value added to either side, so that a difference of near values keeps it."""
        return Interval(self.low - SLACK * abs(self.low), self.high + SLACK * abs(self.high))

    def within(self, share: Real) -> Interval:
        """The interval with that share of its own ends added to either side: 0.01 of [50, 60] gives [49.5, 60.6]. Zero stays where it is, so
        that a rise never becomes a fall."""
        return Interval(self.low - share * abs(self.low), self.high + share * abs(self.high))

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        return Interval(least(self.low, other.low), greatest(self.high, other.high))

    @property
    def is_open(self) -> Any:
        """Whether an end is infinite: such an interval bounds, and decides nothing. A bool, or an array of them."""
        return (self.low == -inf) | (self.high == inf)


def as_interval(value: Interval | float) -> Interval:
    """The interval itself, or the point that a number is."""
    return value if isinstance(value, Interval) else Interval(value, value)


def may_be_at_most(left: Interval, right: Interval) -> Any:
    """Whether some value of `left` is at most some value of `right`, within `SLACK`; a bool, or an array of them."""
    return left.low - right.high <= SLACK * (abs(left.low) + abs(right.high))


def may_be_below(left: Interval, right: Interval) -> Any:
    """Whether some value of `left` is certainly below some value of `right`, by more than `SLACK`."""
    return right.high - left.low > SLACK * (abs(left.low) + abs(right.high))


def _corners(quick: Any, careful: Any, left: Interval, right: Interval) -> Interval:
    """The interval that the four corners of an operation span, which is monotone in each operand.

    `quick` is tried on plain floats; where it fails or overflows, and on arrays, `careful` decides.
    """
    a, b, c, d = left.low, left.high, right.low, right.high
    if type(a) is type(b) is type(c) is type(d) is float:
        try:
            corners = (quick(a, c), quick(a, d), quick(b, c), quick(b, d))
            if isfinite(corners[0] + corners[1] + corners[2] + corners[3]):
                return Interval(min(corners), max(corners))
        except (ArithmeticError, TypeError):
            pass  # a division by zero, an overflow, a root that is not real
    careful_corners = [careful(one, other) for one in (a, b) for other in (c, d)]
    return Interval(least(*careful_corners), greatest(*careful_corners))


def _unless(undefined: Any, interval: Interval) -> Interval:
    """The interval; where it is not defined, the whole line."""
    if undefined is False:
        return interval
    return Interval(select(undefined, -inf, interval.low), select(undefined, inf, interval.high))


def _settled(value: Any) -> Any:
    """A whole number that widening has moved by a hair; else the value."""
    whole = whole_below(value + 0.5)
    return select(abs(whole - value) <= 2 * SLACK * abs(value), whole, value)


def _power(base: Interval, exponent: Interval) -> Interval:
    if (base.low > 0) is True:
        return _corners(pow, power, base, exponent)
    positive = base.low > 0  # any exponent will do: a number takes the way above, an array is left as it is
    exponent = Interval(
        select(positive, exponent.low, _settled(exponent.low)), select(positive, exponent.high, _settled(exponent.high))
    )
    uneven = (exponent.low != exponent.high) | (exponent.low % 2 != 0)
    broken = (exponent.low != exponent.high) | (exponent.low % 1 != 0)
    size = abs(base)
    base = Interval(select(uneven, base.low, size.low), select(uneven, base.high, size.high))
    undefined = (base.low < 0) & (broken | ((exponent.low < 0) & (base.high >= 0)))
    return _unless(undefined, _corners(pow, power, base, exponent))
