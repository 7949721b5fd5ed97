"""Years by their digits alone: four of them, or two behind an apostrophe."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.days import Found, months
from tieout.quantities.lexicon import word_class

BEFORE_YEAR = word_class("before-year")
#: Before a number that counts, however much it looks like a year: "some 1950 people".
_AMOUNT = word_class("before-amount")
#: Behind a number that counts them, unless a word of time stands before it: "a poll of 2000 adults", but "in 2020 people fled".
_PEOPLE = word_class("people-counted")
_WHEN = frozenset("in since until till during before after the from fiscal early late mid post pre and through".split())
_OLD_YEAR = word_class("before-old-year")
_OLD_BEFORE = (["a", "d"], ["back", "to"])


def is_year(printed: str, value: float, before: list[str], following: str) -> bool:
    """Whether a bare four-digit number is a year: by the words before it, and the noun that follows ("" for none)."""
    if not (1000 <= value <= 2199 and len(printed) == 4):
        return False
    last = before[-1] if before else ""
    if last == "russell":
        return False  # an index of shares
    if not 1900 <= value <= 2099:
        return (last in _OLD_YEAR or before[-2:] in _OLD_BEFORE or last == "ad") and not following
    if following and (last in _AMOUNT or (following in _PEOPLE and last not in _WHEN and not _is_of_year(value, last))):
        return False
    return not following or value % 100 != 0 or last in BEFORE_YEAR


def _is_of_year(value: float, last: str) -> bool:
    """'the class of 2016 students', and no 'poll of 2000 adults'"""
    return value % 100 != 0 and last in BEFORE_YEAR


def short_year(text: str, pos: int, end: int, before: list[str], capital: bool) -> Found | None:
    """ "fiscal '21", "class of ’92": two digits behind an apostrophe, which no quotation mark is there."""
    if end - pos != 2 or not text[pos:end].isdigit() or text[end : end + 1].isalnum():
        return None
    if text[end : end + 1] in tuple("'’%-–/:.,") and text[end + 1 : end + 2].isalnum():
        return None
    told = capital or before[-1:] in _BEFORE_SHORT or before == ["class", "of"]
    if text[pos - 1] != "’" and not told and not (before and before[-1] in _IN_SHORT and _AFTER_SHORT.match(text, end)):
        return None
    year_ = int(text[pos:end])
    return months(pos - 1, end, year_ + (2000 if year_ < _CENTURY else 1900), 1, 12, None)


_CENTURY = 50
#: "in '22 and '23", where no quotation goes on.
_IN_SHORT = frozenset(
    "in for and or to from of by into through during until early late mid before after versus vs than over".split()
)
_AFTER_SHORT = lazily(r"[,.;)?!]|$|[ \xa0\n](?:and|or|to|is|was|we|there|as|than|but|with|from|into|versus)\b")
_BEFORE_SHORT = [
    [word] for word in "fiscal fy year season since quarter summer spring autumn fall winter vintage".split()
]
