"""Numbers written for a person: in the look of a printed figure, or with as many digits as they need."""

from __future__ import annotations

import re
from math import floor, isfinite, log10

from tieout.intervals import Interval
from tieout.quantities.model import Quantity

_DIGITS = re.compile(r"\d[\d,. ]*\d|\d")


def like(value: float, quantity: Quantity, digits: int = 0) -> str:
    """`value` (in the quantity's unit) printed as the quantity is: same decimals (and `digits` more), magnitude word, unit."""
    return " ".join(_like(value, quantity, digits).split())


def _like(value: float, quantity: Quantity, digits: int) -> str:
    start, end = (quantity.numeral[0] - quantity.start, quantity.numeral[1] - quantity.start)
    numeral = quantity.text[start:end]
    inner = _DIGITS.search(numeral)
    if quantity.figure is None or not isfinite(value):
        return bare(value)
    if inner is None:  # in words: "eight times" → "6 times", "tripled" → "2"
        return quantity.text[:start] + bare(value) + quantity.text[end:] if quantity.figure.step == 1 else bare(value)
    printed = inner.group()
    decimals = len(printed.rpartition(".")[2]) if "." in printed else 0
    unit = quantity.figure.step * 10**decimals
    if not unit:
        return bare(value)
    new = f"{value / unit:,.{decimals + digits}f}"
    if "," not in printed and abs(quantity.figure.value / unit) >= 1000:
        new = new.replace(",", "")
    return quantity.text[:start] + numeral[: inner.start()] + new + numeral[inner.end() :] + quantity.text[end:]


def bare(value: float, digits: int = 4) -> str:
    """A number with four significant digits, grouped; whole numbers whole."""
    if not isfinite(value):
        return "no bound"
    if value == 0:
        return "0"
    if abs(value) >= 1e9:
        return f"{significant(value / 1e9, digits)} billion"
    if abs(value) >= 1e6:
        return f"{significant(value / 1e6, digits)} million"
    return significant(value, digits)


def significant(value: float, digits: int) -> str:
    """A number with so many significant digits, grouped, without empty decimals."""
    places = max(0, digits - 1 - floor(log10(abs(value)))) if value else 0
    text = f"{value:,.{min(places, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def between(interval: Interval) -> str:
    """ "from low to high", or the one number where they print alike."""
    low, high = bare(interval.low), bare(interval.high)
    return low if low == high else f"{low} to {high}"
