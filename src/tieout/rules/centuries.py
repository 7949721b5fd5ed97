"""Decades, centuries, feasts and leap years: how many years a word for them counts, and which years lie in them."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from typing import Any

from tieout.intervals.interval import Interval
from tieout.rules.dates import Days
from tieout.rules.outcome import UNDECIDED, Outcome

#: So far from a quarter of a century or more a length of time may be.
_ROUND = 5.0
_DECADE = 10
#: The word for a long time -> its years.
_LONG_TIMES = {
    "decade": 10, "quarter-century": 25, "quarter century": 25, "half-century": 50, "half century": 50, "century": 100,
}  # fmt: skip


def read_long_time(printed: str) -> Interval | None:
    """The years of a decade or century by its name; a century is a round number of years."""
    years = _LONG_TIMES.get(" ".join(printed.lower().split()))
    slack = _ROUND if years and years > _DECADE else 0.0
    return Interval(years - slack, years + slack) if years else None


#: The word for a feast -> the years that it counts.
_JUBILEES = {
    "centenary": 100, "centennial": 100, "sesquicentenary": 150, "sesquicentennial": 150, "bicentenary": 200, "bicentennial": 200,
    "tercentenary": 300, "tricentennial": 300, "quatercentenary": 400, "quadricentennial": 400, "quincentenary": 500, "quincentennial": 500,
    "silver wedding": 25, "silver jubilee": 25, "ruby wedding": 40, "golden wedding": 50, "golden jubilee": 50, "diamond wedding": 60,
}  # fmt: skip


def read_jubilee(printed: str) -> Interval | None:
    """The years that a centenary or a golden wedding counts, by its name."""
    years = _JUBILEES.get(" ".join(printed.lower().split()))
    return Interval(years, years) if years else None


#: A year that so nearly lies in a decade or century is told of it.
_NEARLY = 1


def within(days: Days, time: Any, until: Days | None = None) -> Outcome:
    """Whether a year, or all from one to another, lies in a decade, or in a century by its number, give or take one; open for other dates."""
    last = until or days
    span = _years_of(time)
    if span is None or days.first is None or last.last is None or not _is_year(days) or not _is_year(last):
        return Outcome(UNDECIDED, "", True)
    inside = span[0] - _NEARLY <= days.first.year and last.last.year <= span[1] + _NEARLY
    return Outcome(f"that is {span[0]} to {span[1]}", "", inside)


def _is_year(days: Days) -> bool:
    """Whether a date is no more than one year: no decade, no span."""
    return days.first is not None and days.last is not None and days.first.year == days.last.year


def _years_of(time: Any) -> tuple[int, int] | None:
    """The first and the last year of a decade ("1960s"), or of the century of a number."""
    if isinstance(time, Days):
        if time.first is None or time.last is None or time.last.year - time.first.year != _DECADE - 1:
            return None
        return time.first.year, time.last.year
    number = round((time.low + time.high) / 2)
    return number * 100 - 100, number * 100


def leap(days: Days) -> Outcome:
    """Whether a year has a 29 February; open for what is no single year."""
    if (
        days.first is None
        or days.last is None
        or days.first != date(days.first.year, 1, 1)
        or days.last != date(days.first.year, 12, 31)
    ):
        return Outcome(UNDECIDED, "", True)
    year = days.first.year
    why = f"{year} is divisible by 100 and not by 400" if year % 4 == 0 else f"{year} is not divisible by 4"
    return Outcome(why, "", isleap(year))
