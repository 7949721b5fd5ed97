"""Before step 1: what the figures of a sentence are, beside their kinds, that rules ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.kinds import BARE
from tieout.checking.tags.asked import A_DATE, A_DAY, A_FEW, A_LIST, A_PLACE, A_RATE, ABOVE_ALL, ODD_DAY, TWO_UNITS
from tieout.checking.tags.listing import may_list
from tieout.quantities.model import Quantity

_CONVERTED = frozenset(("currency", "measure", "duration"))
#: All of a thing, in percent.
_ALL = 100
#: Every month has so many days.
_SHORTEST, _MONTHS = 28, 12
#: What stands before a number of things that have been told, and how many at least and at most are a few.
THE, SEVERAL = ("the", "these", "all"), (2, 5)
#: No such word is longer, the blanks around it included.
_WORD = 12
#: What stands before an "of" with which something begins.
_OPENING = frozenset((",", "(", '"', "“", "'", "‘"))


def signs(text: str, end: int, quantities: Sequence[Quantity]) -> Iterator[str]:
    """The signs of the figures of a sentence that has that `end`, by the names of the table."""
    measured = [q for q in quantities if q.kind in _CONVERTED]
    if len(measured) > 1 and len({(q.unit, "".join(filter(str.isalpha, q.text))) for q in measured}) > 1:
        yield TWO_UNITS  # "tons" may be several
    for quantity in quantities:
        if quantity.kind in BARE and _are_told(text, quantity):
            yield A_FEW
        if quantity.kind == "date":
            yield A_DATE
            yield from _of_days(quantity)
        elif quantity.kind == "ordinal":
            yield A_PLACE
        elif "/" in quantity.unit:
            yield A_RATE
        elif quantity.kind == "percent" and (quantity.high is None or quantity.high > _ALL):
            yield ABOVE_ALL
        elif quantity.kind in BARE and may_list(text, quantity, end):
            yield A_LIST


def _of_days(quantity: Quantity) -> Iterator[str]:
    days = quantity.days
    if days is not None:
        yield A_DAY
        if days.last > _SHORTEST or days.first > days.last or not 1 <= days.month <= _MONTHS:
            yield ODD_DAY


def _are_told(text: str, quantity: Quantity) -> bool:
    """Whether a few things have been told: "the two hauls", "all three"."""
    if not SEVERAL[0] <= (quantity.value or 0) <= SEVERAL[1]:
        return False
    words = text[max(0, quantity.start - _WORD) : quantity.start].lower().split()
    return bool(words) and words[-1].endswith(THE)


def is_led_by_of(between: Sequence[Sequence[str]]) -> bool:
    """Whether an "of" begins the sentence, or something in it: of the words before, between and behind the figures."""
    return between[0][:1] == ["of"] or any(_led_by_of(words) for words in between if "of" in words)


def _led_by_of(words: Sequence[str]) -> bool:
    return any(word == "of" and before in _OPENING for before, word in pairwise(words))
