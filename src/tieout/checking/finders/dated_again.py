"""The day of a release that the page tells, too."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line
from tieout.checking.finders.loose import Told
from tieout.checking.lines import Lines


def dated_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the day of the release in the line, and `page`, that of its page."""
    for page, one in lines.dated:
        stated = next((slot for slot in line.slots if slot.quantity is one), None)
        above = (lines.whole(number) for number in range(line.number + 1)) if stated is not None else ()
        told = (slot for there in above if there is not None for slot in there.slots)
        first = next((slot for slot in told if slot.quantity is page), None)
        if stated is not None and first is not None:
            yield Told(stated=stated, page=first)
