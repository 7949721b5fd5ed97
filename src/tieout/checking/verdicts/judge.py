"""Step 5, judge: does the relation hold, on the figures as printed, or at least with rounded zeros or a cut digit?"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from tieout.checking.compact.line import Series, Slot
from tieout.checking.readings.bind import MODES, Variant, ends_of, is_conversion, scale, variants
from tieout.checking.readings.reading import Reading
from tieout.intervals import Interval
from tieout.records import dataclass
from tieout.rules.expression import Call
from tieout.rules.situation import Situation
from tieout.rules.solve import solve

Status = Literal["holds", "generous", "truncated", "tolerated", "otherwise", "fails", "unknown", "open"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the arithmetic says of a reading.

    status    the way in which it holds; "otherwise" where only the wording's other meaning does; "fails"; "unknown" where a looked-up
              value is missing; "open" where a figure only bounds
    variant   the way of meaning the figures that was judged
    computed  the stated figure as computed, in its own unit; None where the formula gives none
    """

    status: Status
    reading: Reading
    variant: Variant | None
    computed: Interval | None


def judge(reading: Reading, situation: Situation) -> Judgement:
    """The best that can be said of a reading: every way of meaning its figures is tried, and one that holds is enough."""
    first: Variant | None = None
    if missing(reading):
        return Judgement("unknown", reading, None, None)
    for mode in MODES if _may_be_cut(reading) else MODES[:2]:
        for variant in variants(reading, situation, mode):
            if mode == "printed" and _bounds_only(reading, variant):
                return Judgement("open", reading, variant, None)
            first = first or variant
            outcome = reading.anchor.formula.evaluate(variant.values)
            if outcome.is_open:
                return Judgement("open", reading, variant, None)
            if outcome.holds and ends_hold(reading, variant, mode):
                if any(option.outer for option in variant.options):
                    return Judgement("unknown", reading, None, None)  # possible, and no more
                if (
                    reading.rule.otherwise
                    and not _calculates(reading, situation)
                    and _holds_otherwise(reading, situation)
                ):
                    return Judgement("otherwise", reading, variant, _computed(reading, variant))
                return Judgement("holds" if mode == "printed" else mode, reading, variant, _computed(reading, variant))  # type: ignore[arg-type]
        if first is None:
            return Judgement("unknown", reading, None, None)
    if first is not None and (near := _tolerated(reading, situation)):
        return near
    first = _same_way(reading, situation, first) if first is not None else None
    status: Status = "otherwise" if _holds_otherwise(reading, situation) else "fails"
    return Judgement(status, reading, first, _computed(reading, first) if first else None)


def _tolerated(reading: Reading, situation: Situation) -> Judgement | None:
    """The judgement that holds only because the conventions let the stated figure reach further: no direction, no bound,
    no whole-number share, and no date."""
    share, formula = situation.conventions.tolerance / 100, reading.anchor.formula
    if not share or formula.sign != "==":
        return None
    for variant in variants(reading, situation, "generous"):
        stated = variant.values.get(reading.rule.stated)
        if isinstance(stated, Interval):
            wide = {**variant.values, reading.rule.stated: stated.within(share)}
            if formula.evaluate(wide).holds and not any(option.outer for option in variant.options):
                return Judgement("tolerated", reading, variant, _computed(reading, variant))
    return None


def _same_way(reading: Reading, situation: Situation, first: Variant) -> Variant:
    """Of a change that no word gives a direction ("(40 percent off)"), the way of meaning it in which the figures go."""
    bound = reading.bound.get(reading.rule.stated)
    if not isinstance(bound, Slot) or bound.sign or reading.rule.roles[reading.rule.stated].sign != "verb":
        return first
    for variant in variants(reading, situation, "printed"):
        outcome = reading.anchor.formula.evaluate(variant.values)
        if (outcome.computed.high < 0) == (outcome.stated.high < 0):
            return variant
    return first


def _calculates(reading: Reading, situation: Situation) -> bool:
    """Whether a pocket calculator gives the stated figure, without what the rounding of the others leaves open."""
    formula = reading.anchor.formula
    return any(formula.evaluate(variant.values).holds for variant in variants(reading, situation, "calculated"))


def _holds_otherwise(reading: Reading, situation: Situation) -> bool:
    """Whether the wording's other meaning holds."""
    other = reading.rule.otherwise
    return other is not None and could_hold(replace(reading, anchor=replace(reading.anchor, formula=other)), situation)


def could_hold(reading: Reading, situation: Situation) -> bool:
    """Whether any way of meaning the figures lets a reading hold; what only bounds decides nothing."""
    if missing(reading):
        return False
    for mode in MODES[1:] if _may_be_cut(reading) else MODES[1:2]:
        for variant in variants(reading, situation, mode):
            outcome = reading.anchor.formula.evaluate(variant.values)
            if outcome.is_open:
                return False
            if outcome.holds and ends_hold(reading, variant, mode):
                return True
    return _tolerated(reading, situation) is not None


def ends_hold(reading: Reading, variant: Variant, mode: str) -> bool:
    """Whether a range given in two units ties out at either end: "20 to 25 C (68 to 77 F)"."""
    if not is_conversion(reading):
        return True
    formula = reading.anchor.formula
    return all(formula.evaluate({**variant.values, **ends}).holds for ends in ends_of(reading, mode))


def _may_be_cut(reading: Reading) -> bool:
    """Truncation excuses no whole-number share, no mean, and no length of time, which is counted in what is over."""
    if reading.rule.roles[reading.rule.stated].kinds == {"duration"}:
        return False
    return reading.anchor.formula.stated is not None and not any(role.per for role in reading.rule.roles.values())


def missing(reading: Reading) -> list[str]:
    """The roles of the formula that no figure of the article plays and no lookup gives."""
    roles = reading.rule.roles
    return sorted(r for r in reading.anchor.formula.roles if r not in reading.bound and not roles[r].lookup)


def _bounds_only(reading: Reading, variant: Variant) -> bool:
    """An amount "up to 1 million" must not tie out with every figure below."""
    if is_conversion(reading) or reading.anchor.formula.judges_alone:
        return False
    return any(isinstance(v, Interval) and v.is_open for v in variant.values.values())


def _computed(reading: Reading, variant: Variant) -> Interval | None:
    stated = reading.bound.get(reading.rule.stated)
    if not isinstance(stated, Slot):
        return None
    formula = reading.anchor.formula
    found = solve(formula, reading.rule.stated, variant.values)
    if found is None and (formula.sign in ("<=", ">=") or isinstance(formula.stated, Call)):
        found = formula.computed.value(variant.values)
    if found is None:
        return None
    found = found * (1.0 / scale(stated))
    return -found if reading.rule.roles[reading.rule.stated].sign == "verb" and found.high < 0 else found


def needed(reading: Reading, role: str, variant: Variant, item: int = 0) -> Interval | None:
    """What the figure of `role` would have to be, all others as printed; in its own unit."""
    bound = reading.bound.get(role)
    slot = bound.slots[item] if isinstance(bound, Series) else bound
    found = solve(reading.anchor.formula, role, variant.values, item)
    return found * (1.0 / scale(slot)) if found is not None and slot is not None else found
