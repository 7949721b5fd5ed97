"""Dates as printed: days, months, quarters, years, spans of years; and clock times, which are no quantities."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS
from tieout.quantities.date_patterns import pattern
from tieout.quantities.dates_abroad import abroad
from tieout.quantities.days import Found, PrintedDays, days, months, years
from tieout.quantities.lexicon import word_class
from tieout.quantities.nouns import ends

_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
#: What may follow the first digits of a date -> the patterns that it may be.
_BY_NEXT = {
    **dict.fromkeys(" \xa0\n", ("days", "day", "span")), **dict.fromkeys("nrtd", ("days", "day")), "-": ("days", "iso", "span", "slashed", "joined"),
    "–": ("days", "span"), "/": ("iso", "span", "season", "slashed", "joined"),
    ".": ("iso", "slashed", "pointed"), "s": ("days", "day", "decade"), "'": ("decade",), "’": ("decade",),
}  # fmt: skip
#: The same behind four figures and a blank.
_OF_YEAR, _YEAR_LONG = ("span", "upward"), 4
_MONTHS_A_YEAR = 12
#: What may stand second behind the ordinal of a quarter or a half.
_OPENS_QUARTER = frozenset("qQhH \xa0\n-")
#: The least number that no day of a month has.
_NO_DAY = 32
_BLANK = frozenset(" \xa0\n")
#: What behind a figure and a blank may begin a month, "of", "to" or "and".
_MONTHLY = frozenset("jfmasondtJFMASONDTOA-–")
#: What behind a figure may make it a clock time; behind a blank, or joined.
_CLOCKED, _TIMED = frozenset("apAPoGBUECgeh"), frozenset(":.apAPo")
_RELATIVE = lazily(r"[ \xa0\n]+(last|this|next) year\b")
_YEARS_ON = {"last": -1, "this": 0, "next": 1}
#: Months that are other words, too.
_WORDS = frozenset(("May", "March", "Mar", "Jan", "Jun", "August", "APR", "MAR"))
#: Months that the words before them tell from other words, in lower case.
OTHER_WORDS = frozenset(map(str.lower, _WORDS))
_DAY_CONTEXT = frozenset(("on", "until", "till", "since", "by", "through", "from", "before", "after", "dated"))
_MONTH_CONTEXT = word_class("before-month")


#: Before a time of the day: "at 14.30 hours"; "2.50 hours" last.
_AT = lazily(r"\b(?:at|by|until|till|from|before|after|since)[ \xa0\n]\Z", re.I)


def clock(text: str, pos: int, at: int, end: int) -> Found | None:
    """A clock time at `pos`, whose first digits end at `at`; scores and lap times with a colon, too."""
    behind = text[at : at + 2]
    if behind[:1] not in _TIMED and not (behind[:1] in _BLANK and behind[1:] in _CLOCKED):
        return None
    match = pattern("clock").match(text, pos, end)
    if match and match[0].endswith("s") and "." in match[0] and not _AT.search(text, max(0, pos - 8), pos):
        return None
    return Found(pos, match.end(), None, None, clock=True) if match else None


def worded(text: str, pos: int, end: int, before: list[str], published: date | None) -> Found | None:
    """A date that starts with the month whose name stands at `pos`: "March 12, 2020", "May"."""
    match = pattern("month").match(text, pos, end)
    if match is None or match[1].lower() not in MONTHS:
        return None
    if text[match.end(1) : match.end(1) + 1] in ("-", "/") and (whole := pattern("hyphened").match(text, pos, end)):
        return _hyphened(whole, published)
    return _month(match, before, published)


def _hyphened(match: re.Match[str], published: date | None) -> Found | None:
    """ "Jan-2000", "Jan-13-2000"."""
    month, year_ = MONTHS[match[1].lower()], int(match[4])
    if match[3] is None:
        return months(match.start(), match.end(), year_, month, month, published)
    return days(match.start(), match.end(), PrintedDays(int(match[3]), int(match[3]), month, year_), published)


def quarter(text: str, pos: int, at: int, end: int, published: date | None) -> Found | None:
    """A date that starts with the ordinal at [pos, at): "third quarter of 1987"."""
    match = pattern("quarter").match(text, pos, end) if text[at + 1 : at + 2] in _OPENS_QUARTER else None
    return _quarter(match, _QUARTERS[match[1].lower()], match[2].lower() == "quarter", published) if match else None


def nth_of(text: str, start: int, pos: int, nth: float, end: int, published: date | None) -> Found | None:
    """ "the thirty-first of May 2014", whose ordinal in words stands at [start, pos)."""
    match = pattern("of_month").match(text, pos, end)
    if (
        match is None
        or nth >= _NO_DAY
        or not match[1][0].isupper()
        or text[match.end() : match.end() + 1] in ("'", "’")
    ):
        return None
    printed = PrintedDays(int(nth), int(nth), MONTHS[match[1].lower()], _stated(match, 2, published))
    return days(start, match.end(), printed, published)


def small_may(text: str, pos: int, low: int, end: int) -> Found | None:
    """The day at `pos` behind a "may" or "MAY", which is the month only behind "on", "until" and the like, or before a year."""
    if text[max(low, pos - 5) : pos] not in (" may ", " MAY "):
        return None
    front = text[max(low, pos - 14) : pos - 5].split()[-1:]
    match = pattern("month").match(text, pos - 4, end)
    told = match is not None and front and (front[0].lower() in _DAY_CONTEXT or match[4] is not None)
    if (
        match is not None and front and not told
    ):  # no verb stands right before a bare number: "the hearing of may 9 was"
        behind = text[match.end() : end].split(maxsplit=1)[:1]
        told = not text[match.end() : match.end() + 1].isalnum() and (
            not behind or behind[0][0] in ".,;)" or ends(behind[0])
        )
    return _month(match, front, None) if match and told else None


def figured(text: str, pos: int, at: int, end: int, following: str, published: date | None) -> Found | None:
    """A date that starts with a figure, which the character `following` at `at` ends: "12 March", "2020-03-12", "2021-25", "3/4/2020"."""
    if following in _BLANK and (found := abroad(text, pos, at, end, published)) is not None:
        return found
    if following in _BLANK and text[at + 1 : at + 2] not in _MONTHLY:
        return None
    for name in _OF_YEAR if following in _BLANK and at - pos == _YEAR_LONG else _BY_NEXT.get(following, ()):
        match = pattern(name).match(text, pos, end)
        found = _READERS[name](match, published) if match else None
        if found is not None:
            return found
    return None


def short_quarter(text: str, pos: int, end: int, published: date | None) -> Found | None:
    """ "Q3 2020", "H1": `pos` is at the letter."""
    match = pattern("short").match(text, pos, end)
    if match is None or (match[1] == "H" and match[2] in "34"):
        return None
    return _quarter(match, int(match[2]), match[1] == "Q", published)


def _month(match: re.Match[str], before: list[str], published: date | None) -> Found | None:
    name: str = match[1]
    day, until, year_ = match[2], match[3], _stated(match, 4, published)
    month = MONTHS[name.lower()]
    if day is not None:
        if name in ("may", "march", "mar") and year_ is None and not before:
            return None
        printed = PrintedDays(int(day), int(until or day), month, year_)
        return days(match.start(), match.end(), printed, published, _dated(match))
    if year_ is None:
        if not name[0].isupper() or len(name) < 3 or (name in _WORDS and not (before and before[-1] in _MONTH_CONTEXT)):
            return None
        if _EVENT.match(match.string, match.start() + len(name)):
            return None
        return months(match.start(), match.start() + len(name), None, month, month, published)
    return months(match.start(), match.end(), year_, month, month, published)


#: Behind a month that is part of a name: "the October Revolution".
_EVENT = lazily(
    r"[ \xa0\n](?:Revolution|Uprising|Rising|Rebellion|Revolt|Coup|Crisis|Massacre|War|Manifesto|Movement|Theses|Accords?|Surprise)\b"
)


def _stated(match: re.Match[str], group: int, published: date | None) -> int | None:
    """The year in a group, or the one that "last year", "this year" behind the date names."""
    if match[group]:
        return _whole(int(match[group]))
    after = _RELATIVE.match(match.string, match.end())
    return published.year + _YEARS_ON[after[1]] if after and published else None


def _whole(year: int) -> int:
    """The year that is told by its last two figures: '98."""
    return year + (0 if year > 99 else 2000 if year < 50 else 1900)


