"""Which stretch of the calendar a figure of an item is of, so that figures of it are found anywhere in an article: "in March 1986", "in the same
month last year", "in the first quarter"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tieout.checking.compact.line import Line
from tieout.checking.finders.lists.named_items import Told
from tieout.checking.finders.periods import Period
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import YEAR_AGO
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS, WHOLE_MONTHS
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A stretch of a year ("month", "quarter", …, "year"), which of them it is, and the year: 0 for that of an article that bears no date."""

    stretch: str
    which: str
    year: int


def are_apart(one: Key, other: Key) -> bool:
    """Whether two stretches are not one, whatever the year of an article that bears no date."""
    if (one.stretch, one.which) != (other.stretch, other.which):
        return True
    return one.year != other.year and (one.year > _UNDATED) == (other.year > _UNDATED)


#: Up to here years are reckoned from that of an article that bears no date.
_UNDATED = 1000


def key_of(period: Period, line: Line, published: date | None) -> Key | None:
    """The stretch that words tell by themselves; None where they leave open which it is, or of which year."""
    stretch, which = _stretch(period, line)
    if stretch is None or len(period.years) > 1:
        return None
    now = published.year if published is not None else 0
    if period.years:
        return Key(stretch, which, int(min(period.years)[:4]))
    if period.back:
        return Key(stretch, which, now - (period.back == "last"))
    begins = _BEGINS.get((stretch, which))
    if begins is None:
        return None
    return Key(stretch, which, now - (published is not None and begins > published.month))


def key_beside(told: Told, host: Key | None, line: Line) -> Key | None:
    """That of a figure with which the level of a stretch is compared; None where only its place may tell it."""
    if host is None:
        return None
    period = told.period
    if period.stretch and (period.which or period.years):
        stretch, which = _stretch(period, line)
        if stretch is None or len(period.years) > 1:
            return None
        if period.years:
            return Key(stretch, which, int(min(period.years)[:4]))
        if period.back == "last":
            return Key(stretch, which, host.year - 1)
        if stretch != host.stretch or (stretch, which) not in _BEGINS:
            return None
        later = _BEGINS[stretch, which] >= _BEGINS.get((host.stretch, host.which), 0)
        return Key(stretch, which, host.year - later)
    if period.years:
        return replace(host, year=int(min(period.years)[:4])) if len(period.years) == 1 else None
    if period.back == "last" or (not period and time_of(told.slot, line).back == YEAR_AGO):
        return replace(host, year=host.year - 1)
    return None


def _stretch(period: Period, line: Line) -> tuple[str | None, str]:
    """A stretch of the calendar and which of them; months from one to another are one stretch."""
    if period.stretch == "month" and period.which:
        return _of_months(period.which, line.said())
    if period.stretch in ("quarter", "half") and not period.which:
        return (period.stretch, "1") if _FIRST[period.stretch].search(line.said()) else (None, "")
    if period.stretch in ("quarter", "half", "months"):
        return (
            (period.stretch, period.which)
            if period.stretch != "months" or _FIRST_MONTHS.search(line.said())
            else (None, "")
        )
    if period.stretch == "year" or (not period.stretch and (period.years or period.back)):
        return "year", ""
    return None, ""


def _of_months(month: str, said: str) -> tuple[str | None, str]:
    spans = [span for span in _SPAN.finditer(said) if month in (span[1][:3], span[2][:3])]
    if not spans:
        return "month", month
    mentions = sum(word[:3] == month for word in _MONTH.findall(said))
    first, last = (_NUMBERS[name[:3]] for name in spans[0].groups())
    if mentions > 1 or len(spans) > 1:
        return None, ""
    long = last - first + 1
    if long in _PARTS and first % long == 1:
        return _PARTS[long], str(last // long)
    return ("months", str(long)) if first == 1 and long > 1 else (None, "")


_NAMES = rf"({'|'.join(sorted({*WHOLE_MONTHS, *MONTHS}, key=len, reverse=True))})"
_MONTH = lazily(rf"\b{_NAMES}\b")
_SPAN = lazily(rf"\b{_NAMES}\.?(?: ?[-–/] ?| to | through | and ){_NAMES}\b")
_NUMBERS = {name[:3]: number for number, name in enumerate(WHOLE_MONTHS, 1)}
_PARTS = {3: "quarter", 6: "half"}
_FIRST = {"quarter": lazily(r"\bfirst (?:three|3)[ -]months?\b"), "half": lazily(r"\bfirst (?:six|6)[ -]months?\b")}
_FIRST_MONTHS = lazily(r"\bfirst (?:\w+)[ -]months?\b")
#: the month in which a stretch begins
_BEGINS = {
    **{("month", name): number for name, number in _NUMBERS.items()},
    **{("quarter", str(k)): 3 * k - 2 for k in range(1, 5)},
    **{("half", str(k)): 6 * k - 5 for k in range(1, 3)},
    **{("months", str(k)): 1 for k in range(2, 12)},
}
