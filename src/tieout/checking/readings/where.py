"""Step 3, propose: the line in which a figure stands."""

from __future__ import annotations

from collections.abc import Iterable

from tieout.checking.compact.line import Line, Slot


def line_with(lines: Iterable[Line], slot: Slot) -> Line:
    """The one of some lines that holds a figure; by its number, for a line may hold thousands of figures."""
    return next(line for line in lines if line.number == slot.line)
