"""Step 1, compact: how much a figure tells by its digits, and which figures may be of one unit once their sentence is read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tieout.checking.compact.kinds import BARE
from tieout.quantities.model import Quantity


def digits_in_order(quantity: Quantity) -> str:
    """The digits of a figure in the order of print."""
    first, last = quantity.numeral
    return "".join(filter(str.isdecimal, quantity.text[first - quantity.start : last - quantity.start]))


def digits(quantity: Quantity) -> int:
    """The digits of a figure that say something: without the zeros it begins or ends with, but for those behind a point."""
    if quantity.figure is None:
        return 1
    return _digits(quantity.text[quantity.numeral[0] - quantity.start : quantity.numeral[1] - quantity.start]) or 1


def printed_digits(quantity: Quantity) -> int:
    """The digits that are printed, without the zeros before them, and those behind them where no point stands."""
    return _digits(quantity.text)


@lru_cache(maxsize=8192)
def _digits(printed: str) -> int:
    told = "".join(filter(str.isdecimal, printed)).lstrip("0")
    return len(told if "." in printed else told.rstrip("0"))


def tells(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether it is no accident of round figures that the parts come to the whole."""
    told = _spelled(whole)
    return told > _TWO or (told == _TWO and sum(map(_spelled, parts)) > len(parts))


def _spelled(quantity: Quantity) -> int:
    """The same as `digits`, of a whole number in words as if it were printed in figures: "twenty-one"."""
    value = quantity.value or 0.0
    spelled = value == int(value) and not any(map(str.isdecimal, quantity.text))
    return len(str(int(value)).rstrip("0")) if spelled else digits(quantity)


_TWO = 2


def unit_alike(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts may be of one unit: a bare one may take any, and of rates the first unit counts."""
    return a.kind in BARE or b.kind in BARE or unit_told(a) == unit_told(b)


def unit_told(quantity: Quantity) -> str:
    """The unit as far as it tells figures apart: pounds may be of money."""
    unit = quantity.unit.partition(" / ")[0]
    return "GBP" if unit == "pound" else unit
