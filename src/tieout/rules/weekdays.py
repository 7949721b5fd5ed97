"""Days of the week: the one that a word names, and the one that a date falls on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import timedelta
from typing import Any

from tieout.quantities import calendar_names
from tieout.records import dataclass
from tieout.rules.dates import Days, moved
from tieout.rules.outcome import UNDECIDED, Outcome

WEEKDAYS = tuple(map(str.capitalize, calendar_names.WEEKDAYS))
#: Short forms are read only with a capital: "sat" and "sun" are words, too.
_SHORT = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
#: Days of one date among which every weekday may stand.
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday; `note` as in `Days`."""

    number: int
    note: str = field(default="", compare=False)

    def __str__(self) -> str:
        return WEEKDAYS[self.number] + self.note


def read_weekday(printed: str) -> Weekday | None:
    """The weekday that a word names: "Friday", "FRIDAY", "friday", "Fri"; None for another word, and for "sat", "sun"."""
    low = printed.lower()
    number = next((k for k, name in enumerate(WEEKDAYS) if low[:3] == name[:3].lower()), -1)
    known = number >= 0 and (low == WEEKDAYS[number].lower() or (low in _SHORT and printed[:1].isupper()))
    return Weekday(number) if known else None


def weekday(days: Days) -> Any:
    """The weekdays of the days; open where there are none such, and for a week or longer."""
    if days.first is None or days.last is None or (days.last - days.first).days + 1 >= _WEEK:
        return UNDECIDED
    length = (days.last - days.first).days + 1
    return tuple(Weekday((days.first.weekday() + k) % _WEEK, days.note) for k in range(length))


def lately(days: Days, stated: Weekday) -> Outcome:
    """Whether a weekday is the date's own or one of the three before it, as the day of what a story of that date tells; open for no day."""
    first = days.first
    if first is None or first != days.last:
        return Outcome(UNDECIDED, "", True)
    back = (first.weekday() - stated.number) % _WEEK
    return Outcome(f"{back} days before", "", back <= _LATELY)


#: Over a weekend, what is told on Monday was on Friday.
_LATELY = 3


def other_days(days: Days, stated: Weekday) -> Iterator[Days]:
    """The dates that a wrong one may have been meant to be: the nearest day of its month on that weekday, and the same day of the nearest year."""
    printed, first = days.printed, days.first
    if printed is None or first is None or printed.first != printed.last:
        return
    ahead = (stated.number - first.weekday()) % _WEEK
    steps = sorted((ahead, ahead - _WEEK), key=abs)
    near = next((day for step in steps if (day := first + timedelta(step)).month == first.month), None)
    if near is not None:
        yield Days(near, near)
    if printed.year is not None:
        years = sorted(range(first.year - 3, first.year + 4), key=lambda year: abs(year - first.year))
        same = (moved(first, year) for year in years)
        yield from [Days(day, day) for day in same if day and day.weekday() == stated.number][:1]
