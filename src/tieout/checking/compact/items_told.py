"""Step 1, compact: the figures that sentences tell, each with what names it."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.columns import Told, told
from tieout.checking.compact.labels import Label, label
from tieout.checking.compact.line import Line, Slot
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A figure that is told, with what it is compared with, and what names it."""

    told: Told
    line: Line
    label: Label

    @property
    def slot(self) -> Slot:
        return self.told.slot


def items_of(lines: Sequence[Line]) -> list[list[Item]]:
    """The items of each line."""
    return [[Item(one, line, label(line, one.slot)) for one in told(line)] for line in lines]
