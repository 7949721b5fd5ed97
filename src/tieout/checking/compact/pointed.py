"""Before step 1: a figure that is pointed back to, "the 40 million dollar loan", and the numbers that it may have had before."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.telling import digits
from tieout.quantities.model import Quantity

#: So many sentences are looked back over.
BACK = 9
_KINDS = frozenset(("count", "currency", "measure", "percent", "percentage_point"))
#: With these before it, a figure is one that the reader has been told.
KNOWN = frozenset("the this that these those all".split())
_POINTING = KNOWN | frozenset("its their his her our".split())
#: The longest of these words, with what may stand behind it.
_LONGEST = 16
_POWERS = (-6, -3, -1, 1, 3, 6)


def is_pointed(text: str, quantity: Quantity) -> bool:
    """Whether the word right before a figure says that the reader knows it, or whose it is."""
    told = quantity.kind in _KINDS and not quantity.named and known(quantity) and not _is_small(quantity)
    return told and points(text, quantity) in _POINTING


def _is_small(quantity: Quantity) -> bool:
    """'the two firms': of small counts there are too many."""
    return quantity.kind == "count" and (quantity.value or 0) < _SMALL


_SMALL = 10


def points(text: str, quantity: Quantity) -> str:
    """The word right before a figure; that before what only says that the figure is known ("the same 40 percent", "the total of 40")."""
    before = text[max(0, quantity.start - _LONGEST) : quantity.start].lower().split()
    if says_same(text, quantity):
        return before[-2]
    if len(before) > 2 and before[-1] == "of" and before[-2] in _SUMS:
        return before[-3]
    return before[-1] if before else ""


def says_same(text: str, quantity: Quantity) -> bool:
    """Whether a figure is called the same: "the same 40 percent"."""
    return text[max(0, quantity.start - len(_SAME) - 1) : quantity.start].lower().split() == _SAME.split()


_SAME, _SUMS = "the same", frozenset(("total", "figure", "sum", "amount"))


def is_same(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one number."""
    return _kind(a) == _kind(b) and a.value == b.value


def _kind(quantity: Quantity) -> str:
    """The kind, one for all counts: a bare number may be of anything."""
    return "count" if quantity.kind in BARE else quantity.kind


def is_misprint(a: Quantity, b: Quantity) -> bool:
    """Whether the one has the other's digits in another order, or they differ by nothing but a magnitude."""
    if a.kind != b.kind or not a.value or not b.value or a.value == b.value:
        return False
    ratio = a.value / b.value
    powers = [power for power in _POWERS if abs(power) > 1 or digits(a) >= _TELLING]
    return swapped(a, b, _TELLING) or any(abs(ratio / 10.0**power - 1) < _EXACT for power in powers)


#: Of one digit, ten times is too often another figure: 10 here and 100 there.
_TELLING = 2
_EXACT = 1e-9


def may_point_back(text: str, own: Sequence[Quantity], above: Sequence[Quantity]) -> bool:
    """Whether a figure stands above, by the numbers, and is pointed back to or long enough to be known; or is pointed back to and misprinted."""
    if not above:
        return False
    values = {one.value for one in above}
    for one in own:
        if one.value in values and any(is_same(one, other) for other in above):
            if is_pointed(text, one) or is_long(one):
                return True
        if one.value in values and (has_few_again(text, one) or is_of_as_many(text, one)):
            return True
    pointed = [one for one in own if one.kind in _KINDS and points(text, one) in KNOWN and is_pointed(text, one)]
    return bool(pointed) and any(is_misprint(one, other) for one in pointed for other in above)


def has_few_again(text: str, quantity: Quantity) -> bool:
    """Whether a small number counts things that the reader knows: "the four victims"."""
    few = quantity.kind == "count" and _is_small(quantity) and not quantity.named and (quantity.value or 0) > 1
    return few and points(text, quantity) in KNOWN


def is_of_as_many(text: str, quantity: Quantity) -> bool:
    """Whether a number may be the whole of another one before it: "15 of 29"."""
    return (
        quantity.kind in BARE and digits(quantity) >= _TELLING and text[quantity.start - 4 : quantity.start] == " of "
    )


def may_open_again(start: int, own: Sequence[Quantity], before: Sequence[Quantity]) -> bool:
    """Whether the first figure of a sentence, close to where it starts, may be one of the sentence before, or be it but for a slip."""
    first = next((one for one in own if one.kind != "date"), None)
    if first is None or first.start - start > _OPENING or not known(first):
        return False
    return any(is_same(first, one) or is_misprint(first, one) or swapped(first, one, _TELLING) for one in before)


#: So many characters may stand before the figure with which a sentence opens.
_OPENING = 40


def is_long(quantity: Quantity) -> bool:
    """Whether a figure has so many digits that, among some words, the same ones are no accident: "10.53 billion dollars"."""
    return words_asked(quantity) > 0


def words_asked(quantity: Quantity) -> int:
    """How many words two sentences must share before one figure in both is one told twice: the fewer, the more its digits tell; 0 for a
    figure that tells too little, or nothing."""
    if quantity.kind not in _AMOUNTS or quantity.named or not known(quantity):
        return 0
    told = digits(quantity)
    if quantity.kind == "percent":
        return _OF_PERCENT if told > 1 else _BOUNDED if is_bound(quantity) else 0
    if told < _LONG and quantity.kind == "duration":
        return 0
    if told == 1 and not (quantity.kind == "count" and (quantity.value or 0.0) >= _LARGE):
        return _BOUNDED if is_bound(quantity) else 0
    return _SHARED[min(told, _LONG)]


def is_bound(quantity: Quantity) -> bool:
    """Whether a round figure is told as a bound ("at least 800 million"): it is told again in the same words, or not at all."""
    return quantity.hedge in _BOUNDS and digits(quantity) == 1 and (quantity.value or 0.0) >= _SMALL


_AMOUNTS = frozenset(("count", "currency", "measure", "duration", "percent"))
_LONG, _LARGE = 3, 1000
_SHARED = (0, 4, 3, 2)
#: "at least 800 million" is told twice in the same words.
_BOUNDED, _OF_PERCENT, _BOUNDS = 5, 4, frozenset((">", ">=", "<", "<="))
