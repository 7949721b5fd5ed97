"""How long it is from one date to another, as print counts it: with either end counted or not, and rounded."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import MAXYEAR, date, timedelta
from math import floor, inf
from typing import Any

from tieout.intervals.interval import Interval
from tieout.rules.dates import Days, moved
from tieout.rules.outcome import UNDECIDED, Outcome

#: unit -> its days
_IN_DAYS = {"day": 1, "week": 7}
#: unit -> its months; decades and centuries are counted in years, as formulas have them
_IN_MONTHS = {"month": 1, "year": 12, "decade": 12, "century": 12}
#: Of these, only those may be counted that are over: 19 years and 10 months are 19 years.
_COMPLETED = ("month", "year")
#: "Half a century" is a round number of years; "a quarter of a century" is less so: no more off than this part of it.
_ROUND_CENTURY, _PART = 5.0, 10
#: How many units apart the ends may be.
_VAGUE = 3.0
#: So many units are told without decimals.
_MANY = 20


def covered(first: Days, last: Days, unit: str) -> Interval | None:
    """The lengths, in a unit, that may be printed for the time from `first` to `last`; None where there is none, or where the
    dates are so coarse that nearly any would do (months from 2020 to 2022).

    `unit` is one of day, week, month, year, decade, century; the last two are counted in years.
    """
    if first.first is None or first.last is None or last.first is None or last.last is None:
        return None
    if first.last >= last.first:
        return None
    low, high = length(first.last, last.first, unit), length(first.first, _next(last.last), unit)
    if unit == "century":
        slack = min(_ROUND_CENTURY, low / _PART)
        return Interval(low - slack, high + slack)
    if unit != "decade" and high - low > _VAGUE:
        return None
    return Interval(floor(low) if unit in _COMPLETED else low, high)


def length(start: date, end: date, unit: str) -> float:
    """How long it is from one day to a later one: whole units by the calendar, and the part of the next that is over."""
    if unit in _IN_DAYS:
        return (end - start).days / _IN_DAYS[unit]
    size = _IN_MONTHS[unit]
    whole = ((end.year - start.year) * 12 + end.month - start.month) // size
    whole -= _months_later(start, whole * size) > end.toordinal()
    last, following = _months_later(start, whole * size), _months_later(start, (whole + 1) * size)
    return whole + (end.toordinal() - last) / (following - last)


def _months_later(day: date, months: int) -> int:
    """The number of the same day of a month so many months later, or of the last that it has; years beyond the last that a date can have
    are like those 400 before."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    beyond = year > MAXYEAR
    year -= _CYCLE * beyond
    last = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return last.toordinal() + _CYCLE_DAYS * beyond


#: So many years on the calendar begins anew, behind so many days.
_CYCLE, _CYCLE_DAYS = 400, 146_097


def _next(day: date) -> date:
    """The day behind another; the last day that there is has none."""
    return day + min(timedelta(1), date.max - day)


def ends(span: Days) -> tuple[Days, Days]:
    """The first and the last of what a date of several years or days covers: years, or days."""
    if span.printed is not None or span.first is None or span.last is None:
        return Days(span.first, span.first), Days(span.last, span.last)
    return Days(span.first, date(span.first.year, 12, 31)), Days(date(span.last.year, 1, 1), span.last)


