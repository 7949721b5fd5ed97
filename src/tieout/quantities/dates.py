"""Dates as printed: days, months, quarters, years, spans of years; and clock times, which are no quantities."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from tieout.quantities.lexicon import word_class

_MONTH_NAMES = (
    "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun", "July|Jul", "August|Aug", "September|Sept|Sep",
    "October|Oct", "November|Nov", "December|Dec",
)  # fmt: skip
MONTHS = {name.lower(): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split("|")}
_MONTH = (
    "(" + "|".join(sorted((n for names in _MONTH_NAMES for n in names.split("|")), key=len, reverse=True)) + r")\b\.?"
)
_SUFFIX = r"(?:st|nd|rd|th)?"
_YEAR = r"((?:1[0-9]|20)[0-9]{2})(?![0-9]|[.,][0-9])"
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "last": 4,
}
BEFORE_YEAR = word_class("before-year")
_MONTH_CONTEXT = word_class("before-month")


@dataclass(frozen=True, slots=True)
class Found:
    """A date in the text: its span and the days it covers, None where the year is not known. `clock`: no date, to be passed over."""

    start: int
    end: int
    first: date | None
    last: date | None
    clock: bool = False


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    gap = r"[ \xa0\n]+"
    day, until, of_year = (
        rf"([0-3]?[0-9]){_SUFFIX}",
        r"(?:\s?[-–]\s?([0-3]?[0-9])(?![0-9]))?",
        rf"(?: ?,?{gap}{_YEAR})?",
    )
    fiscal = rf"(?:{gap}(?:the{gap})?(?:fiscal{gap})?(?:year{gap})?{_YEAR})?"
    return {
        "month": re.compile(rf"{_MONTH}(?:{gap}{day}(?![0-9:/%]|[.,][0-9]){until})?(?: ?,?{gap}(?:of )?{_YEAR})?", re.I),
        "day": re.compile(rf"{day}(?:{gap}of)?{gap}{_MONTH}{of_year}", re.I),
        "days": re.compile(rf"{day}\s?(?:[-–]|and|to)\s?{day}{gap}{_MONTH}{of_year}", re.I),
        "iso": re.compile(r"((?:1[0-9]|20)[0-9]{2})([-/.])(0?[1-9]|1[0-2])\2([0-3]?[0-9])(?![0-9])"),
        "slashed": re.compile(r"([0-3]?[0-9])([/.-])([0-3]?[0-9])\2((?:19|20)?[0-9]{2})(?![0-9])"),
        "span": re.compile(r"((?:1[5-9]|20)[0-9]{2})\s?[-–/]\s?((?:1[5-9]|20)[0-9]{2}|[0-9]{2})(?![0-9]|[.,][0-9])"),
        "decade": re.compile(r"((?:1[5-9]|20)[0-9]0)['’]?s\b"),
        "quarter": re.compile(rf"(first|1st|second|2nd|third|3rd|fourth|4th|final)[ \xa0\n-]+(quarter|half)(?:{gap}of)?{fiscal}", re.I),
        "short": re.compile(rf"([QH])([1-4])(?![0-9A-Za-z])(?:[ \xa0,]+(?:FY ?)?{_YEAR})?"),
        "clock": re.compile(
            r"[0-2]?[0-9](?:[:.][0-5][0-9]){1,2}(?:\.[0-9]+)?[ \xa0]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|GMT|BST|UTC|EST|EDT|PST|PDT|CET|ET\b|hrs\b|hours\b)"
            r"|[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?![0-9])"
            r"|[0-2]?[0-9][ \xa0]?(?:[ap]m\b|[ap]\.m\.|[AP]\.M\.|[AP]M\b|o['’]clock)"
            r"|[0-2][0-9][0-5][0-9][ \xa0](?:GMT|BST|UTC|EST|EDT|PST|PDT|CET|ET|hours|hrs)\b"
        ),
    }  # fmt: skip


def clock(text: str, pos: int, end: int) -> Found | None:
    """A clock time at `pos`; scores and lap times with a colon, too."""
    match = _patterns()["clock"].match(text, pos, end)
    return Found(pos, match.end(), None, None, clock=True) if match else None


def worded(text: str, pos: int, end: int, before: list[str], published: date | None) -> Found | None:
    """A date that starts with a month or an ordinal: "March 12, 2020", "May", "third quarter of 1987"."""
    patterns = _patterns()
    match = patterns["month"].match(text, pos, end)
    if match:
        return _month(match, before, published)
    match = patterns["quarter"].match(text, pos, end)
    if match and (match[4] if match.lastindex and match.lastindex > 3 else True):
        return _quarter(match, _QUARTERS[match[1].lower()], match[2].lower(), match[3], published)
    return None


def figured(text: str, pos: int, end: int, published: date | None, day_first: bool = False) -> Found | None:
    """A date that starts with a figure: "12 March", "2020-03-12", "2021-25", "1990s", "3/4/2020"."""
    patterns = _patterns()
    for name in ("days", "day"):
        match = patterns[name].match(text, pos, end)
        if match:
            groups = match.groups()
            month, year = MONTHS[groups[-2].lower()], groups[-1] or _relative(match, published)
            return _days(
                match.start(),
                match.end(),
                int(groups[0]),
                int(groups[-3]) if name == "days" else int(groups[0]),
                month,
                year,
                published,
            )
    match = patterns["iso"].match(text, pos, end)
    if match:
        return _days(pos, match.end(), int(match[4]), int(match[4]), int(match[3]), match[1], published)
    match = patterns["span"].match(text, pos, end)
    if match and (found := _span(match)):
        return found
    match = patterns["decade"].match(text, pos, end)
    if match:
        year = int(match[1])
        return Found(pos, match.end(), date(year, 1, 1), date(year + 9, 12, 31))
    match = patterns["slashed"].match(text, pos, end)
    if match:
        return _slashed(match, published, day_first)
    return None


def short_quarter(text: str, pos: int, end: int, published: date | None) -> Found | None:
    """ "Q3 2020", "H1": `pos` is at the letter."""
    match = _patterns()["short"].match(text, pos, end)
    if match is None or (match[1] == "H" and match[2] in "34"):
        return None
    return _quarter(match, int(match[2]), "quarter" if match[1] == "Q" else "half", match[3], published)


def year(printed: str, value: float, before: list[str], following: str, hedged: bool) -> bool:
    """Whether a bare four-digit number is a year: by the words before it, and what follows ("" for no noun)."""
    if not (1000 <= value <= 2199 and len(printed) == 4):
        return False
    last = before[-1] if before else ""
    if 1900 <= value <= 2099:
        if hedged and last not in ("around", "about", "over", "circa", "before"):
            return False
        return not following or value % 100 != 0 or last in BEFORE_YEAR
    return (
        last in ("in", "since", "by", "until", "before", "after", "during", "circa", "year", "from", "early", "late")
        and not following
    )


def whole_year(value: int, start: int, end: int) -> Found:
    """The date that a year is."""
    return Found(start, end, date(value, 1, 1), date(value, 12, 31))


def _month(match: re.Match[str], before: list[str], published: date | None) -> Found | None:
    name: str = match[1]
    day, until, year_ = match[2], match[3], match[4] or _relative(match, published)
    month = MONTHS[name.lower()]
    if day is None and year_ is None:
        if not name[0].isupper() or len(name) < 3:
            return None
        if name in ("May", "March", "Mar", "Jan", "Jun", "August") and not (before and before[-1] in _MONTH_CONTEXT):
            return None
        end = match.start() + len(name)
        return _whole_month(match.start(), end, month, None, published)
    if day is None and year_ is not None:
        return _whole_month(match.start(), match.end(), month, int(year_), published)
    if name.islower() and name in ("may", "march", "mar") and year_ is None and not before:
        return None
    return _days(match.start(), match.end(), int(day), int(until or day), month, year_, published)


def _relative(match: re.Match[str], published: date | None) -> str | None:
    """The year that "last year", "this year" behind a date names."""
    after = re.compile(r"[ \xa0\n]+(last|this|next) year\b").match(match.string, match.end())
    if after is None or published is None:
        return None
    return f"{published.year + {'last': -1, 'this': 0, 'next': 1}[after[1]]:04d}"


def _whole_month(start: int, end: int, month: int, year_: int | None, published: date | None) -> Found:
    if year_ is None:
        if published is None:
            return Found(start, end, None, None)
        year_ = _nearest(month, 15, published)
    return Found(start, end, date(year_, month, 1), date(year_, month, monthrange(year_, month)[1]))


def _days(
    start: int, end: int, day: int, until: int, month: int, year_: str | None, published: date | None
) -> Found | None:
    if not (1 <= day <= 31 and 1 <= until <= 31 and 1 <= month <= 12):
        return None
    if year_ is None and published is None:
        return Found(start, end, None, None)
    number = int(year_) if year_ else _nearest(month, min(day, 28), published or date.min)
    try:
        return Found(start, end, date(number, month, day), date(number, month, max(day, until)))
    except ValueError:
        return Found(start, end, None, None)


def _nearest(month: int, day: int, published: date) -> int:
    """The year that puts the day nearest to the publication date."""
    years = [y for y in (published.year - 1, published.year, published.year + 1) if 1 <= y <= 9999]
    return min(years, key=lambda y: abs((date(y, month, day) - published).days))


def _span(match: re.Match[str]) -> Found | None:
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if len(match[2]) == 2 and last < first and first % 100 == 99 and match[2] == "00":
        last += 100
    if not first < last <= first + 150:
        return None
    return Found(match.start(), match.end(), date(first, 1, 1), date(last, 12, 31))


def _slashed(match: re.Match[str], published: date | None, day_first: bool) -> Found | None:
    a, b, year_ = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." and len(match[4]) == 2:
        return None
    year_ += 0 if year_ > 99 else 2000 if year_ < 50 else 1900
    if day_first or a > 12:
        a, b = b, a
    return _days(match.start(), match.end(), b, b, a, str(year_), published)


def _quarter(match: re.Match[str], number: int, what: str, year_: str | None, published: date | None) -> Found | None:
    months = 3 if what == "quarter" else 6
    if number * months > 12:
        return None
    if year_ is None and published is None:
        return Found(match.start(), match.end(), None, None)
    begin = (number - 1) * months + 1
    end = begin + months - 1
    at = int(year_) if year_ else _nearest(end, 15, published or date.min)
    return Found(match.start(), match.end(), date(at, begin, 1), date(at, end, monthrange(at, end)[1]))
