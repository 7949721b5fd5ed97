"""The calendar: which days a printed date can mean, and whether there are such days.

The calendar is the Gregorian one, proleptic; `old_style` gives the day that a Julian date names in it.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from tieout.quantities.days import PrintedDays
from tieout.records import dataclass
from tieout.rules.outcome import UNDECIDED, Outcome

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """One way of meaning a printed date.

    first, last  the days that it covers; None where there are none such
    printed      the days of a month that it prints, if it does
    note         what was taken for granted (" in 2021"), to be told with the result
    assumed      print gives no year, and the likeliest was taken
    guessed      nothing in print says so; it may acquit, and a relation that holds only so is told to nobody
    """

    first: date | None
    last: date | None
    printed: PrintedDays | None = None
    note: str = ""
    guessed: bool = False
    assumed: bool = False


def exists(days: Days) -> Outcome:
    """Whether the printed days are days of the calendar, in order."""
    said = "" if days.printed is None else impossible(days.printed)
    return Outcome(said, "", not said)


def same_day(days: Days, other: Days) -> Outcome:
    """Whether two dates are one day; open where either is none."""
    if days.first is None or other.first is None:
        return Outcome(UNDECIDED, "", True)
    apart = (days.first - other.first).days
    return Outcome(f"{abs(apart)} days {'later' if apart > 0 else 'earlier'}", "", not apart)


def impossible(printed: PrintedDays) -> str:
    """Why there are no such days; "" where there are. A month without a year is taken to be of any year."""
    if not 1 <= printed.month <= 12:
        return f"there is no month {printed.month}"
    name, year = _MONTHS[printed.month - 1], printed.year if printed.year is not None else 2000
    length = monthrange(year, printed.month)[1] if 1 <= year <= 9999 else 31
    if not (printed.first >= 1 and printed.last >= 1):
        return "no month has a day 0"
    if max(printed.first, printed.last) > length:
        leap = printed.month == 2 and max(printed.first, printed.last) == 29 and not isleap(year)
        return f"{year} is no leap year" if leap else f"{name} has only {length} days"
    return f"the {printed.last} stands before the {printed.first}" if printed.last < printed.first else ""


def last_of_month(days: Days, _: object = None) -> Iterator[Days]:
    """The last day of the month whose 31st was printed and is none."""
    printed = days.printed
    if printed is not None and 1 <= printed.month <= 12 and printed.first == printed.last > 28:
        year = printed.year if printed.year is not None else 2000
        last = date(year, printed.month, monthrange(year, printed.month)[1])
        yield Days(last, last)


def readings(printed: PrintedDays, years: tuple[int, ...], julian: bool = True) -> Iterator[Days]:
    """The ways in which printed days can be meant: where print gives no year, in the first of `years` and, guessed, in the others;
    with month and day swapped, where that may be; guessed, in the old style, and that from 1753 on only where `julian`. Where there are no
    such days, that alone."""
    found = False
    for year in (printed.year,) if printed.year is not None else years:
        note = "" if printed.year is not None else f" in {year}"
        guessed = printed.year is None and year != years[0]
        for one in _orders(printed):
            first, last = _day(year, one.month, one.first), _day(year, one.month, one.last)
            if first is not None and last is not None and first <= last:
                found = True
                yield Days(first, last, one, note, guessed, printed.year is None)
                if year < (OLD_STYLE_UNTIL if julian else _BRITISH_UNTIL):
                    yield Days(old_style(first), old_style(last), one, " (old style)", True)
    if not found and all(impossible(one) for one in _orders(printed)):
        yield Days(None, None, printed)


#: The last great country to leave the Julian calendar was Greece, in 1923.
OLD_STYLE_UNTIL = 1924
#: Britain and its colonies left it in 1752.
_BRITISH_UNTIL = 1753


def old_style(day: date) -> date:
    """The day that a Julian date is in the Gregorian calendar; exact to the day from 1500 on."""
    century = day.year // 100
    return day + timedelta(century - century // 4 - 2)


def _orders(printed: PrintedDays) -> Iterator[PrintedDays]:
    yield printed
    if printed.either and printed.month != printed.first:
        yield PrintedDays(printed.month, printed.month, printed.first, printed.year, True)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, year: int) -> date | None:
    """The same day of another year; None for a 29 February that it has not."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None
