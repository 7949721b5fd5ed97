"""A sum that holds only because an amount told in a word may have been rounded to it: "1.3 million shares, one million by the yard and 800,000 by Dorn"."""

from __future__ import annotations

from typing import Any

from tieout.checking.compact.line import Bound, Series, Slot
from tieout.checking.readings.compete import stated_slot
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval

#: A smaller step is that of a number of things, which nobody rounds.
_STEP = 1_000.0


def rests_on_a_word(judgement: Judgement) -> bool:
    """Whether figures that are only added and subtracted would not tie out if the one in a word were told as finely as the coarsest of the others: who
    writes "1.3 million" beside it calls no 1.3 million "one million"; a sum or a change that is told in a word may be rounded to it."""
    reading, variant = judgement.reading, judgement.variant
    formula = reading.anchor.formula
    if judgement.status != "holds" or variant is None or formula.sign != "==" or not _ADDED.isdisjoint(formula.text):
        return False
    words = {slot for slot in reading.slots if _is_word(slot)} - {stated_slot(reading)}
    others = [_step(slot) for slot in reading.slots if slot not in words]
    if not words or not others:
        return False
    fine = max(others) / 2
    if fine <= 0 or all(fine >= _step(slot) / 2 for slot in words):
        return False
    told = {name: _told(value, reading.bound.get(name), words, fine) for name, value in variant.values.items()}
    return not formula.evaluate(told).holds


#: Signs of a formula that does more than add and subtract.
_ADDED = frozenset("*/<>%")


def _is_word(slot: Slot) -> bool:
    figure = slot.quantity.figure
    return figure is not None and figure.spelled and figure.hedge == "=" and figure.step >= _STEP


def _step(slot: Slot) -> float:
    """The step of the last digit of a figure that is not zero."""
    figure = slot.quantity.figure
    return max(figure.step, figure.zeros) if figure is not None else 0.0


def _told(value: Any, bound: Bound | None, words: set[Slot], fine: float) -> Any:
    """A value as it is, or, told in a word, with no more than so much left open on either side."""
    if isinstance(bound, Series) and isinstance(value, list):
        return [_told(one, slot, words, fine) for one, slot in zip(value, bound.slots, strict=False)]
    if not isinstance(bound, Slot) or bound not in words or not isinstance(value, Interval):
        return value
    middle = (value.low + value.high) / 2
    return Interval(middle - fine, middle + fine)
