"""The parts of a whole of the year before, told by themselves behind those of this year: "The fund had 33 million in loans and stocks against 25
million a year earlier. … A year earlier loans came to 17 million and stocks to 8 million"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Series
from tieout.checking.compact.slipped import but_for_a_slip, comes_to
from tieout.checking.compact.telling import tells
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.lines import Lines

_BACK, _FEWEST, _MOST, _OPENING = 3, 2, 6, 3
_AGO = frozenset(("year-ago", "earlier"))


def year_before(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole`, what a figure of one of the sentences before is compared with, and `parts`, all figures like it of a sentence that begins
    with "A year earlier"."""
    if not any(t.classes & _AGO for t in line.tokens[:_OPENING]):
        return
    told = [s for s in line.slots if s.kind in AMOUNTS and not s.context]
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        for item in lines.items(number):
            whole = item.told.other
            parts = [s for s in told if whole is not None and alike(s, whole)]
            if whole is None or not _FEWEST <= len(parts) <= _MOST or len(parts) != len(told):
                continue
            bound: dict[str, Bound] = {"whole": whole, "parts": Series(tuple(parts), {"told-apart"}, -1)}
            figures = [s.quantity for s in parts]
            if not tells(whole.quantity, figures):
                continue
            if comes_to(whole.quantity, figures):
                yield Apart(bound)
            elif but_for_a_slip(whole.quantity, figures):
                yield Partial(bound)
