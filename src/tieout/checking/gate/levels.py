"""Before step 1: whether a change may have its levels in the sentences near; see the finders `level-before` and `percent-apart`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tieout.checking.compact.kinds import AMOUNTS, BARE, LENDING, UNITED
from tieout.checking.compact.telling import printed_digits, unit_alike
from tieout.quantities.model import Quantity

#: So many are told in digits that tell, and found as other changes are.
_MANY = 1000
#: In so many sentences to either side the other level may stand.
BACK = 2
#: A change has so many.
LEVELS = 2
#: So many digits a change and its levels must have: of fewer nearly any three fit.
DIGITS, OF_LEVEL = 2, 3
_POINTS = frozenset((*BARE, "percentage_point"))
_KINDS = AMOUNTS | {"percent", "percentage_point"}
#: Of two numbers the larger is at most so many times the other, and what lies between them about so many times what is told.
_LARGER, _ABOUT, _TENS = 3.0, 3.0, 10.0
#: So many sentences before two changes stands the one that comes of them.
_FAR, _THREE = 8, 3
#: Sentences that count more are data, of which any two lie apart by some third.
_FEW = 24
#: A sentence that tells more figures is asked by no finder.
_DATA = 120
#: Kinds of changes that may have one digit.
_OF_ANY_SIZE = _POINTS | UNITED

#: A figure, and how many digits of it are printed.
_Told = tuple[Quantity, int]


class Levels:
    """Looked up by the numbers of sentences, of which `own` are the quantities of each."""

    def __init__(self, own: Sequence[Sequence[Quantity]]) -> None:
        self._own = own

    @cached_property
    def _told(self) -> Sequence[Sequence[_Told]]:
        """The amounts and percentages of each sentence."""
        return [
            [(one, printed_digits(one)) for one in own if one.kind in _KINDS and not one.named] for own in self._own
        ]

    def are_near(self, number: int) -> bool:
        """Whether a figure of a sentence may be a change: two figures like it stand beside it, or in the sentences near."""
        own = self._told[number]
        if not own or len(own) > _DATA:
            return False
        every = [told for near in self._told[max(0, number - BACK) : number + BACK + 1] for told in near]
        return len(every) > LEVELS and any(_has_levels(change, every) for change in own)

    def lie_apart(self, number: int) -> bool:
        """Whether two numbers in the sentences near lie about as far apart as one of the sentence says."""
        own = [one for one, _ in self._told[number] if one.kind in BARE]
        near = self._told[max(0, number - BACK) : number + 2] if own else ()
        every = [one for told in near for one, _ in told if one.kind in BARE]
        return len(every) <= _FEW and any(
            may_lie_between(one, a, b)
            for one in own
            for k, a in enumerate(every)
            for b in every[k + 1 :]
            if a is not one and b is not one
        )

    def may_come_of(self, number: int) -> bool:
        """Whether a sentence tells two amounts, and one near it, or some sentences before, about what the larger is without the smaller."""
        own = [one for one, _ in self._told[number] if one.kind in AMOUNTS]
        if not LEVELS <= len(own) <= _THREE:
            return False
        a, b = sorted((one.value or 0.0 for one in own), reverse=True)[:LEVELS]
        between = a - b
        far = self._told[max(0, number - _FAR) : number + 2]
        return between >= _MANY and any(
            between / _TENS <= (one.value or 0.0) <= between * _TENS and unit_alike(one, own[0])
            for near in far
            if near is not self._told[number] and len(near) <= _FEW
            for one, _ in near
            if one.kind in AMOUNTS
        )

    def are_compared(self, number: int) -> bool:
        """Whether a sentence tells a percentage and no amount, and one near it two amounts that may be compared; or an amount, and one near
        it another of its unit."""
        own = self._told[number]
        if not any(one.kind == "percent" for one, _ in own):
            return False
        near = [k for k in range(max(0, number - BACK), min(number + BACK + 1, len(self._own))) if k != number]
        mine = [one for one, _ in own if one.kind in AMOUNTS]
        others = [other for k in near for other, _ in self._told[k] if other.kind in AMOUNTS] if mine else []
        if any(unit_alike(one, other) for one in mine for other in others):
            return True
        if self._has_two(number, least=1) or not any(one.kind == "percent" and size >= DIGITS for one, size in own):
            return False
        return any(map(self._has_two, near))

    def are_beside(self, number: int) -> bool:
        """Whether a sentence holds two figures that may be levels of one thing, or it and one beside it one each."""
        own, before = self._told[number], self._told[number - 1] if number else ()
        after = self._told[number + 1] if number + 1 < len(self._own) else ()
        if any(_may_be_of_one(a, b) for k, (a, _) in enumerate(own) for b, _ in (*own[k + 1 :], *before, *after)):
            return True
        bare = any(one.kind == "number" and not one.unit for one, _ in (*own, *after))
        return bare and any(one.kind in LENDING for one, _ in own)

    def _has_two(self, number: int, least: int = LEVELS) -> bool:
        return sum(one.kind in AMOUNTS and size >= OF_LEVEL for one, size in self._told[number]) >= least


def may_lie_apart(told: Quantity, a: Quantity, b: Quantity) -> bool:
    """Whether two figures have digits enough to be the levels of a third, or lie about as far apart as it says."""
    if _has_levels((told, printed_digits(told)), [(one, printed_digits(one)) for one in (a, b)]):
        return True
    return (told.value or 0.0) < _MANY and all(one.kind in BARE for one in (told, a, b)) and may_lie_between(told, a, b)


def may_lie_between(told: Quantity, a: Quantity, b: Quantity) -> bool:
    """Whether two numbers lie about as far apart as a third says."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    stated = told.value or 0.0
    return (
        low >= _TENS
        and stated > 0
        and high <= _LARGER * low
        and stated / _ABOUT <= high - low <= stated * _ABOUT
        and ("" in (a.unit, b.unit) or a.unit == b.unit)
    )


def _may_be_of_one(a: Quantity, b: Quantity) -> bool:
    return (a.kind == b.kind == "percent") or (a.kind in AMOUNTS and b.kind in AMOUNTS and unit_alike(a, b))


def _has_levels(change: _Told, every: Sequence[_Told]) -> bool:
    if change[1] < DIGITS and change[0].kind not in _OF_ANY_SIZE:
        return False
    return sum(_is_level(one, change) for one in every if one is not change) >= LEVELS


def _is_level(told: _Told, of: _Told) -> bool:
    """Whether a figure can be a level of what another may be the change of; a bare one may be points of a percentage."""
    (level, size), (change, digits) = told, of
    if level.value is None or level.kind == "percentage_point":
        return False
    if level.kind in UNITED and change.kind == level.kind:
        return unit_alike(level, change)
    if size < DIGITS and change.kind != "percentage_point":
        return False
    if level.kind == "percent" or change.kind == "percentage_point" or change.unit == "point":
        return level.kind not in UNITED and change.kind in _POINTS
    round_level = digits >= OF_LEVEL and level.value >= (
        change.value or 0.0
    )  # "61,400 of 95,000, so 33,600 are to come"
    return (
        (size >= OF_LEVEL or round_level or change.kind in UNITED)
        and digits >= DIGITS
        and change.kind in AMOUNTS
        and unit_alike(level, change)
    )
