"""Times of day as printed, and how long it is from one to the next: "11 a.m.", "6:08 p.m.", "5", "6 a.m. on Saturday"."""

from __future__ import annotations

from math import floor

from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.rules.situation import Option, Situation
from tieout.rules.weekdays import WEEKDAYS

#: The hour, its minutes, the half of the day, and the day of the week behind it.
_CLOCK = lazily(
    r"(?i)(?P<hour>[0-2]?[0-9])(?:[:.]?(?P<minute>[0-5][0-9]))?(?::[0-5][0-9])?[ \xa0]?(?:(?P<half>[ap])\.?m\b|(?P<hours>hrs|hours|gmt|utc))?"
    r"(?:[^a-z]*(?:on )?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day))?"
)
_NOON = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
#: Midnight of a day is when it begins, or when it ends.
_MIDNIGHT = lazily(r"(?i)\s*midnight")
_HOUR, _HALF, _DAY = 60, 12 * 60, 24 * 60
#: Minutes by which a time told in minutes may be rounded, and the part of a longer one; hours are told to the half.
_MINUTES, _TENTH, _ROUNDED = 2.0, 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: its minutes, whether the half of the day is known, and the day of the week, -1 where none is told."""

    minutes: int
    whole: bool
    day: int = -1


def read_clock(printed: str) -> Clock | None:
    """The time of day that is printed; None where no clock shows it."""
    said = printed.strip().lower()
    noon = next((minutes for word, minutes in _NOON.items() if said.startswith(word)), None)
    match = _CLOCK.match(said)
    day = next((k for k, name in enumerate(WEEKDAYS) if said.endswith(name.lower())), -1)
    if noon is not None:
        return Clock(noon, True, day)
    if match is None or int(match["hour"]) > 24:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        return Clock((hour % 12 + 12 * (match["half"] == "p")) * _HOUR + minute, True, day) if 0 < hour <= 12 else None
    return Clock(hour % 24 * _HOUR + minute, hour > 12 or hour == 0 or bool(match["hours"]), day)


def clock_span(at: Situation) -> tuple[Option, ...]:
    """The hours or minutes from one time of day to the next such one; where either does not say which half of the day it is of, to both."""
    first, last = at.quantities["first"].text, at.quantities["last"].text
    return tuple(
        Option(_told(span, at.units["stated"]), f"from {first} to {last} is {_words(span)}")
        for span in _spans(first, last)
    )


def may_lie_between(first: str, last: str, length: float, unit: str) -> bool:
    """Whether so many hours or minutes lead from one printed time to the other."""
    told = (_told(span, unit) for span in _spans(first, last))
    return any(one.low <= length <= one.high for one in told)


def _spans(first_printed: str, last_printed: str) -> tuple[int, ...]:
    """The minutes that may lie between two times."""
    first, last = read_clock(first_printed), read_clock(last_printed)
    if first is None or last is None:
        return ()
    round_trip = _DAY if first.whole and last.whole else _HALF
    apart = (last.minutes - first.minutes) % round_trip or round_trip
    if first.day >= 0 and last.day >= 0 and round_trip == _DAY:
        days = (last.day - first.day) % len(WEEKDAYS) - (last.minutes < first.minutes)
        apart = apart % _DAY + days * _DAY
        nights = sum(
            _DAY * way for printed, way in ((first_printed, -1), (last_printed, 1)) if _MIDNIGHT.match(printed)
        )
        return tuple(sorted({apart, apart + nights} - {0})) if apart + nights >= 0 else (apart,)
    return (apart,) if round_trip == _DAY else (apart, apart + _HALF)


def _told(minutes: int, unit: str) -> Interval:
    """What may be printed of so many minutes, in hours or in minutes."""
    if unit == "minute":
        off = max(_MINUTES, minutes * _TENTH)
        return Interval(minutes - off, minutes + off)
    hours = minutes / _HOUR
    return Interval(min(float(floor(hours)), hours - _ROUNDED), hours + _ROUNDED)


def _words(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    told = [f"{n} {word}{'s' if n > 1 else ''}" for n, word in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(told)
