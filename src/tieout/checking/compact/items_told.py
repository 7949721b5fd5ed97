"""Step 1, compact: the figures that a sentence tells, each with what names it."""

from __future__ import annotations

from tieout.checking.compact.columns import Told, told
from tieout.checking.compact.labels import Label, label
from tieout.checking.compact.line import Line, Slot


class Item:
    """A figure that is told, and what it is compared with; its label is looked for when it is first asked."""

    __slots__ = ("_label", "line", "told")

    def __init__(self, told: Told, line: Line) -> None:
        self.told, self.line = told, line
        self._label: Label | None = None

    @property
    def slot(self) -> Slot:
        return self.told.slot

    @property
    def value(self) -> float:
        return self.told.slot.quantity.value or 0.0

    @property
    def label(self) -> Label:
        if self._label is None:
            self._label = label(self.line, self.told.slot)
        return self._label


def items_of(line: Line) -> list[Item]:
    """The items of a line."""
    return [Item(one, line) for one in told(line)]
