"""Before step 1: whether figures may be a whole and its parts, told apart in sentences that follow one another, by what they come to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import accumulate

from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.slipped import EVEN, but_for_a_slip
from tieout.checking.compact.telling import digits, tells, unit_told
from tieout.quantities.model import Quantity

#: So far up a whole may stand of which one sentence tells all parts.
FARTHER_UP = 12
#: So many sentences, and figures of them, are looked over for a sum.
SUMMED_OVER, _MOST = 4, 10
#: The same for what comes to a figure of several digits to the last one.
EVEN_OVER, _TELLING = 6, 3
_TWO, _MOST_PARTS = 2, 9
#: More than so many figures with their sum are never told apart from chance.
_MOST_SLIPPED = 7
#: Of no more than so many things a number may stand among larger ones of others.
FEW = 12
_ABOUT = 0.05
#: What is less than that much of another is surely not about as much.
_LEAST = 1 - 2 * _ABOUT


def amounts(own: Sequence[Quantity]) -> Sequence[Quantity]:
    """The figures of a sentence that may be a whole or its parts; a number behind a name may be what that has: "Wick 246 and Hull 171"."""
    return [one for one in own if one.kind in AMOUNTS and _is_told(one) and (one.value or 0) > 0]


def _is_told(one: Quantity) -> bool:
    return not one.named or (one.kind == "number" and not one.unit)


class Amounts:
    """The amounts of a sentence, `here`, and of those `before` it that are looked over, and the units that they may have."""

    def __init__(self, before: Sequence[Sequence[Quantity]], here: Sequence[Quantity]) -> None:
        self.here = here[:_MOST]
        self.before = [one for own in before for one in own][-_MOST:] if here else []
        #: the unit of each of them, "" for a bare one, which may be of any
        self._told = ["" if one.kind in BARE else unit_told(one) for one in (*self.before, *self.here)]
        self.units = {*self._told} - {""} or {""}

    def three_alike(self) -> bool:
        """Whether as many may be of one unit as a whole and two parts are."""
        bare = self._told.count("")
        return len(self._told) > _TWO and any(
            (bare if unit else 0) + self._told.count(unit) > _TWO for unit in self.units
        )

    def may_add_up(self, told: Callable[[], bool]) -> bool:
        """Whether one is about the sum of others of its unit; the last of them must be `here`.

        The whole stands before its parts, or behind them. What has few digits that tell comes to a sum by chance: a count
        must say how many parts such a whole has, or it must be `told` that there are parts.
        """
        values = {one.value for one in (*self.before, *self.here)}
        return any(
            tells(whole, parts) or len(parts) in values or told()
            for unit in self.units
            for whole, parts in _wholes(*self._of(unit))
        )

    def would_add_up(self) -> bool:
        """Whether one of those before would be the sum of all of its unit behind it, or of every second one, but for two swapped digits; or the last
        one of those before it, or the first of the sentence of those behind."""
        for unit in self.units | {""}:
            first, last = self._of(unit)
            figures = (*first, *last)
            if last and any(_is_missed(figures[k:]) for k in range(len(figures) - _TWO)):
                return True
            for k, whole in enumerate(first):
                behind = figures[k + 1 :]
                if any(but_for_a_slip(whole, behind[::step]) for step in (1, _TWO)):
                    return True
        return False

    def is_even(self) -> bool:
        """Whether one of those before, told to several digits, is just what those up to the last of its unit come to, from some one behind it on, or two."""
        for unit in self.units:
            first, last = self._of(unit)
            values = [one.value or 0.0 for one in (*first, *last)]
            least = min(values[len(first) :], default=0.0)
            for k, whole in enumerate(first) if last else ():
                if values[k] > least and digits(whole) >= _TELLING and _come_to(values[k + 1 :], len(last), values[k]):
                    return True
        return False

    def may_be_farther_up(self, above: Sequence[Sequence[Quantity]]) -> bool:
        """Whether all figures `here` of one unit, or all larger ones, come to one of those above to the last digit."""
        told = {one.value for own in above for one in own}
        for unit in self.units | {""}:
            values = [one.value or 0.0 for one in self.here if unit == ("" if one.kind in BARE else unit_told(one))]
            for several in (values, [value for value in values if value > FEW]):
                if len(several) >= _TWO and sum(several) in told:
                    return True
        return False

    def may_hold_part(self) -> bool:
        """Whether one of the counts is the sum of all others from some one on, be it told between them: "33 of the 60 seats, Labour 19 and …"."""
        counts = [one.value or 0.0 for one in (*self.before, *self.here) if one.kind in BARE]
        several = (counts[first:] for first in range(len(counts) - _TWO))
        return any(sum(run) == _TWO * whole for run in several for whole in run[1:])

    def _of(self, unit: str) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
        """Those before, and those here, that are of the unit, or may take it."""
        if self.units == {unit}:
            return self.before, self.here
        told = zip((*self.before, *self.here), self._told, strict=True)
        may_be = [one for one, of in told if of in ("", unit)]
        first = sum(of in ("", unit) for of in self._told[: len(self.before)])
        return may_be[:first], may_be[first:]


def _come_to(values: Sequence[float], last: int, whole: float) -> bool:
    """Whether values up to the end, or one of those and one before, come to a whole; `last` of them are those of the last sentence."""
    near, total = EVEN * whole, 0.0
    for number, value in enumerate(reversed(values), start=1):
        total += value
        if total > whole + near:
            break
        if number > 1 and total >= whole - near:
            return True
    return any(abs(a + b - whole) <= near for a in values[-last:] for b in values[:-last])


def _is_missed(figures: Sequence[Quantity]) -> bool:
    """Whether the last of some figures, or the first, would be the sum of all others, or of all larger ones, but for a slip."""
    large = [one for one in figures if one.kind not in BARE or (one.value or 0.0) > FEW]
    return _is_off_at_an_end(figures) or (len(large) < len(figures) and _is_off_at_an_end(large))


def _is_off_at_an_end(figures: Sequence[Quantity]) -> bool:
    return _TWO < len(figures) <= _MOST_SLIPPED and (
        but_for_a_slip(figures[-1], figures[:-1], rounded=True) or but_for_a_slip(figures[0], figures[1:], rounded=True)
    )


def _wholes(first: Sequence[Quantity], last: Sequence[Quantity]) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """The figures that others of one unit come to, one of them of the `last`, and those of which each is the sum."""
    figures = (*first, *last)
    values = [one.value or 0.0 for one in figures]
    for parts, total in _sums(values):
        ahead = range(parts[0]) if parts[-1] >= len(first) else ()
        for k in (*ahead, *range(max(parts[-1] + 1, len(first)), len(values))):
            if abs(total - values[k]) <= _ABOUT * values[k] and values[k] > max(values[part] for part in parts):
                yield figures[k], [figures[part] for part in parts]


def _sums(values: Sequence[float]) -> Iterator[tuple[Sequence[int], float]]:
    """Any two of the values, and more of a run, that may come to about one of them: their numbers, and what they come to. Hardly any do, so
    that the others are passed over before anything is made of them."""
    ranked, size = sorted(values), len(values)
    for one, value in enumerate(values):
        for other in range(one + 1, size):
            total = value + values[other]
            at = bisect_left(ranked, total * _LEAST)
            if at < size and ranked[at] * _LEAST <= total:
                yield (one, other), total
    for run in _runs(values):
        for several, total in enumerate(accumulate(values[k] for k in run), start=1):
            if several > _TWO:
                at = bisect_left(ranked, total * _LEAST)
                if at < size and ranked[at] * _LEAST <= total:
                    yield run[:several], total


def _runs(values: Sequence[float]) -> Iterator[Sequence[int]]:
    """The numbers of values that follow one another, every one or every second, or all but two that make the one before them."""
    size = len(values)
    for step in (1, 2):
        for begin in range(size - _TWO * step):
            yield range(begin, size, step)[:_MOST_PARTS]
    for first in range(size - _TWO):
        if values[first] == values[first + 1] + values[first + 2]:
            yield [first, *range(first + 3, size)][:_MOST_PARTS]


#: So many sentences are looked over for shares.
SHARED_OVER, NAMED_OVER = 2, 3
_ALL, _ROUNDED = 100, 4


def makes_a_hundred(before: Sequence[Sequence[float]], here: Sequence[float]) -> bool:
    """Whether two or more percentages, one of them `here`, make about a hundred."""
    first = [value for own in before for value in own][-_MOST:]
    return any(abs(total - _ALL) <= _ROUNDED for total in _some(here[:_MOST], _some(first, {0})))


def _some(values: Sequence[float], sums: Set[int]) -> Set[int]:
    """What some of the values, or none, come to beside each of the sums, in whole numbers up to a hundred and a few."""
    for value in values:
        sums = sums | {total + round(value) for total in sums if total + value <= _ALL + _ROUNDED}
    return sums


def percentages(own: Sequence[Quantity], text: str) -> Sequence[float]:
    """The percentages of a sentence that may be shares of a whole, with its fractions as such, and "the other 40"."""
    told = [
        (one.value or 0.0) * (_ALL if one.kind == "fraction" else 1)
        for one in own
        if one.kind in _SHARES or (one.kind == "number" and text.endswith(_OTHERS, 0, one.start))
    ]
    return [value for value in told if 0 < value < _ALL]


_OTHERS = ("other ", "remaining ")


_SHARES = frozenset(("percent", "fraction"))
