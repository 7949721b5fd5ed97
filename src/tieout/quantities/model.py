"""What a number as printed says: the value that stage `quantities` gives."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from math import isfinite
from typing import Any, Literal

from tieout.intervals import printed
from tieout.intervals.figure import Figure, Hedge, Kind
from tieout.quantities.days import PrintedDays
from tieout.records import dataclass

Trend = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed.

    start, end   code points into the article's text, end exclusive; `text` is what stands there. An adjacent hedge
                 ("about 350 million yuan") and the unit belong to the span, a counted noun ("14 projects") does not.
    value        in `unit`, magnitude words applied; None for a range and for a date
    low, high    a range's ends as printed; otherwise the ends of the printed interval, None where open or for a date
    unit         ISO 4217 code, pint name, "%", "pp", "basis_point", "x", a counted noun in the singular, "A / B" for a rate, or ""
    trend        the direction that the governing verb or noun gives a change, or the level right behind it ("fell to 5 percent")
    subject      the counted noun phrase ("high-tech enterprises"), or ""
    named        stands inside a name or only looks like a quantity ("No 388", "Phase 3"): no claim
    first, last  the days that a date covers
    figure       the printed number with its tolerance; None for a date and a range
    ends         a range's two printed numbers
    numeral      where its digits or number words stand, without hedge and unit
    days         the days of a month that a date prints, whether or not there are such days
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: float | None
    low: float | None = field(init=False, compare=False)
    high: float | None = field(init=False, compare=False)
    unit: str = ""
    hedge: Hedge = "="
    trend: Trend | None = None
    subject: str = ""
    named: bool = False
    first: date | None = None
    last: date | None = None
    figure: Figure | None = None
    ends: tuple[Figure, Figure] | None = None
    numeral: tuple[int, int] = (0, 0)
    days: PrintedDays | None = None

    def __hash__(self) -> int:
        """Two quantities of one article do not start at one place."""
        return hash((self.start, self.end))

    def _later(self) -> dict[str, float | None]:
        """The ends, which few ask for, made when one is first asked for."""
        ends = [value if value is not None and isfinite(value) else None for value in _bounds(self)]
        return dict(zip(("low", "high"), ends, strict=True))


def _bounds(quantity: Quantity) -> tuple[Any, Any]:
    """The ends of a range, or of what one number stands for."""
    if quantity.ends is not None:
        values = [end.value for end in quantity.ends]
        return min(values), max(values)
    if quantity.figure is None:
        return quantity.value, quantity.value
    interval = printed(quantity.figure)
    return interval.low, interval.high