def _day(match: re.Match[str], published: date | None) -> Found | None:
    day, month = int(match[1]), MONTHS[match[2].lower()]
    printed = PrintedDays(day, day, month, _stated(match, 3, published))
    if match[2] == "may" and printed.year is None and not _opened(match):
        return None  # "children under 6 may join"
    return days(match.start(), match.end(), printed, published, _dated(match))


#: Before a day of a month, and behind one.
_BEFORE_DAY = lazily(r"(?:\b(?:on|until|till|since|by|from|before|after|dated)(?:[ \xa0\n]the)?[ \xa0\n]|\()$", re.I)
_BEHIND_DAY = lazily(r"[.,;:)!?]|$|[ \xa0\n](?:at|and|or|to|until|the|in|by|for|of|that|this|last|next)\b", re.I)


def _dated(match: re.Match[str]) -> bool:
    """Whether the words around figures make them a day of a month, though no month has it: "on the 32nd of May", "dated 13/45/2014"."""
    if _AGENCY.match(match.string, match.end()):
        return True
    if _SO_MANY.match(match[0]):
        return False
    told = _opened(match) or _TOLD_DAY.search(match.string, max(0, match.start() - 16), match.start()) is not None
    return told and _BEHIND_DAY.match(match.string, match.end()) is not None


