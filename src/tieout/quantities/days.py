"""The days that a date covers, where print leaves out the year, too: the one that puts it nearest to the publication date."""

from __future__ import annotations

from calendar import isleap
from datetime import date

from tieout.records import dataclass

_LAST_YEAR = 9999
#: Days of each month, from 1.
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Longest span of years that print writes with a dash.
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class PrintedDays:
    """Days of a month as print gives them, whether or not there are such days ("31 June", "January 10-1").

    year    None where print leaves it out
    either  the month and the day may be meant the other way round (03/04/2020)
    """

    first: int
    last: int
    month: int
    year: int | None = None
    either: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A date in the text: its span and the days it covers, None where the year is not known or there is no such day.

    `printed` are the days of a month that it names. `clock`: no date, to be passed over.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    clock: bool = False
    printed: PrintedDays | None = None


def whole_year(year: int, start: int, end: int) -> Found:
    """The days of a year."""
    return months(start, end, year, 1, 12, None)


def months(start: int, end: int, year: int | None, first: int, last: int, published: date | None) -> Found:
    """The days of the months from `first` to `last`; without a year, of the nearest such."""
    if year is None and published is not None:
        year = nearest(last, 15, published)
    if year is None or not 1 <= year <= _LAST_YEAR:
        return Found(start, end, None, None)
    return Found(start, end, date(year, first, 1), date(year, last, _DAYS[last] + (last == 2 and isleap(year))))


def days(start: int, end: int, printed: PrintedDays, published: date | None, told: bool = False) -> Found | None:
    """The days that print gives; no days for the 31st of June, and None for what is no date at all ("May 45 people").

    `told`: the words around say that it is one, though no month has such a day."""
    first, last, month, year = printed.first, printed.last, printed.month, printed.year
    if not (1 <= first <= 31 and 1 <= last <= 31 and 1 <= month <= 12):
        return Found(start, end, None, None, printed=printed) if year or told else None
    if year is None and published is not None:
        year = nearest(month, min(first, 28), published)
    if year is None or last < first:
        return Found(start, end, None, None, printed=printed)
    try:
        return Found(start, end, date(year, month, first), date(year, month, last), printed=printed)
    except ValueError:
        return Found(start, end, None, None, printed=printed)


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
