"""Before step 1: whether a length of time may be what lies between two dates; see the finders `later-on`, `years-apart`, `born-apart` and `clock-times`."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.time_lookups import ONCE_A_YEAR

#: What stands behind a length that leads to a date, and before one that leads from a date, or to now; so many characters are looked over.
_LEADING = lazily(r"(?i)\W*(?:later|on|earlier|until|before|till)\b")
_LED, _LED_BY = (
    lazily(
        r"(?i)\b(?:after|(?:stood|lasted|survived)(?:\W+for)?|(?:in|over|during)\W+(?:the|those)|the\W+(?:past|last))\W*$"
    ),
    24,
)
_FAR = 48


#: The same of a length of years up to now: "is 41 years old", "41 years ago", "the smallest in 41 years", "mayor for 41 years".
_TO_NOW, _BY_NOW = (
    lazily(r"(?i)\W*(?:ago|since|now|on)\b"),
    lazily(
        r"(?i)(?:\b(?:that|it)(?:[’']s| makes)|(?:est|worst|best|first)(?: [a-z-]+){0,3} (?:in|for)|\bfor|\bis)(?: [a-z]+)? $"
    ),
)


def lead_on(text: str, own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether words beside a length of time may tie it to a date: any in its sentence, or a year in one beside it."""
    if not any(one.kind == "date" for one in own) and not any(one.kind == "date" and printed_year(one) for one in near):
        return False
    lengths = (one for one in own if one.kind == "duration")
    return any(
        _LEADING.match(text, one.end)
        or _LED.search(text, max(0, one.start - _LED_BY), one.start)
        or (
            one.unit == "year"
            and (_TO_NOW.match(text, one.end) or _BY_NOW.search(text, max(0, one.start - _FAR), one.start))
        )
        for one in lengths
    )


def may_lie_between_clocks(text: str, start: int, end: int, own: Sequence[Quantity]) -> bool:
    """Whether a sentence tells a length in hours or minutes, and it and those before it, all from `start` to `end`, two times of day."""
    if not any(one.kind == "duration" and one.unit in _OF_DAY for one in own):
        return False
    first = _CLOCK.search(text, start, end)
    return first is not None and _CLOCK.search(text, first.end(), end) is not None


#: So many sentences before it the time may stand from which a length "later" is counted.
CLOCKS_BACK = 4
_OF_DAY = frozenset(("hour", "minute"))
_CLOCK = lazily(r"(?i)[0-9] ?[ap]\.?m\b|[0-9]:[0-5][0-9]|\bat [0-9]{1,2}\b|\b(?:noon|midday|midnight)\b")


def may_tell_birth(text: str, start: int, end: int, own: Sequence[Quantity]) -> bool:
    """Whether a sentence tells a date and what may be an age, and it or one beside it, all from `start` to `end`, a birth."""
    return (
        any(one.kind == "date" for one in own)
        and any(one.kind in _AGES for one in own)
        and text.find("born", start, end) + text.find("Born", start, end) > -2
    )


_AGES = frozenset(("duration", "number"))
_SHORT, _TWO = frozenset(("day", "week", "month")), 2


#: Before a length that points to a stretch of time told before, in its sentence or one of so many above.
POINTING, STRETCH_BACK = lazily(r"(?i)\b(?:that|this|those|these|the)(?:\s+(?:same|whole|entire|full))?\s+$"), 3


def points_back(text: str, own: Sequence[Quantity], above: Sequence[Sequence[Quantity]]) -> bool:
    """Whether a sentence tells a length that points to a stretch of time, and one `above` or itself a date."""
    lengths = [
        one for one in own if one.kind == "duration" and POINTING.search(text, max(0, one.start - _LED_BY), one.start)
    ]
    return bool(lengths) and any(one.kind == "date" for told in (own, *above) for one in told)


def lies_between(around: Sequence[Sequence[Quantity]], own: Sequence[Quantity]) -> bool:
    """Whether a sentence tells a length of years, and a span of them, or it and those beside it print two years; or a shorter one, and one
    of these two days."""
    if any((one.unit in YEARS or one.unit in ONCE_A_YEAR) and one.value for one in own):
        dates = [one for beside in around for one in beside if one.kind == "date"]
        if len({first_year(one) for one in dates} - {0}) > 1 or any(map(_spans_years, dates)):
            return True
    dates = [one for one in own if one.kind == "date"]
    if dates and len(dates) != _TWO and all(one.days is not None for one in dates):
        return False
    if not any(one.kind == "duration" and one.unit in _SHORT for one in own):
        return False
    if any(
        one.unit == "month" and one.text.endswith("month") for one in own
    ):  # "in May and June … the two-month period"
        return any(sum(one.kind == "date" for one in told) >= _TWO for told in around)
    return any(sum(one.days is not None for one in told) == _TWO for told in around)


#: Units of a length in years, and how many years each has.
YEARS = {"year": 1, "decade": 10}


def _spans_years(one: Quantity) -> bool:
    return one.first is not None and one.last is not None and one.first.year != one.last.year


def printed_year(date: Quantity) -> int:
    """The year that a date prints, 0 where it prints none or lasts longer."""
    first, last = date.first, date.last
    if first is None or last is None or first.year != last.year or not date.text.endswith(str(first.year)):
        return 0
    return first.year


def first_year(date: Quantity) -> int:
    """The year that a date prints, the first of a year of the books ("2009-10"), 0 where it prints none or lasts longer."""
    first, last = date.first, date.last
    of_books = first is not None and last is not None and last.year == first.year + 1 and _OF_BOOKS.fullmatch(date.text)
    return first.year if first is not None and of_books else printed_year(date)


_OF_BOOKS = lazily(r"(?:19|20)[0-9]{2} ?[-–/] ?[0-9]{2}")
