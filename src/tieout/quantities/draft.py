"""A quantity while it is being read: changed by one step after another, then made into the frozen record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tieout.intervals.figure import Figure, Hedge, Kind, Wording
from tieout.quantities.days import PrintedDays
from tieout.quantities.model import Quantity, Trend
from tieout.quantities.name import Name
from tieout.quantities.numerals import Numeral
from tieout.records import dataclass


@dataclass(slots=True)
class Draft:
    """What is known so far. `start`, `end` is the span; `numeral` the number in it, None for a date."""

    start: int
    end: int
    numeral: Numeral | None
    kind: Kind = "number"
    unit: str = ""
    subject: str = ""
    hedge: Hedge = "="
    nearly: bool = False
    trend: Trend | None = None
    named: bool = False
    wording: Wording = ""
    first: date | None = None
    last: date | None = None
    days: PrintedDays | None = None
    other: Numeral | None = None  # the upper end of a range
    sign: float = 1.0
    left: int = 0  # where the currency mark or numeral starts, without hedge
    right: int = 0  # where the unit ends, without a hedge behind it
    tail: int = 0  # where the counted noun phrase ends
    marked: bool = False  # currency mark in front of the number
    factor: float = 1.0  # minor coins
    listed: bool = False  # stands in a list, its unit handed on
    candidates: tuple[str, ...] = ()  # units that the name may mean elsewhere
    dropped: bool = False

    def set(self, name: Name) -> None:
        """Takes the unit that a printed name stands for."""
        self.kind, self.unit, self.factor, self.candidates = name.kind, name.unit, name.factor, name.candidates

    def figure(self, numeral: Numeral) -> Figure:
        """The printed number with all that its tolerance depends on."""
        value, step, zeros = numeral.value * self.sign, numeral.step, numeral.zeros
        if self.factor != 1.0:
            value, step, zeros = (_coins(one, self.factor) for one in (value, step, zeros))
        mirrored = self.kind == "multiple" and self._is_less_left(value)
        hedge = _MIRRORED.get(self.hedge, self.hedge) if mirrored else self.hedge
        return Figure(
            value, step, zeros, self.kind, hedge, numeral.pointed, numeral.bare, numeral.spelled, self.wording, self.nearly
        )  # fmt: skip

    def _is_less_left(self, value: float) -> bool:
        """Whether the hedge of a multiple says how much is gone, and the value what is left: of what "nearly halved", more than half is left."""
        return self.trend == "down" and bool(self.wording) and 0 < value < 1

    def quantity(self, text: str) -> Quantity:
        """The frozen record; `text` is the article's."""
        said = text[self.start : self.end]
        if self.numeral is None:
            return Quantity(
                self.start, self.end, said, self.kind, None, self.unit, self.hedge, self.trend, self.subject, self.named,
                self.first, self.last, None, None, (self.left, self.right), self.days,
            )  # fmt: skip
        figure = self.figure(self.numeral)
        ends = (figure, self.figure(self.other)) if self.other is not None else None
        return Quantity(
            self.start, self.end, said, self.kind, None if ends else figure.value, self.unit, self.hedge, self.trend, self.subject,
            self.named, None, None, None if ends else figure, ends, (self.numeral.start, self.numeral.end),
        )  # fmt: skip


_MIRRORED: Mapping[Hedge, Hedge] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}


def _coins(value: float, factor: float) -> float:
    """`value` coins in their currency, rounded once: 164 pence are 1.64 pounds."""
    return value / round(1 / factor) if factor < 1 else value * factor
