"""What would be right: for each figure that could be the wrong one, the value that it would have to have."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.judge import Judgement, needed
from tieout.checking.line import Series, Slot
from tieout.checking.numbers import like
from tieout.intervals import Interval


def suggestions(judgement: Judgement) -> tuple[str, ...]:
    """One text a figure, the stated one first: "6.2 times → 6.4 times", "2,650 → a number from 2,559 to 2,600"."""
    return tuple(_all(judgement))


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
                yield _one(slot, value, stated=name == reading.rule.stated)


def _one(slot: Slot, value: Interval, stated: bool) -> str:
    low, high = sorted((abs(value.low), abs(value.high))) if value.high < 0 else (value.low, value.high)
    old = " ".join(slot.quantity.text.split())
    if stated:
        return f"{old} → {like((low + high) / 2, slot.quantity)}"
    first, last = like(low, slot.quantity), like(high, slot.quantity)
    return f"{old} → {first}" if first == last else f"{old} → a figure from {first} to {last}"
