"""Before step 1: two figures of an article that differ by a slip of the pen, and by their digits can hardly be two: "17 billion" and "17 million" of one
currency, 15,072,402 and 10,572,402; "up to 94.9 percent" and "up to 49.9 percent"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.telling import digits, digits_in_order
from tieout.quantities.model import Quantity

#: So many digits are the same but for the places of two neighbours by no accident, unless these stand far behind.
_LONG, _AHEAD = 5, 2
_TWO = 2
#: So many digits of one noun, in another order, are no accident in two sentences that go on from one another.
_THREE = 3
_KINDS = frozenset(("currency", "count", "measure", "number", "percent"))
_BOUNDS = frozenset(("<", "<=", ">", ">="))
_EXACT = 1e-9


def may_slip(quantity: Quantity) -> bool:
    """Whether a figure has the digits for it."""
    return quantity.kind in _KINDS and not quantity.named and known(quantity) and digits(quantity) >= _TWO


def sorted_digits(quantity: Quantity) -> str:
    """What is the same for two figures of which one may be the other with a slip."""
    return "".join(sorted(digits_in_order(quantity))).lstrip("0")


def slip_of(a: Quantity, b: Quantity) -> str:
    """How one of two figures is the other with a slip: "magnitude", "digits", "noun", "bound"; "" where it is none, or may be another figure."""
    if a.kind != b.kind or not a.value or not b.value or a.value == b.value:
        return ""
    if a.kind == "currency" and a.unit == b.unit and _is_thousandfold(a.value / b.value):
        return "magnitude"
    if a.unit != b.unit or a.figure is None or b.figure is None or a.figure.step != b.figure.step:
        return ""
    if digits(a) >= _LONG and _is_turned_ahead(a, b):
        return "digits"
    if a.kind == "count" and a.hedge == b.hedge == "=" and swapped(a, b, _THREE):
        return "noun"
    return "bound" if a.hedge == b.hedge and a.hedge in _BOUNDS and swapped(a, b, _TWO) else ""


def _is_thousandfold(ratio: float) -> bool:
    return abs(ratio / 1000 - 1) < _EXACT or abs(ratio * 1000 - 1) < _EXACT


def _is_turned_ahead(a: Quantity, b: Quantity) -> bool:
    """Whether two digits beside each other, among the first, have changed places, and the others are the same."""
    one, other = digits_in_order(a), digits_in_order(b)
    apart = [k for k, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    if len(one) != len(other) or len(apart) != _TWO or apart[1] != apart[0] + 1 or apart[0] > _AHEAD:
        return False
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


class Slips:
    """The figures of an article's sentences, `own`, each with the number of its sentence, by the digits that a slip leaves as they are; looked up in
    as many steps as there are figures of such digits."""

    def __init__(self, own: Sequence[Sequence[Quantity]]) -> None:
        self._told: dict[str, list[tuple[int, Quantity]]] = {}
        self._first: dict[tuple[str, float | None], int] = {}
        self._like: dict[tuple[str, str, int], list[int]] = {}
        for number, several in enumerate(own):
            for one in several:
                self._first.setdefault((one.kind, one.value), number)
                if one.figure:
                    self._like.setdefault((one.kind, one.unit, digits(one)), []).append(number)
                if may_slip(one):
                    self._told.setdefault(sorted_digits(one), []).append((number, one))

    def before(self, one: Quantity) -> Iterator[tuple[int, Quantity]]:
        """The figures told before one that it may be with a slip, in the order of the text."""
        for number, other in self._told.get(sorted_digits(one), ()) if may_slip(one) else ():
            if other.start >= one.start:
                return
            if slip_of(one, other):
                yield number, other

    def is_told_above(self, one: Quantity, number: int) -> bool:
        """Whether a sentence above tells the very figure."""
        return self._first.get((one.kind, one.value), number) < number

    def are_printed_like(self, one: Quantity, number: int) -> int:
        """How many figures up to the end of a sentence have the unit of one, and as many digits."""
        return bisect_right(self._like.get((one.kind, one.unit, digits(one)), ()), number)
