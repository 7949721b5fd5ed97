"""The total of a table whose cells stand one below the other: see `compact.stacked`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Loose
from tieout.checking.lines import Lines


def stacked_totals(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, a total of the line, and `parts`, the figures of its column: enough to accuse where one misprint explains the mismatch."""
    for slot in line.slots:
        parts = lines.stacked.get(slot.quantity.start)
        if parts is None or slot.quantity.figure is None:
            continue
        found = [part for at in parts if (part := _slot_at(at, line.number, lines)) is not None]
        worth = [part for part in found if part.quantity.value]
        if len(found) == len(parts) and len(worth) > 1 and all(alike(slot, part) for part in found):
            yield Loose(whole=slot, parts=Series(tuple(found), {"partition"}, 0))


def _slot_at(at: int, number: int, lines: Lines) -> Slot | None:
    """The figure that begins there, in a sentence up to that number."""
    there = next((k for k in range(number, -1, -1) if lines.sentences[k].start <= at), -1)
    line = lines[there] if there >= 0 else None
    begun = takewhile(lambda slot: slot.quantity.start <= at, line.slots) if line is not None else ()
    return next((slot for slot in begun if slot.quantity.start == at), None)
