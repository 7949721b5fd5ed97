"""The line of a sentence near that tells a date: of most that are looked over for one, the line need not be made."""

from __future__ import annotations

from tieout.checking.compact.line import Line
from tieout.checking.lines import Lines


def with_date(number: int, lines: Lines) -> Line | None:
    """The line of a sentence that tells a date; None where it tells none, or there is no such sentence."""
    return lines.whole(number) if any(one.kind == "date" for one in lines.own(number)) else None
