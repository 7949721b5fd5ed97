"""Misprints that would explain a mismatch: digits swapped, one lost or doubled, million for billion, a point moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Series, Slot
from tieout.checking.compact.swap import swaps
from tieout.checking.printing.look import like
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.judge import Judgement, needed
from tieout.intervals import Interval
from tieout.intervals.printed import is_exact
from tieout.quantities.lexicon.scale import is_long
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Misprint:
    """A figure, how it would read without the misprint, and the misprint in words ("two swapped digits"); `common` of the two by which
    most figures go wrong, swapped digits and million for billion."""

    slot: Slot
    right: str
    words: str
    common: bool = False


#: power of ten -> how such a slip comes about
_SHORT = {3: "a thousand times too small: million for billion", -3: "a thousand times too large: billion for million"}
_LONG = {6: "a million times too small: million for billion", -6: "a million times too large: billion for million"}
_TENS = {1: "ten times too small", -1: "ten times too large"}
_PERCENTS = {2: "a hundred times too small", -2: "a hundred times too large"}


def _of_thousands() -> dict[int, str]:
    return _LONG if is_long() else _SHORT


def misprints(judgement: Judgement) -> Iterator[Misprint]:
    """Each misprint of one figure without which the relation holds, the stated figure first."""
    reading, variant = judgement.reading, judgement.variant
    if variant is None:
        return
    for name in sorted(reading.bound, key=lambda n: n != reading.rule.stated):
        bound = reading.bound[name]
        for item, slot in enumerate(bound.slots if isinstance(bound, Series) else (bound,)):
            value = needed(reading, name, variant, item)
            if value is None or value.is_open or _is_less_than_nothing(reading, name, value):
                continue
            yield from _of_figure(slot, abs(value))


def accident(judgement: Judgement) -> float:
    """How many common misprints would be found on the average, were the figures of things that have nothing to do with each other: each
    falls by chance, with what it changes, into the room that the rounding of the other figures leaves."""
    reading, variant = judgement.reading, judgement.variant
    if variant is None:
        return 1.0
    chance, farthest = 0.0, 0.0
    for name, bound in reading.bound.items():
        for item, slot in enumerate(bound.slots if isinstance(bound, Series) else (bound,)):
            value = needed(reading, name, variant, item)
            if value is not None and not value.is_open and not _is_less_than_nothing(reading, name, value):
                chance += _by_chance(slot, abs(value), "parts" in reading.bound)
                farthest = max(farthest, _off(slot, abs(value)) / abs(slot.quantity.value or 1.0))
    return chance if farthest > _NEAR else 1.0


def _is_less_than_nothing(reading: Reading, name: str, value: Interval) -> bool:
    """Whether a figure that is computed with may have to be less than nothing: no misprint makes that of one."""
    return name != reading.rule.stated and not reading.rule.roles[name].sign and bool(value.low < 0)


#: Figures that miss each other by no more of their size do so for many reasons.
_NEAR = 0.02


def _off(slot: Slot, value: Interval) -> float:
    return abs(float(value.low + value.high) / 2 - abs(slot.quantity.value or 0.0))


def _by_chance(slot: Slot, value: Interval, adds: bool) -> float:
    """The same of one figure: of its digits, beside how far it is off; of powers of ten, beside what it would be, of one that adds up to
    others only near one."""
    figure, middle, printed = slot.quantity.figure, (value.low + value.high) / 2, abs(slot.quantity.value or 0.0)
    off = _off(slot, value)
    if figure is None or not middle or not off:
        return 1.0
    room = max(value.high - value.low, figure.step if is_exact(figure) else 0.0)
    digits, unit = digits_of(slot)
    changes = (abs(int(swapped) - int(digits)) * unit for swapped in swaps(digits))
    near = sum(1 for change in changes if off / _AS_MUCH <= change <= _AS_MUCH * off)
    powers = [power for power in _SHORT if not adds or _is_about(middle, printed * 10.0**power)]
    return float(near * max(room, figure.step) / (2 * off) + _OF_POWER * len(powers) * room / middle)


def _is_about(value: float, other: float) -> bool:
    return other > 0 and 1 / _ROUGHLY <= value / other <= _ROUGHLY


#: A misprint that changes a figure by so many times less or more than it is off is none that could be meant.
_AS_MUCH = 2.0
#: Figures of different things are a given power of ten apart, to the precision of the smaller one, so often beside that precision.
_OF_POWER = 0.1
#: What is farther than that from a power of ten of another is none but for rounding.
_ROUGHLY = 3.0


def _powers(slot: Slot) -> Mapping[int, str]:
    return _PERCENTS | _TENS if slot.kind in ("percent", "percentage_point") else _of_thousands() | _TENS


def _of_figure(slot: Slot, value: Interval) -> Iterator[Misprint]:
    yield from _of_digits(slot, value)
    printed = abs(slot.quantity.value or 0.0)
    for power, words in _powers(slot).items():
        if printed and _prints_as(slot, printed * 10.0**power, value, 10.0**power):
            common = words in _of_thousands().values() and not _is_counted(slot)
            yield Misprint(slot, like(printed * 10.0**power, slot.quantity), words, common)


def _is_counted(slot: Slot) -> bool:
    """Whether a figure is a number of things, told with no word for millions that could be another one."""
    return slot.kind in BARE and slot.quantity.figure is not None and slot.quantity.figure.bare


def _prints_as(slot: Slot, right: float, value: Interval, power: float = 1.0) -> bool:
    """Whether what the figure has to be prints as `right`, rounded as the figure is, or `power` times as coarsely."""
    figure = slot.quantity.figure
    half = 0.0 if figure is None or is_exact(figure) else figure.step / 2 * power
    return bool(value.meets(Interval(right - half, right + half)))


def digits_of(slot: Slot) -> tuple[str, float]:
    """The digits of the figure as printed, from the first that is no 0, and what the last one counts; ("", 0) for a figure in words."""
    quantity = slot.quantity
    text = quantity.text[quantity.numeral[0] - quantity.start : quantity.numeral[1] - quantity.start]
    digits = "".join(c for c in text if c.isdecimal()).lstrip("0")
    if quantity.figure is None or not digits or not int(digits) or not quantity.figure.value:
        return "", 0.0
    return digits, abs(quantity.figure.value) / int(digits)


def _of_digits(slot: Slot, value: Interval) -> Iterator[Misprint]:
    digits, unit = digits_of(slot)
    for changed, words in _changed(digits):
        if changed[0] != "0" and _prints_as(slot, int(changed) * unit, value):
            yield Misprint(slot, like(int(changed) * unit, slot.quantity), words, words == _SWAPPED)


def _changed(digits: str) -> Iterator[tuple[str, str]]:
    """The digits with two neighbours swapped, one of a pair lost, one doubled."""
    yield from ((swapped, _SWAPPED) for swapped in swaps(digits))
    for k in range(len(digits) - 1):
        if digits[k] == digits[k + 1]:
            yield digits[:k] + digits[k + 1 :], "a doubled digit"
    if len(digits) > 2:
        for k in range(len(digits)):
            yield digits[: k + 1] + digits[k:], "a lost digit"


_SWAPPED = "two swapped digits"
