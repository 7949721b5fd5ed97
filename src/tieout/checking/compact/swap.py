"""Step 1, compact: a figure with two neighbouring digits the other way round, and the sums that would come out with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.slipped import EVEN, is_of_a_slip
from tieout.checking.compact.telling import unit_alike
from tieout.quantities.model import Quantity

#: So many parts has a sum; and among more figures than that some come to another by accident.
FEWEST, MOST, LONGEST = 2, 6, 12
#: A small number of things of its own, beside larger ones, is none of them.
_SMALL = 12
_TEN, _ALL = 10, 100.0

#: A figure, and what it would be.
Swap = tuple[Quantity, float]


def sums_but_for_a_swap(told: Sequence[Quantity]) -> Iterator[Swap]:
    """Each figure that two swapped digits keep from being the sum of others in a row, or one of these."""
    if not FEWEST < len(told) <= LONGEST:
        return
    for whole in told:
        value, step = whole.value or 0.0, _step(whole)
        like = [one for one in told if one is not whole and unit_alike(one, whole)]
        large = [one for one in like if one.kind not in BARE or (one.value or 0.0) > _SMALL]
        for several in (like, large) if len(large) < len(like) else (like,):
            for first, end, total, least in _runs(several):
                off = total - value
                if _may_be_swapped(off, min(step, least)):
                    yield from _by(off, whole)
                    for one in several[first:end]:
                        yield from _by(-off, one)


def hundreds_but_for_a_swap(shares: Sequence[Quantity]) -> Iterator[Swap]:
    """Each percentage that two swapped digits keep from making a hundred with others in a row."""
    for first, end, total, least in _runs(shares[:LONGEST]):
        off = _ALL - total
        if _may_be_swapped(off, least):
            for one in shares[first:end]:
                yield from _by(off, one)


def _runs(several: Sequence[Quantity]) -> Iterator[tuple[int, int, float, float]]:
    """Two figures and more in a row: where they begin and end, what they come to, and the least of their steps."""
    told = [(one.value or 0.0, _step(one)) for one in several]
    for first, (total, least) in enumerate(told):
        for end, (value, step) in enumerate(told[first + 1 : first + MOST], first + FEWEST):
            total += value
            least = min(least, step)
            yield first, end, total, least


def _step(quantity: Quantity) -> float:
    """What its last digit counts; infinite where none is told."""
    figure = quantity.figure
    return figure.step if figure is not None and figure.step > 0 else inf


def _may_be_swapped(off: float, step: float) -> bool:
    """Whether it is off by nine times one digit and zeros."""
    return step < inf and is_of_a_slip(off, step)


def _by(off: float, quantity: Quantity) -> Iterator[Swap]:
    value = quantity.value or 0.0
    for swapped in _swapped(quantity):
        if abs(swapped - value - off) <= EVEN * max(value, swapped):
            yield quantity, swapped


def _swapped(quantity: Quantity) -> Iterator[float]:
    """What it would be with each two neighbouring digits the other way round."""
    digits, unit = _digits(quantity)
    yield from (int(swapped) * unit for swapped in swaps(digits) if swapped[0] != "0")


def swaps(digits: str) -> Iterator[str]:
    """Digits with each two neighbours that differ the other way round."""
    for k in range(len(digits) - 1):
        if digits[k] != digits[k + 1]:
            yield digits[:k] + digits[k + 1] + digits[k] + digits[k + 2 :]


def with_value(quantity: Quantity, value: float) -> Quantity:
    """The figure as it stands, with other digits in their places."""
    figure = quantity.figure
    digits, unit = _digits(quantity)
    if figure is None or not digits:
        return quantity
    count = round(abs(value) / unit)
    new, told, text = iter(str(count)), False, []
    first, last = (end - quantity.start for end in quantity.numeral)
    for at, char in enumerate(quantity.text):
        inside = first <= at < last and char.isdecimal()
        told = told or (inside and char != "0")
        text.append(next(new) if inside and told else char)
    return replace(
        quantity, text="".join(text), value=value, figure=replace(figure, value=value, zeros=_zeros(count, figure.step))
    )


def _zeros(digits: int, step: float) -> float:
    while digits and digits % _TEN == 0:
        digits, step = digits // _TEN, step * _TEN
    return step


def _digits(quantity: Quantity) -> tuple[str, float]:
    """Its digits as printed, from the first that is no 0, and what the last one counts."""
    first, last = (end - quantity.start for end in quantity.numeral)
    digits = "".join(filter(str.isdecimal, quantity.text[first:last])).lstrip("0")
    value = quantity.figure.value if quantity.figure is not None else 0.0
    return (digits, abs(value) / int(digits)) if digits and value else ("", 0.0)
