"""Misprints that would explain a mismatch: digits swapped, one lost or doubled, million for billion, a point moved."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Series, Slot
from tieout.checking.printing.look import like
from tieout.checking.verdicts.judge import Judgement, needed
from tieout.intervals import Interval
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Misprint:
    """A figure, how it would read without the misprint, and the misprint in words ("two swapped digits")."""

    slot: Slot
    right: str
    words: str


#: power of ten -> how such a slip comes about
_POWERS = {3: "a thousand times too small: million for billion", -3: "a thousand times too large: billion for million"}
_TENS = {1: "ten times too small", -1: "ten times too large"}
_PERCENTS = {2: "a hundred times too small", -2: "a hundred times too large"}


def misprints(judgement: Judgement) -> Iterator[Misprint]:
    """Each misprint of one figure without which the relation holds, the stated figure first."""
    reading, variant = judgement.reading, judgement.variant
    if variant is None:
        return
    for name in sorted(reading.bound, key=lambda n: n != reading.rule.stated):
        bound = reading.bound[name]
        for item, slot in enumerate(bound.slots if isinstance(bound, Series) else (bound,)):
            value = needed(reading, name, variant, item)
            if value is not None and not value.is_open:
                yield from _of_figure(slot, abs(value))


def _of_figure(slot: Slot, value: Interval) -> Iterator[Misprint]:
    yield from _of_digits(slot, value)
    printed = abs(slot.quantity.value or 0.0)
    powers = _PERCENTS | _TENS if slot.kind in ("percent", "percentage_point") else _POWERS | _TENS
    for power, words in powers.items():
        if printed and value.encloses(printed * 10.0**power):
            yield Misprint(slot, like(printed * 10.0**power, slot.quantity), words)


def digits_of(slot: Slot) -> tuple[str, float]:
    """The digits of the figure as printed, and what the last one counts; ("", 0) for a figure in words."""
    quantity = slot.quantity
    text = quantity.text[quantity.numeral[0] - quantity.start : quantity.numeral[1] - quantity.start]
    digits = "".join(c for c in text if c.isdigit())
    if quantity.figure is None or not digits or not int(digits) or not quantity.figure.value:
        return "", 0.0
    return digits, abs(quantity.figure.value) / int(digits)


def _of_digits(slot: Slot, value: Interval) -> Iterator[Misprint]:
    digits, unit = digits_of(slot)
    for changed, words in _changed(digits):
        if changed[0] != "0" and value.encloses(int(changed) * unit):
            yield Misprint(slot, like(int(changed) * unit, slot.quantity), words)


def _changed(digits: str) -> Iterator[tuple[str, str]]:
    """The digits with two neighbours swapped, one of a pair lost, one doubled."""
    for k in range(len(digits) - 1):
        a, b = digits[k], digits[k + 1]
        if a != b:
            yield digits[:k] + b + a + digits[k + 2 :], "two swapped digits"
        else:
            yield digits[:k] + digits[k + 1 :], "a doubled digit"
    if len(digits) > 2:
        for k in range(len(digits)):
            yield digits[: k + 1] + digits[k:], "a lost digit"