#: "the most since the 35 of March": so many, where no ordinal ("the 35th of March") and no "31" makes it a day.
_SO_MANY = lazily(r"(?:3[2-9]|[4-9]\d)[ \xa0\n]of\b")
#: Behind the day of a dateline: "OBAN, May 32 (Coast News) --".
_AGENCY = lazily(r" \([A-Z][\w .]{1,30}\) ?(?:--|—|–|-) ")
#: "it was the 32nd of May", "effective 13/45/2014": no day, but told as one.
_TOLD_DAY = lazily(
    r"\b(?:(?:is|was|of)[ \xa0\n]the|effective|starting|due|posted|published|filed|signed|expires|(?:date|day|deadline|cut-?off)(?: is| was|:))[ \xa0\n]\Z"
    r"|(?<![^\n])(?:the )?$",
    re.I,
)


def _opened(match: re.Match[str]) -> bool:
    """Whether a word that opens a date stands before: "on 1 may", no "children under 6 may"."""
    return _BEFORE_DAY.search(match.string, max(0, match.start() - 12), match.start()) is not None


def _upward(match: re.Match[str], published: date | None) -> Found | None:
    """ "2014 October 7"."""
    day = int(match[3])
    printed = PrintedDays(day, day, MONTHS[match[2].lower()], int(match[1]))
    return days(match.start(), match.end(), printed, published) if match[2][0].isupper() else None


def _joined(match: re.Match[str], published: date | None) -> Found | None:
    """ "7-Oct-2014"."""
    day = int(match[1])
    printed = PrintedDays(day, day, MONTHS[match[3].lower()], _whole(int(match[4])))
    return days(match.start(), match.end(), printed, published)


def _some_days(match: re.Match[str], published: date | None) -> Found | None:
    month = MONTHS[match[3].lower()]
    if match[3] == "may" and not _opened(match):
        return None
    printed = PrintedDays(int(match[1]), int(match[2]), month, _stated(match, 4, published))
    return days(match.start(), match.end(), printed, published)


def _iso(match: re.Match[str], published: date | None) -> Found | None:
    day, month = int(match[4]), int(match[3])
    if not (1 <= month <= _MONTHS_A_YEAR and day < _NO_DAY) and (match[2] == "." or not _dated(match)):
        return None
    return days(match.start(), match.end(), PrintedDays(day, day, month, int(match[1])), published)


def _span(match: re.Match[str], published: date | None) -> Found | None:
    return years(match.start(), match.end(), match[1], match[2])


def _season(match: re.Match[str], published: date | None) -> Found | None:
    """ "1985/6": the next year by its last digit."""
    following = str(int(match[1]) + 1)
    return years(match.start(), match.end(), match[1], following) if following[-1] == match[2] else None


def _decade(match: re.Match[str], published: date | None) -> Found | None:
    return years(match.start(), match.end(), match[1], str(int(match[1]) + 9))


def _slashed(match: re.Match[str], published: date | None) -> Found | None:
    """ "3/14/2020": the month first, unless points stand between them or only the other way is a date.

    "13/13/2020" is a date that cannot be; "13-13-2020", "13.13.2020", "9.0.1969" and "0/15/93" are numbers of something.
    """
    a, b, year_ = int(match[1]), int(match[3]), _whole(int(match[4]))
    if match[2] == "." and len(match[4]) == 2:
        return None
    month, day = (b, a) if a > 12 or (match[2] == "." and b <= 12) else (a, b)
    if month > 12 and (match[2] != "/" or len(match[4]) == 2):
        return None
    if (max(a, b) >= _NO_DAY or min(a, b) == 0) and not _dated(match):
        return None
    if match[2] == "." and a <= 12 < b and b > monthrange(year_, month)[1]:
        return None  # "version 2.30.2014": with points the day comes first
    printed = PrintedDays(day, day, month, year_, either=match[2] != "." and month <= 12 and day <= 12)
    return days(match.start(), match.end(), printed, published)


def _quarter(match: re.Match[str], number: int, quarter: bool, published: date | None) -> Found | None:
    size = 3 if quarter else 6
    if number * size > 12:
        return None
    year_ = int(match[3]) if match[3] else None
    return months(match.start(), match.end(), year_, (number - 1) * size + 1, number * size, published)


_READERS = {
    "days": _some_days, "day": _day, "joined": _joined, "iso": _iso, "span": _span, "season": _season, "decade": _decade, "slashed": _slashed,
    "pointed": _day, "upward": _upward,
}  # fmt: skip


def of_year(printed: str, year: int) -> Found | None:
    """The days of a month, quarter or half-year that print gives without a year, were it one of `year`; None for any other date."""
    end, middle = len(printed), date(year, 7, 1)
    if (month := MONTHS.get(printed.lower().rstrip("."))) is not None:
        return months(0, end, year, month, month, None)
    ordinal = re.match(r"\w+", printed)
    return ordinal and (quarter(printed, 0, ordinal.end(), end, middle) or short_quarter(printed, 0, end, middle))
