"""Step 1, compact: the figures that a sentence tells, each with what names it."""

from __future__ import annotations

from tieout.checking.compact.columns import Told, told
from tieout.checking.compact.labels import Label, label
from tieout.checking.compact.line import Line
from tieout.checking.compact.times import Span, times


class Item:
    """A figure that is told, and what it is compared with; its label and the times at it are looked for when first asked."""

    __slots__ = ("_label", "_times", "line", "slot", "told")

    def __init__(self, told: Told, line: Line) -> None:
        self.told, self.slot, self.line = told, told.slot, line
        self._label: Label | None = None
        self._times: tuple[Span, ...] | None = None

    @property
    def value(self) -> float:
        return self.slot.quantity.value or 0.0

    @property
    def label(self) -> Label:
        if self._label is None:
            self._label = label(self.line, self.slot)
        return self._label

    @property
    def times(self) -> tuple[Span, ...]:
        if self._times is None:
            self._times = tuple(times(self.line, self.slot))
        return self._times


def items_of(line: Line) -> list[Item]:
    """The items of a line."""
    return [Item(one, line) for one in told(line)]
