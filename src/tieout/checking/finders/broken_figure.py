"""Figures that say no number, each a slot of a word."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity


def broken_figures(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The role `stated` at each broken figure of the line."""
    for item in lines.broken:
        if line.sentence.start <= item.start < line.sentence.end:
            said = Quantity(item.start, item.end, item.text, "number", None, named=True)
            yield {"stated": Slot(-1, said, 0, True, line.number, kind=WORD)}
