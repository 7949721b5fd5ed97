"""What happens at the ends of intervals, for floats and for NumPy arrays alike.

Each function takes ends that are all numbers, or of which some are arrays; only the latter load NumPy. Where IEEE
arithmetic leaves a corner undefined (0 × ∞, ∞ / ∞) the answer is 0: the other corners then still bound the result
(Hickey, Ju and van Emden, "Interval arithmetic: from principles to implementation", 2001). An end that is not a
number stays so.
"""

from __future__ import annotations

from math import inf, isnan, nan
from typing import Any

#: A float, or a NumPy array of floats.
Real = Any


def are_numbers(*ends: Real) -> bool:
    """Whether all are plain numbers (NumPy's float64 is one), so that no array arithmetic is needed."""
    return all(isinstance(end, (float, int)) for end in ends)


def least(*ends: Real) -> Real:
    """The least of the ends, element by element where they are arrays."""
    if are_numbers(*ends):
        return nan if any(isnan(end) for end in ends) else min(ends)
    from tieout.intervals import arrays

    return arrays.least(*ends)


def greatest(*ends: Real) -> Real:
    """The greatest of the ends, element by element where they are arrays."""
    return -least(*(-end for end in ends))


def select(condition: Any, where: Real, otherwise: Real) -> Real:
    """`where` if the condition holds, else `otherwise`; element by element where any is an array."""
    if are_numbers(condition, where, otherwise):
        return where if condition else otherwise
    from tieout.intervals import arrays

    return arrays.select(condition, where, otherwise)


def product(left: Real, right: Real) -> Real:
    """left × right, with 0 × ∞ = 0."""
    if are_numbers(left, right):
        return _defined(left, right, float(left) * float(right))
    from tieout.intervals import arrays

    return arrays.product(left, right)


def quotient(left: Real, right: Real) -> Real:
    """left / right, with ∞ / ∞ = 0; the caller decides what a zero divisor means (here the answer is 0)."""
    if are_numbers(left, right):
        return _defined(left, right, float(left) / float(right) if right else nan)
    from tieout.intervals import arrays

    return arrays.quotient(left, right)


def power(base: Real, exponent: Real) -> Real:
    """base ** exponent; infinite where it overflows or divides by zero, not a number where it is not real."""
    if not are_numbers(base, exponent):
        from tieout.intervals import arrays

        return arrays.power(base, exponent)
    if base < 0 and exponent % 1:
        return nan
    try:
        return float(base) ** float(exponent)
    except ZeroDivisionError:
        return inf
    except OverflowError:
        return -inf if base < 0 and exponent % 2 else inf


def whole_below(value: Real) -> Real:
    """The greatest whole number not above `value`; an infinity stays one."""
    if are_numbers(value):
        return value // 1 if -inf < value < inf else value
    from tieout.intervals import arrays

    return arrays.whole_below(value)


def whole_above(value: Real) -> Real:
    """The least whole number not below `value`."""
    return -whole_below(-value)


def _defined(left: float, right: float, result: float) -> float:
    return 0.0 if isnan(result) and not isnan(left) and not isnan(right) else result
