"""What words say of the period of a figure, and whether two figures may be of one period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Token
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """What is told of a period: its years, the stretch ("month", "quarter", …) and which of them ("may", "first"), and whether it is
    "this" one or the "last"; all empty where nothing is."""

    years: frozenset[str] = frozenset()
    stretch: str = ""
    which: str = ""
    back: str = ""

    def __bool__(self) -> bool:
        return bool(self.years or self.stretch or self.back)


NO_PERIOD = Period()


def period(tokens: Iterable[Token], line: Line) -> Period:
    """The period that the words tell; a time from which something is reckoned ("a year ago") is none."""
    words = [word for token in tokens for word in _words(token, line)]
    years = frozenset(word for word in words if _YEAR.fullmatch(word))
    back = next((a for a, b in pairwise(words) if a in _TURNS and b.removesuffix("'s") in _STRETCHES), "")
    for stretch in _STRETCHES:
        for k, word in enumerate(words):
            if word.removesuffix("'s") in (stretch, f"{stretch}s") and not _reckons(words, k):
                if stretch == "week":
                    return Period(years, stretch, _week(words, k), back)
                return Period(years, *_told(stretch, words[max(0, k - 3) : k]), back)
    month = next((word[:3] for word in words if word.removesuffix(".") in MONTHS), "")
    quarter = next((word[1] for word in words if _QUARTER.fullmatch(word)), "")
    if quarter and not month:
        return Period(years, "quarter", quarter, back)
    return Period(years, "month", month, back) if month else Period(years, back=back)


def opening_period(line: Line, end: int | None = None) -> Period:
    """The period that the first words of a sentence tell, before the token at `end`, the first mark and the first figure."""
    head = takewhile(
        lambda token: token.text != "," and (token.slot < 0 or is_time(token, line)), line.tokens[:end][:_OPENING]
    )
    return period(head, line)


_OPENING = 12


def is_time(token: Token, line: Line) -> bool:
    """Whether a figure is a date or a length of time."""
    return token.context or line.slots[token.slot].kind == "duration"


def may_be_one(a: Period, b: Period) -> bool:
    """Whether nothing that is told of two periods keeps them from being one."""
    if a.years and b.years and a.years.isdisjoint(b.years):
        return False
    if a.back and b.back and a.back != b.back:
        return False
    if not a.stretch or not b.stretch:
        return not (_is_of_part(a, b) or _is_of_part(b, a))
    return a.stretch == b.stretch and (not a.which or not b.which or a.which == b.which)


def _is_of_part(a: Period, b: Period) -> bool:
    """Whether the one is a year by its number, and the other some part of one whose year is not told: "in 2016", "in the fourth quarter"."""
    return bool(a.years and not a.stretch and not b.years and b.which and b.stretch != "year")


def _words(token: Token, line: Line) -> Sequence[str]:
    if token.slot < 0:
        said = token.text
    elif is_time(token, line):
        said = line.slots[token.slot].quantity.text.lower().replace(",", "")
    else:
        return ()
    return [_WIRED.get(word, word) for word in said.replace("-", " ").split()]


#: What wires write for the names of periods.
_WIRED = {"qtr": "quarter", "mth": "month", "mths": "months", "yr": "year"}


def _reckons(words: Sequence[str], k: int) -> bool:
    """Whether a stretch only says how far back something is, or that it is another one: "a year ago", "last year", "the same quarter",
    "year over year"."""
    compared = any(
        list(words[j : j + 3 : 2]) == [words[k]] * 2 and words[j + 1] in _AGAINST
        for j in (k, k - 2)
        if 0 <= j < len(words) - 2
    )
    return compared or not _BEFORE.isdisjoint(words[max(0, k - 1) : k]) or not _BEHIND.isdisjoint(words[k + 1 : k + 2])


def _week(words: Sequence[str], k: int) -> str:
    """How many weeks they are, if several, whether those before, and the day to which they go: of two nothing is told by what is told of one."""
    near = words[max(0, k - 2) : k]
    several = (_COUNT.get(word, word) for word in near if word in _COUNT or word in _BEFORE)
    return " ".join((*several, *filter(None, [_day(words[k + 1 : k + _DAY])])))


def _day(words: Sequence[str]) -> str:
    """The day to which a week goes: "in the week to Wednesday March 18"."""
    at = next((k for k, word in enumerate(words) if word.removesuffix(".") in MONTHS), -1)
    near = [words[at - 1], *words[at + 1 : at + 2]] if at > 0 else []
    day = next((word for word in near[::-1] if word.isdigit()), "")
    return f"{words[at][:3]} {day}" if day else ""


def _told(stretch: str, before: Sequence[str]) -> tuple[str, str]:
    """A stretch and which one it is: "first" quarter, "six" months, which are half a year."""
    which = next((_ORDER[word] for word in reversed(before) if word in _ORDER), "")
    if stretch == "month":
        many = next((_COUNT[word] for word in reversed(before) if word in _COUNT), "")
        return _AS_LONG.get(many, ("months", many)) if many else ("month", "")
    return stretch, which


_DAY = 6
_TURNS = ("this", "last")
_STRETCHES = ("quarter", "half", "month", "week", "year")
_YEAR = lazily(r"(?:19|20)\d\d(?:[-/]\d\d)?")
_QUARTER = lazily(r"q[1-4]")
_AGAINST = frozenset(("over", "on", "to", "by"))
_BEFORE = frozenset("last previous prior same preceding corresponding comparable".split())
_BEHIND = frozenset("ago earlier before".split())
_ORDER = {
    **{
        word: str(k)
        for k, several in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth final 4th"), 1)
        for word in several.split()
    }
}
_COUNT = {
    word: str(k) for k, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
} | {str(k): str(k) for k in range(2, 13)}
_AS_LONG = {"12": ("year", ""), "3": ("quarter", ""), "6": ("half", "")}
