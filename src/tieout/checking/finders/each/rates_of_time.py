"""So much a day or a year, and what that comes to over a time that is counted, or named: the finder of the rule on them."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line
from tieout.checking.finders.each.one_of_all import one_of_all
from tieout.checking.finders.each.over_span import over_span
from tieout.checking.finders.each.over_time import over_time
from tieout.checking.finders.each.waits import waits
from tieout.checking.lines import Lines


def rates_of_time(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, an amount a day or a year, the `time` and the `total` over it"""
    for stated, time, total, kind in one_of_all(line, lines, timed=True):
        yield kind(stated=stated, time=time, total=total)
    yield from over_time(line, lines)
    yield from over_span(line, lines)
    yield from waits(line, lines)
