"""Numbers written for a person, with as many digits as they need."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import floor, isfinite, log10

from tieout.intervals import Interval
from tieout.quantities.lexicon import number_words

#: What is told with its magnitude word.
_LARGE = ("billion", "million")


def rounded(value: float, decimals: int) -> str:
    """A number with so many decimals, grouped; a half goes up, as in print, whatever binary fractions make of it."""
    exact = Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{exact:,f}"


def bare(value: float, digits: int = 4) -> str:
    """A number with four significant digits, grouped; whole numbers whole."""
    if not isfinite(value):
        return "no bound"
    sizes = ((float(number_words()[name][0]), f" {name}") for name in _LARGE)
    unit, word = next(((size, word) for size, word in sizes if abs(value) >= size), (1.0, ""))
    return significant(value / unit, digits) + word


def significant(value: float, digits: int) -> str:
    """A number with so many significant digits, grouped, without empty decimals."""
    places = max(0, digits - 1 - floor(log10(abs(value)))) if value else 0
    text = f"{value:,.{min(places, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def between(interval: Interval) -> str:
    """ "from low to high", or the one number where they print alike."""
    low, high = bare(interval.low), bare(interval.high)
    return low if low == high else f"{low} to {high}"
