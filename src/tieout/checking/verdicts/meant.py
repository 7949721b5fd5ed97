"""The ways in which the figures of a reading can be meant, as the arithmetic takes them."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.model import Tried
from tieout.checking.readings.bind import MODES, Variant, ends_of, is_conversion, variants
from tieout.checking.readings.reading import Reading
from tieout.intervals import Interval
from tieout.rules.formula import Formula
from tieout.rules.situation import Situation


def meant(reading: Reading, variant: Variant, mode: str) -> Tried:
    """One way of meaning the figures: as they are, and, of a range given in two units, each of its ends."""
    formula, values, converts = reading.anchor.formula.text, variant.values, is_conversion(reading)
    ends = ends_of(reading, mode) if converts or "whole" in values else ()
    return Tried(formula, (values, *({**values, **end} for end in ends)), bounds_decide=converts)


def ends_hold(formula: Formula, one: Tried) -> bool:
    """Whether a range given in two units, or ranges that add up, tie out at either end: "20 to 25 C (68 to 77 F)"."""
    return all(formula.evaluate(values).holds for values in one.values[1:])


def leniently(reading: Reading, situation: Situation) -> Iterator[tuple[Variant, Tried]]:
    """The ways of meaning the figures with rounded zeros, or a cut digit."""
    for mode in modes(reading)[1:]:
        for variant in variants(reading, situation, mode):
            yield variant, meant(reading, variant, mode)


def tolerances(reading: Reading, situation: Situation) -> Iterator[tuple[Variant, Tried]]:
    """The ways of meaning the figures in which the conventions let the stated figure reach further: no direction, no bound,
    no whole-number share, and no date."""
    share, formula = situation.conventions.tolerance / 100, reading.anchor.formula
    if not share or formula.sign != "==":
        return
    for variant in variants(reading, situation, "generous"):
        stated = variant.values.get(reading.rule.stated)
        if isinstance(stated, Interval) and not any(option.outer for option in variant.options):
            wide = {**variant.values, reading.rule.stated: stated.within(share)}
            yield variant, Tried(formula.text, (wide,), is_conversion(reading))


def modes(reading: Reading) -> tuple[str, ...]:
    """How its figures may be taken, as printed first: with trailing zeros as rounding, and, where that is an excuse, cut and not rounded."""
    return MODES if _may_be_cut(reading) else MODES[:2]


def _may_be_cut(reading: Reading) -> bool:
    """Truncation excuses no whole-number share, no mean, and no length of time, which is counted in what is over."""
    if reading.rule.roles[reading.rule.stated].kinds == {"duration"}:
        return False
    return reading.anchor.formula.stated is not None and not any(role.per for role in reading.rule.roles.values())