def of_year(number: int) -> Days:
    """The days of a year."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def of_books(first: Days, last: Days) -> tuple[Days, Days]:
    """Two dates as they are, but for those that both name two years running: "1995-96" and "1998-99" are years of the books, each from
    the middle of one year to that of the next."""
    return (_of_books(first), _of_books(last)) if _is_of_books(first) and _is_of_books(last) else (first, last)


def _is_of_books(days: Days) -> bool:
    one, other = days.first, days.last
    return days.printed is None and one is not None and other is not None and other.year == one.year + 1


def _of_books(days: Days) -> Days:
    one, other = days.first, days.last
    return Days(date(one.year, 7, 1), date(other.year, 6, 30)) if one is not None and other is not None else days


def told(first: Days, last: Days, unit: str, *, counted: bool = True) -> str:
    """The time from one date to another in words: "28 years, or 29 with both ends counted" (where that is `counted`), "1.4 years"."""
    if first.first is None or first.last is None or last.first is None or last.last is None:
        return ""
    name = unit if unit in _IN_DAYS or unit == "month" else "year"
    apart, most = length(first.first, last.first, unit), length(first.first, _next(last.last), unit)
    if apart == round(apart) and most == apart + 1:
        return f"{apart:.0f} {name}{'s' if apart != 1 else ''}{f', or {most:.0f} with both ends counted' if counted else ''}"
    middle = (length(first.last, last.first, unit) + most) / 2
    return f"{middle:.0f} {name}s" if middle >= _MANY else f"{middle:.1f}".removesuffix(".0") + f" {name}s"


def in_order(first: Sequence[Days], last: Sequence[Days]) -> tuple[Days, Days] | None:
    """The likeliest reading of each of two dates of which one comes before the other: a date that prints no year is of the year
    before or after, where only that puts them in order ("from November 3 to January 4, 2015"); None where it is not known."""
    if not first or not last:
        return None
    one, other = first[0], last[0]
    if one.first is None or other.first is None or one.first <= other.first:
        return one, other
    if one.assumed:
        return _shifted(one, -1), other
    return (one, _shifted(other, 1)) if other.assumed else None


def _shifted(days: Days, years: int) -> Days:
    """The days a number of years later."""
    return Days(
        _later(days.first, years), _later(days.last, years), days.printed, days.note, days.guessed, days.assumed
    )


def _later(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    return moved(day, day.year + years) or moved(day - timedelta(1), day.year + years)


def forward(first: Days, last: Days) -> Outcome:
    """Whether the first of two dates begins no later than the last ends; where either is no day it is open, and where it prints no year,
    too, unless both are days of one month ("from 12 May to 8 May")."""
    known = (
        first.first is not None
        and last.last is not None
        and (_one_month_twice(first, last) or not (first.assumed or last.assumed))
    )
    if not known or first.first is None or last.last is None:
        return Outcome(UNDECIDED, "", True)
    return Outcome(f"{first.first} > {last.last}", "", first.first <= last.last)


def _one_month_twice(first: Days, last: Days) -> bool:
    """Whether both are days of one month, and no whole year ("from 6 April to 5 April 2015")."""
    one, other = first.printed, last.printed
    return one is not None and other is not None and one.month == other.month and other.last + 1 != one.first


#: The word for a stretch of months -> how many it has.
_STRETCHES = {"quarter": 3, "trimester": 3, "half-year": 6, "half year": 6}


def read_stretch(printed: str) -> Interval | None:
    """The months of a quarter or half-year by its name."""
    months_ = _STRETCHES.get(" ".join(printed.lower().split()))
    return Interval(months_, months_) if months_ else None


def months(first: Days, last: Days) -> Any:
    """How many months there are from one month to another of the same or the next year, both counted; open for other dates."""
    ends_ = (first.first, last.first)
    if ends_[0] is None or ends_[1] is None or not (_one_month(first) and _one_month(last)):
        return Interval(-inf, inf)
    count = (ends_[1].month - ends_[0].month) % 12 + 1
    return Interval(count, count)


def in_months(stretch: Any) -> Any:
    """The months of a length of time in months, or of a quarter or half-year that a date names; open for any other date."""
    if not isinstance(stretch, Days):
        return stretch
    first, last = stretch.first, stretch.last
    if first is None or last is None or first.day != 1 or _next(last).day != 1:
        return Interval(-inf, inf)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return Interval(count, count) if count in _STRETCHES.values() else Interval(-inf, inf)


def _one_month(days: Days) -> bool:
    return (
        days.printed is None
        and days.first is not None
        and days.last is not None
        and days.first.month == days.last.month
    )
