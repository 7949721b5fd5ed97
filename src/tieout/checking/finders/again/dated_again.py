"""A day that is told twice: of a release and of its page, or of an event in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity


def dated_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the day of the release in the line, and `page`, that of its page."""
    for first, stated in _slots(lines.dated, line, lines):
        yield Told(stated=stated, page=first)


def told_abroad(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the day of an event in the line, and `first`, the same in another language above."""
    for first, stated in _slots(lines.abroad, line, lines):
        yield Told(stated=stated, first=first)


def _slots(pairs: Iterable[tuple[Quantity, Quantity]], line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    for one, other in pairs:
        stated = _slot(other, line)
        first = _slot(one, lines.whole(_sentence(one, line, lines))) if stated is not None else None
        if stated is not None and first is not None:
            yield first, stated


def _sentence(one: Quantity, line: Line, lines: Lines) -> int:
    """The number of the sentence up to the line's that holds a figure; the line's own where none does."""
    above = range(line.number)
    return next((number for number in above if any(own is one for own in lines.own(number))), line.number)


def _slot(one: Quantity, line: Line | None) -> Slot | None:
    return next((slot for slot in line.slots if slot.quantity is one), None) if line is not None else None
