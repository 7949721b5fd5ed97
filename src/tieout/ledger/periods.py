"""The days that a period in words covers, read as an article's dates are and counted from the article's day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from tieout.quantities import extract
from tieout.quantities.days import months
from tieout.records import dataclass
from tieout.text import article

#: First and last day.
Span = tuple[date, date]


#: Characters; print has no longer periods.
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a period.

    first, last  the days that it covers, from the first of its begin to the last of its end
    begin, end   the two spans that a change runs between: 2020 and 2023 of "from 2020 to 2023"; of a whole calendar year the year
                 before and itself, for so a year's growth is told; None for any other, because "2020-23" and "the third quarter" leave
                 open what a change is counted from
    """

    first: date
    last: date
    begin: Span | None = None
    end: Span | None = None


def span(period: str, published: date | None = None) -> Span | None:
    """The days of "2023", "last year", "the first half of 2024", "2021-25", "2020 to 2023", "end of March 2024"; None for what cannot be read.

    A period that print counts from the day of the article ("last year", "March") needs that day.
    """
    found = read(period, published)
    return (found.first, found.last) if found else None


@lru_cache(maxsize=65536)
def read(period: str, published: date | None = None) -> Period | None:
    """The same with the two ends of a change. Never raises."""
    if len(period) > LONGEST:
        return None
    words = _named_years(" ".join(period.lower().replace("–", "-").split()), published)
    opening = _OPENING.match(words)
    words = words[opening.end() :] if opening else words
    if _YEAR.fullmatch(words):
        return _whole_year(int(words))
    for pattern, reader in _FORMS:
        match = pattern.fullmatch(words)
        if match:
            return reader(match, published)
    found = _printed(words, published)
    if found and found == _year_of(found[0].year):
        return _whole_year(found[0].year)
    return Period(*found) if found else None


_YEAR = re.compile(r"[12]\d{3}")
_OPENING = re.compile(r"(?:in|during|for|on|over|(?:the )?(?:calendar )?year)\s+(?=\S)")
_YEARS_ON = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1}
_RELATIVE = re.compile(r"\b(?:the )?(last|previous|this|current|next) year\b")


def _named_years(words: str, published: date | None) -> str:
    """ "March last year" by its number."""
    if published is None:
        return words
    year = published.year
    return _RELATIVE.sub(lambda match: str(year + _YEARS_ON[match[1]]), words)


def _year_of(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31)


def _whole_year(year: int) -> Period:
    own = _year_of(year)
    return Period(*own, _year_of(year - 1), own)


def _two_ends(match: re.Match[str], published: date | None) -> Period | None:
    """ "from 2020 to 2023", "January to September 2024". A change that is told over months of one year is often told against the year before."""
    begin, end = match[1], match[2]
    both = bool(_YEAR.search(begin))
    year = _YEAR.findall(end)
    if not both and len(year) == 1:
        begin = f"{begin} {year[0]}"
    first, last = read(begin, published), read(end, published)
    if first is None or last is None or not (first.first <= last.first and first.last < last.last):
        return None
    if not both:
        return Period(first.first, last.last)
    return Period(first.first, last.last, (first.first, first.last), (last.first, last.last))


def _since(match: re.Match[str], published: date | None) -> Period | None:
    first = read(match[1], published)
    if first is None or published is None or published < first.last:
        return None
    return Period(first.first, published, (first.first, first.last), None)


def _edge(match: re.Match[str], published: date | None) -> Period | None:
    """ "end of March 2024", "the start of 2023", "year-end 2020": one day."""
    within = read(match[2], published)
    if within is None:
        return None
    day = within.first if match[1] in ("start", "beginning", "opening") else within.last
    return Period(day, day)


def _first_months(match: re.Match[str], published: date | None) -> Period | None:
    """ "the first nine months of 2024": without a year, of the last that are over."""
    number = _NUMBERS.get(match[1]) or (int(match[1]) if match[1].isdigit() else 0)
    last = number * (3 if match[2] == "quarters" else 1)
    if not 1 < last < 12 or not (match[3] or published):
        return None
    year = int(match[3]) if match[3] else _latest(published, last) if published else 0
    return _of_months(year, 1, last)


def _latest(published: date, month: int) -> int:
    return published.year if published.month > month else published.year - 1


def _last_unit(match: re.Match[str], published: date | None) -> Period | None:
    """ "last month", "this quarter"."""
    if published is None:
        return None
    size = 3 if match[2] == "quarter" else 1
    at = (published.year * 12 + published.month - 1) // size + _YEARS_ON[match[1]]
    year, month = divmod(at * size, 12)
    return _of_months(year, month + 1, month + size)


def _of_months(year: int, first: int, last: int) -> Period | None:
    found = months(0, 0, year, first, last, None)
    return Period(found.first, found.last) if found.first and found.last else None


def _day(match: re.Match[str], published: date | None) -> Period | None:
    if published is None or published == date.min:
        return None
    day = published - timedelta(days=int(match[0] == "yesterday"))
    return Period(day, day)


_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven".split(), 1)}
_EDGES = "end|close|start|beginning|opening"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], Period | None]], ...] = (
    (re.compile(r"since (.+)"), _since),
    (re.compile(r"between (.+?) and (.+)"), _two_ends),
    (re.compile(r"(?:from )?(.+?) (?:to|until|till|through) (.+)"), _two_ends),
    (re.compile(rf"(?:as of |as at |at |by )?(?:the )?({_EDGES})(?:-| of )(?:the )?(.+)"), _edge),
    (re.compile(r"(?:at )?(?:the )?(year-end|year end)(?: of)? ([12]\d{3})"), _edge),
    (re.compile(r"([a-z]+\.?)-([a-z]+\.?(?: [12]\d{3})?)"), _two_ends),
    (re.compile(r"(?:the )?first ([a-z]+|\d{1,2}) (months|quarters)(?:(?: of)? ([12]\d{3}))?"), _first_months),
    (re.compile(r"(?:the )?(last|previous|this|current) (month|quarter)"), _last_unit),
    (re.compile(r"today|yesterday"), _day),
)  # fmt: skip

#: What may stand around a date and adds nothing to it.
_IDLE = frozenset("the of in at as on year quarter month calendar . ,".split())
_SMALL = frozenset("the of in at as on first second third fourth final half quarter year month to and fiscal".split())


def _printed(words: str, published: date | None) -> Span | None:
    """The days of the one date that the words are, as the reading of articles finds it. Of one without a year that is yet to come, the
    one before may be meant as well: then it cannot be read."""
    text = f"in {_with_capitals(words)}"
    found = [one for one in extract(article(text, published=published)) if one.kind == "date"]
    if len(found) != 1 or found[0].first is None or found[0].last is None:
        return None
    around = f"{text[: found[0].start]} {text[found[0].end :]}".lower().split()
    if not set(around) <= _IDLE:
        return None
    if published and found[0].first > published and not _YEAR.search(words):
        return None
    return found[0].first, found[0].last


def _with_capitals(words: str) -> str:
    """Capitals for months and "Q3", none for the other words."""
    return " ".join(word.capitalize() if word[:1].isalpha() and word not in _SMALL else word for word in words.split())
