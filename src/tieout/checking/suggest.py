"""What would be right: for each figure that could be the wrong one, the value that it would have to have."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from tieout.checking.calculator import calculated
from tieout.checking.calendar import mended
from tieout.checking.judge import Judgement, needed
from tieout.checking.line import Series, Slot
from tieout.checking.numbers import like
from tieout.intervals import Interval
from tieout.rules.situation import Situation


def suggestions(judgement: Judgement, at: Situation) -> tuple[str, ...]:
    """One text a figure, the stated one first: "6.2 times → 6.4 times", "2,650 → a number from 2,559 to 2,600"."""
    return tuple(_all(judgement)) or tuple(mended(judgement, at))


def _all(judgement: Judgement) -> Iterator[str]:
    reading, variant = judgement.reading, judgement.variant
    if variant is None:
        return
    names = sorted(reading.bound, key=lambda n: n != reading.rule.stated)
    for name in names:
        bound = reading.bound[name]
        slots = bound.slots if isinstance(bound, Series) else (bound,)
        for item, slot in enumerate(slots):
            value = needed(reading, name, variant, item)
            if value is not None:
                yield _one(slot, value, stated=name == reading.rule.stated, worked=calculated(judgement))


def _one(slot: Slot, value: Interval, stated: bool, worked: float | None) -> str:
    low, high = sorted((abs(value.low), abs(value.high))) if value.high < 0 else (value.low, value.high)
    old = " ".join(slot.quantity.text.split())
    if stated:
        return f"{old} → {like((low + high) / 2 if worked is None else abs(worked), slot.quantity)}"
    first, last = _inward(slot, low, high)
    if first == last:
        return f"{old} → {first}{_swapped(slot, low, high)}"
    return f"{old} → a figure from {first} to {last}{_swapped(slot, low, high)}"


def _inward(slot: Slot, low: float, high: float) -> tuple[str, str]:
    """The ends in the look of the figure, rounded inward, so that each end itself would do."""
    figure = slot.quantity.figure
    step = figure.step if figure is not None else 0.0
    if step:
        least, most = ceil(low / step - 1e-6) * step, floor(high / step + 1e-6) * step
        if least <= most:
            low, high = least, most
    return like(low, slot.quantity), like(high, slot.quantity)


def _swapped(slot: Slot, low: float, high: float) -> str:
    """ " (2,560 and 2,650 differ by two swapped digits)", where such a slip would explain it."""
    old = slot.quantity.text[
        slot.quantity.numeral[0] - slot.quantity.start : slot.quantity.numeral[1] - slot.quantity.start
    ]
    figure = slot.quantity.figure
    digits = [c for c in old if c.isdigit()]
    if figure is None or not digits or not figure.value:
        return ""
    scale = figure.value / int("".join(digits)) if int("".join(digits)) else 0.0
    for k in range(len(digits) - 1):
        swapped = [*digits[:k], digits[k + 1], digits[k], *digits[k + 2 :]]
        if swapped != digits and swapped[0] != "0" and low <= int("".join(swapped)) * scale <= high:
            fresh = iter(swapped)
            new = "".join(next(fresh) if c.isdigit() else c for c in old)
            return f" ({new} and {old} differ by two swapped digits)"
    return ""
