"""The ends of intervals as NumPy arrays: what `ends` does for numbers, element by element."""

from __future__ import annotations

from functools import reduce
from typing import Any

import numpy as np


def least(*ends: Any) -> Any:
    """The least at each place."""
    return reduce(np.minimum, ends)


def select(condition: Any, where: Any, otherwise: Any) -> Any:
    """At each place `where` if the condition holds there, else `otherwise`."""
    return np.where(condition, where, otherwise)


def product(left: Any, right: Any) -> Any:
    """left × right, with 0 × ∞ = 0."""
    with np.errstate(all="ignore"):
        return _defined(left, right, np.multiply(left, right, dtype=float))


def quotient(left: Any, right: Any) -> Any:
    """left / right, with ∞ / ∞ = 0 and x / 0 = 0."""
    with np.errstate(all="ignore"):
        return _defined(left, right, np.divide(left, np.where(np.equal(right, 0), np.nan, right)))


def power(base: Any, exponent: Any) -> Any:
    """base ** exponent, infinite where it overflows or divides by zero, not a number where it is not real."""
    with np.errstate(all="ignore"):
        return np.power(np.add(base, 0.0), np.asarray(exponent, dtype=float))  # -0.0 + 0.0 is 0.0


def whole_below(value: Any) -> Any:
    """The greatest whole number not above each value."""
    return np.floor(value)


def _defined(left: Any, right: Any, result: Any) -> Any:
    undefined = np.isnan(result)
    if undefined.any():
        return np.where(undefined & ~np.isnan(left) & ~np.isnan(right), 0.0, result)
    return result
