"""Numbers in the words of print: "four", "fourfold", "tripled", "one in five", "two thirds", "34th"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tieout.checking.printing.numbers import rounded, significant

if TYPE_CHECKING:
    from fractions import Fraction

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth"}
_VERBS = {2: "doubled", 3: "tripled", 4: "quadrupled", 5: "quintupled"}
#: How near a ratio in words must be to be told as one, and to be told beside its percentage.
_NEAR, _ABOUT = 0.006, 0.03
#: How near a multiple must be to a whole one to be told as that.
_WHOLE = 0.05


def in_words(number: float, *, whole: bool, spelled: bool = True) -> str:
    """A number where print has it in words: below ten in words, else in digits; `whole` where parts of one say nothing."""
    nearest = int(number + 0.5)
    if nearest and (whole or abs(number - nearest) <= _WHOLE or number >= 20):
        return _UNITS[nearest] if spelled and nearest < 10 else rounded(nearest, 0)
    return significant(number, 2)


def ordinal(number: int) -> str:
    """ "22nd"."""
    suffix = "th" if 10 < abs(number) % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(abs(number) % 10, "th")
    return f"{number}{suffix}"


def ratio(value: float, printed: str, kind: str) -> str:
    """A ratio as its like is printed: of "doubled" tripled or 2.4 times, of "ninefold" sixfold, of "a third" a fifth, of "one in five"
    three in ten, of "17/28" 10/28; a percentage where no such words come near."""
    if kind == "multiple":
        return _multiple(value, printed)
    if "/" in printed:
        return _over(value, printed)
    return _fraction(value, printed)


def _multiple(value: float, printed: str) -> str:
    whole = int(value + 0.5)
    if whole < 2 or abs(value / whole - 1) > _WHOLE:
        return f"{significant(value, 2)} times"
    if printed.lower().endswith("fold"):
        return f"{_UNITS[whole]}fold" if whole < 10 else f"{whole}-fold"
    if printed.lower().endswith("ed") and whole in _VERBS:
        return _VERBS[whole]
    return f"{in_words(whole, whole=True)} times"


def _over(value: float, printed: str) -> str:
    denominator = re.search(r"/\D*(\d+)", printed)
    count = value * float(denominator[1]) if denominator else value
    return f"{significant(count, 3)}/{denominator[1]}" if denominator else significant(value, 3)


def _fraction(value: float, printed: str) -> str:
    simple = min(_simple(), key=lambda one: abs(float(one) - value))
    apart = abs(float(simple) / value - 1) if value else 1.0
    exact = f"{rounded(100 * value, 0)} percent"
    if apart > _ABOUT:
        return exact
    words = _in_so_many(simple, printed) if re.search(r"\bin\b|out of", printed) else _named(simple)
    return words if apart <= _NEAR else f"{exact}, about {words}"


def _simple() -> list[Fraction]:
    from fractions import Fraction

    return [Fraction(over, under) for under in _PARTS for over in range(1, under)]


def _named(share: Fraction) -> str:
    """ "half", "a third", "three quarters"."""
    over, part = share.numerator, _PARTS[share.denominator]
    if over == 1:
        return part if part == "half" else f"{'an' if part == 'eighth' else 'a'} {part}"
    return f"{_UNITS[over]} {part}s"


def _in_so_many(share: Fraction, printed: str) -> str:
    """ "three in ten", in digits where the printed one is ("3 in 10")."""
    if any(c.isdigit() for c in printed):
        return f"{share.numerator} in {share.denominator}"
    under = "ten" if share.denominator == 10 else _UNITS[share.denominator]
    return f"{_UNITS[share.numerator]} in {under}"
