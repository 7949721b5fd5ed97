"""The days that a date covers, where print leaves out the year, too: the one that puts it nearest to the publication date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_LAST_YEAR = 9999
#: Longest span of years that print writes with a dash.
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class Found:
    """A date in the text: its span and the days it covers, None where the year is not known. `clock`: no date, to be passed over."""

    start: int
    end: int
    first: date | None
    last: date | None
    clock: bool = False


def whole_year(year: int, start: int, end: int) -> Found:
    """The days of a year."""
    return months(start, end, year, 1, 12, None)


def months(start: int, end: int, year: int | None, first: int, last: int, published: date | None) -> Found:
    """The days of the months from `first` to `last`; without a year, of the nearest such."""
    if year is None and published is not None:
        year = nearest(last, 15, published)
    if year is None or not 1 <= year <= _LAST_YEAR:
        return Found(start, end, None, None)
    return Found(start, end, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def days(
    start: int, end: int, first: int, last: int, month: int, year: int | None, published: date | None
) -> Found | None:
    """The days from `first` to `last` of a month; None where a month has no such day, no days for the 31st of June."""
    if not (1 <= first <= 31 and 1 <= last <= 31 and 1 <= month <= 12):
        return None
    if year is None and published is not None:
        year = nearest(month, min(first, 28), published)
    if year is None:
        return Found(start, end, None, None)
    try:
        return Found(start, end, date(year, month, first), date(year, month, max(first, last)))
    except ValueError:
        return Found(start, end, None, None)


def years(start: int, end: int, first: str, last: str) -> Found | None:
    """The days of a span of years as printed: "2021" and "25", "1999" and "00"; None where it does not run forward."""
    begin = int(first)
    until = int(last) if len(last) == 4 else begin // 100 * 100 + int(last)
    until += 100 if last == "00" and first.endswith("99") else 0
    if not begin < until <= begin + _LONGEST:
        return None
    return Found(start, end, date(begin, 1, 1), date(until, 12, 31))


def nearest(month: int, day: int, published: date) -> int:
    """The year that puts the day nearest to the publication date."""
    around = [year for year in (published.year - 1, published.year, published.year + 1) if 1 <= year <= _LAST_YEAR]
    return min(around, key=lambda year: abs((date(year, month, day) - published).days))
