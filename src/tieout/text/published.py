"""The publication date that an article gives of itself: a label, a line that is only a date, a row of bars with a time, a dateline with a
year, or the day that it calls today."""

from __future__ import annotations

import re
from datetime import date

from tieout.errors import OptionError
from tieout.patterns import lazily

#: How far into a text its date is looked for, in code points.
_HEAD = 2000
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"\b(?P<{0}>[a-z]{{3,9}})\.?"
_DAY = (
    r"(?:(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|" + _MONTH.format("m2") + r"\s{1,3}(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?\s{1,3}" + _MONTH.format("m3") + r",?\s{1,3}(?P<y3>\d{4}))(?!\d)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_LABELLED = lazily(
    r"\b(?P<label>first published|published|posted|released|date|publication date|last updated|last modified|updated|modified)"
    r"(?:\s{1,3}(?:on|at))?\s{0,3}:?\s{1,3}" + _WEEKDAY + r"(?:\d{1,2}:\d\d[^\d\n]{0,12})?" + _DAY,
    re.IGNORECASE,
)
#: One of these stands in every label.
_LABELS = ("publi", "posted", "released", "date", "modified")
_ALONE = lazily(
    r"(?:[ \t(\[]{0,20}|.{0,150}[ \t]{2}|.{0,150}\d\d:\d\d,[ ])" + _WEEKDAY + _DAY
    + r"(?:[ T,|]{1,4}\d{1,2}:\d\d.{0,20}|(?<=\d)[ ](?=[A-Z]).{0,200})?[ \t)\].]{0,20}$",
    re.IGNORECASE,
)  # fmt: skip
_DATELINE = lazily(
    r"(?-i:[A-Z][A-Z .,'’-]{2,40})[^\d\n]{0,30}?" + _DAY + r"[ \t]{0,3}(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?[ \t]{0,3}(?:--|[—–-]|/)",
    re.IGNORECASE,
)  # fmt: skip
#: "Source: Agency | 2019-01-04 17:32:49 | Editor: Li".
_ROW = lazily(r"[^|\n]{1,60}\|[ \t]{0,3}" + _DAY + r"[ T]{1,3}\d{1,2}:\d\d(?::\d\d)?[ \t]{0,3}(?:\||$)", re.IGNORECASE)
#: "was charged today, Friday, Oct. 3, 2008".
_TODAY = lazily(r"\btoday,?\s{1,3}" + _WEEKDAY + _DAY, re.IGNORECASE)
_YEAR = lazily(r"(?:1[6-9]|20)\d\d")
_ISO = lazily(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\s*$", re.DOTALL)


def as_date(value: date | str | None) -> date | None:
    """A date, or an ISO string as a date. Raises OptionError for anything else."""
    if value is None or isinstance(value, date):
        return _plain_day(value)
    match = _ISO.match(str(value))
    found = _day(*match.groups()) if match else None
    if found is None:
        raise OptionError(f"{str(value)[:40]!r} is no date", instead="write it as 2021-04-13")
    return found


def loose_date(value: str) -> date | None:
    """The day that a metadata field names (`2021-04-13T08:00Z`, `April 13, 2021`); None where it names none."""
    match = re.search(_DAY, value[:200], re.IGNORECASE)
    return _from_match(match) if match else None


def find_date(text: str) -> date | None:
    """The publication date that the head of a text prints, or None. A date of publication goes before one of an update."""
    head = text[:_HEAD]
    years = [match.start() for match in _YEAR.finditer(head)]
    return _labelled(head, years) or _of_lines(head, years) or _of_today(head, years)


def _labelled(head: str, years: list[int]) -> date | None:
    updated: date | None = None
    for at in years:
        begin, end = max(0, at - 80), at + 12
        said = head[begin:end].lower()
        match = _LABELLED.search(head, begin, end) if any(word in said for word in _LABELS) else None
        day = _from_match(match) if match else None
        if match and day and not match["label"].lower().endswith(("updated", "modified")):
            return day
        updated = updated or day
    return updated


def _of_lines(head: str, years: list[int]) -> date | None:
    """The date of a line that is only a date, else the date of a row of bars, else the date of a dateline."""
    lines = [head[head.rfind("\n", 0, at) + 1 :][:200].split("\n", 1)[0] for at in years]
    for pattern in (_ALONE, _ROW, _DATELINE):
        for line in lines:
            match = pattern.match(line)
            day = _from_match(match) if match else None
            if day:
                return day
    return None


def _of_today(head: str, years: list[int]) -> date | None:
    """The date that stands right behind "today"; None where two of them differ."""
    near = [(max(0, at - _REACH), at + 12) for at in years]
    found = (_TODAY.search(head, a, b) for a, b in near if "today" in head[a:b].lower())
    days = {day for match in found if match and (day := _from_match(match))}
    return days.pop() if len(days) == 1 else None


#: So far before its year "today" stands at most, in code points: "today, Wednesday, September 30, ".
_REACH = 40


def _plain_day(value: date | None) -> date | None:
    return date(value.year, value.month, value.day) if value is not None else None


def _from_match(match: re.Match[str]) -> date | None:
    for form in "123":
        year, month, day = match["y" + form], match["m" + form], match["d" + form]
        if year:
            return _day(year, month if month.isdecimal() else _month(month.lower()), day)
    return None


def _month(name: str) -> str:
    """The number of a month by its name or the beginning of it; "0" for another word."""
    name = "sep" if name == "sept" else name
    return str(next((number for number, full in enumerate(_MONTHS, 1) if full.startswith(name)), 0))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= 1600 else None
