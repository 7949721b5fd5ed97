"""Before step 1: what a sentence holds, read off its words and figures before anything is tagged.

Most sentences hold no relation. Tagging them would show it; their words and the kinds of their figures show it at a
tenth of the cost. See `needs` for what a rule asks of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import get_args

from tieout.checking.asked import (
    A_DAY,
    A_LIST,
    A_RATE,
    ABOVE_ALL,
    AGAIN,
    BROKEN,
    CARRIED,
    FOUND,
    JUDGED,
    NEEDED,
    ODD_DAY,
    TWO_UNITS,
)
from tieout.checking.line import unit_of
from tieout.intervals.figure import Kind
from tieout.quantities.model import Quantity
from tieout.rules.vocabulary import vocabulary
from tieout.rules.words import WORDS

KINDS: Sequence[str] = get_args(Kind)
#: More figures of one kind than this say no more.
MOST = 3

_PIECE = re.compile(r"[^\W\d_]+|[^\w\s]")
_CONVERTED = frozenset(("currency", "measure", "duration"))
#: No list names so many things, and it opens no further behind its number.
_MANY, _CLOSE = 100, 120
_OPENS = re.compile(
    r"[:(–—]|\s--?\s|\bnamely\b|\bof\b[^.;]*,|,\s+(?:[^\sa-z\d]|(?:the|de|la|le|du|von|van|der|den|da|di|al|bin|el|y|st)\b)"
)
#: Units that the words around a figure may make of another.
_MADE = {"pp", "GBP"}
#: All of a thing, in percent.
_ALL = 100
#: Every month has so many days.
_SHORTEST, _MONTHS = 28, 12


class Evidence:
    """What the sentence [start, end) of a text holds, with its quantities, whether a figure in it is `broken`, and
    whether it may say `again` what one above it says.

    kinds   the kinds of its figures, each as often as tells, sorted
    pieces  its words and marks, in lower case, each part of a compound for itself
    words   the word classes that these may be of, and the signs of its figures, as bits (see `bits_of`)
    units   the units that its figures may have, those that they take of one another included

    The last three are looked for when first asked.
    """

    __slots__ = ("_again", "_broken", "_place", "_quantities", "_units", "_words", "kinds", "pieces")

    def __init__(
        self, text: str, start: int, end: int, quantities: Sequence[Quantity], broken: bool = False, again: bool = False
    ) -> None:
        self._place, self._quantities, self._broken, self._again = (text, start, end), quantities, broken, again
        self._words, self._units = -1, frozenset[str]()
        self.pieces: frozenset[str] = frozenset()
        self.kinds = few(tuple(kind for quantity in quantities for kind in _kinds_of(quantity)))

    @property
    def words(self) -> int:
        if self._words < 0:
            text, start, end = self._place
            self.pieces = frozenset(_PIECE.findall(text[start:end].lower()))
            meant = meanings()
            self._words = _signs(text, self._quantities) | (bits_of((BROKEN,)) if self._broken else 0)
            self._words |= bits_of((AGAIN,)) if self._again else 0
            for piece in meant.keys() & self.pieces:
                self._words |= meant[piece]
        return self._words

    @property
    def units(self) -> frozenset[str]:
        if self._quantities and not self._units:
            units = {unit_of(quantity) for quantity in self._quantities}
            self._units = frozenset(units | {unit.partition(" / ")[0] for unit in units} | _MADE)
        return self._units


@lru_cache(maxsize=4096)
def few(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds, each at most thrice, sorted: there are not many different ones."""
    return tuple(kind for kind in KINDS for _ in range(min(MOST, kinds.count(kind))))


def _kinds_of(quantity: Quantity) -> tuple[str, ...]:
    """What a figure may be taken for: pounds of money, points that are of a percentage; a name for nothing but a length of time."""
    if quantity.named and quantity.kind not in ("duration", "date", "ordinal"):
        return ()
    if quantity.unit == "pound":
        return ("currency",)
    return (quantity.kind, "percentage_point") if quantity.unit == "point" else (quantity.kind,)


def _signs(text: str, quantities: Sequence[Quantity]) -> int:
    """The bits that stand for what the figures are."""
    bit, bits = _bit(), 0
    measured = [q for q in quantities if q.kind in _CONVERTED]
    if len({(q.unit, "".join(filter(str.isalpha, q.text))) for q in measured}) > 1:  # "tons" may be several units
        bits |= bit[TWO_UNITS]
    for quantity in quantities:
        days = quantity.days
        if days is not None:
            odd = days.last > _SHORTEST or days.first > days.last or not 1 <= days.month <= _MONTHS
            bits |= bit[A_DAY] | (bit[ODD_DAY] if odd else 0)
        elif "/" in quantity.unit:
            bits |= bit[A_RATE]
        elif quantity.kind == "percent" and (quantity.high is None or quantity.high > _ALL):
            bits |= bit[ABOVE_ALL]
        elif quantity.kind in ("count", "number") and _may_list(text, quantity):
            bits |= bit[A_LIST]
    return bits


def _may_list(text: str, quantity: Quantity) -> bool:
    """Whether a mark close behind a small whole number may open a list of the things."""
    return 1 < (quantity.value or 0) < _MANY and bool(_OPENS.search(text, quantity.end, quantity.end + _CLOSE))


def bits_of(names: Iterable[str]) -> int:
    """The bits of word classes, words, marks and signs: of a set of them one must be there."""
    bits = 0
    for name in names:
        bits |= _bit()[name]
    return bits


@cache
def _bit() -> dict[str, int]:
    """Word class, word, mark or sign of the table -> its bit."""
    every = [*NEEDED.values(), *CARRIED.values(), *FOUND.values(), *JUDGED.values(), WORDS, (TWO_UNITS,)]
    return {name: 1 << number for number, name in enumerate(dict.fromkeys(name for names in every for name in names))}


@cache
def meanings() -> dict[str, int]:
    """Each word, mark, or longest word of a phrase -> the bits that it may be evidence of."""
    bit, classes = _bit(), vocabulary().classes
    meant = {name: one for name, one in bit.items() if name not in classes}
    for name in bit.keys() & classes.keys():
        for entry in classes[name]:
            piece = max(_PIECE.findall(entry), key=len)
            meant[piece] = meant.get(piece, 0) | bit[name]
    return meant
