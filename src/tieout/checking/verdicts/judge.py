"""Step 5, judge: does the relation hold, on the figures as printed, or at least with rounded zeros or a cut digit?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from tieout.checking.compact.line import Series, Slot
from tieout.checking.model import Tried
from tieout.checking.readings.bind import Variant, are_plain, is_conversion, scale, variants
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.meant import ends_hold, leniently, meant, modes, tolerances
from tieout.intervals import Interval
from tieout.records import dataclass
from tieout.rules.expression import Call
from tieout.rules.formula import Formula
from tieout.rules.outcome import Outcome
from tieout.rules.situation import Situation
from tieout.rules.solve import solve

Status = Literal["holds", "generous", "truncated", "tolerated", "otherwise", "far", "fails", "unknown", "open"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the arithmetic says of a reading.

    status    the way in which it holds; "otherwise" where only the wording's other meaning does; "far" where it does, but a hedge would
              hardly be used so; "fails"; "unknown" where a looked-up value is missing; "open" where a figure only bounds
    variant   the way of meaning the figures that was judged
    computed  the stated figure as computed, in its own unit; None where the formula gives none
    tried     the ways of meaning the figures that were tried until one held: all of them where it fails
    """

    status: Status
    reading: Reading
    variant: Variant | None
    computed: Interval | None
    tried: tuple[Tried, ...] = ()


def judge(reading: Reading, situation: Situation) -> Judgement:
    """The best that can be said of a reading: every way of meaning its figures is tried, and one that holds is enough."""
    first: Variant | None = None
    if missing(reading):
        return Judgement("unknown", reading, None, None)
    formula = reading.anchor.formula
    tried: list[Tried] = []
    for mode in modes(reading):
        for variant in variants(reading, situation, mode):
            tried.append(one := meant(reading, variant, mode))
            outcome = formula.evaluate(variant.values)
            if _is_sure(formula, outcome):
                return _held(reading, situation, variant, mode, tuple(tried))
            if mode == "printed" and _bounds_only(reading, variant):
                return Judgement("open", reading, variant, None, tuple(tried))
            first = first or variant
            if outcome.is_open:
                return Judgement("open", reading, variant, None, tuple(tried))
            if outcome.holds and ends_hold(formula, one):
                return _held(reading, situation, variant, mode, tuple(tried))
        if first is None:
            return Judgement("unknown", reading, None, None)
    for variant, one in tolerances(reading, situation):
        tried.append(one)
        if formula.evaluate(one.values[0]).holds:
            return Judgement("tolerated", reading, variant, _computed(reading, variant), tuple(tried))
    first = _same_way(reading, situation, first) if first is not None else None
    computed = _computed(reading, first) if first else None
    if _holds_otherwise(reading, situation):
        return Judgement("otherwise", reading, first, computed, (*tried, *_meant_otherwise(reading, situation)))
    return Judgement("fails", reading, first, computed, tuple(tried))


def _held(reading: Reading, situation: Situation, variant: Variant, mode: str, tried: tuple[Tried, ...]) -> Judgement:
    """The judgement of a reading that holds, as far as that can be vouched for."""
    if any(option.outer for option in variant.options):
        return Judgement("unknown", reading, None, None, tried)  # possible, and no more
    if "way" in reading.rule.roles and not (
        are_plain(reading) or (_calculates(reading, situation) and _goes_so(reading, variant))
    ):
        return Judgement("open", reading, variant, None, tried)  # "up to 3.5 percent from nearly 4 percent"
    status: Status = "holds" if mode == "printed" else mode  # type: ignore[assignment]
    if mode != "truncated" and _strains_hedge(reading, situation):
        status = "far"
    if reading.rule.otherwise and not _calculates(reading, situation) and _holds_otherwise(reading, situation):
        status = "otherwise"
    return Judgement(status, reading, variant, _computed(reading, variant), tried)


def _goes_so(reading: Reading, variant: Variant) -> bool:
    """Whether two levels go as the words say: not "is 2 percent, above the limit of about 2.3 percent", however far a hedge reaches."""
    bare = {
        name: Interval(value, value)
        for name in ("new", "base")
        if isinstance(slot := reading.bound.get(name), Slot) and (told := slot.quantity.value) is not None
        for value in (told * scale(slot),)
    }
    return bool(reading.anchor.formula.evaluate({**variant.values, **bare}).holds)


def _strains_hedge(reading: Reading, situation: Situation) -> bool:
    """Whether it holds only because "more than" or "under" leaves its side open farther than one would say it: right, as far as that goes,
    and no evidence that the other figures are."""
    if reading.anchor.formula.sign != "==" or is_conversion(reading) or not any(map(_opens_side, reading.slots)):
        return False
    return not any(reading.anchor.formula.evaluate(v.values).holds for v in variants(reading, situation, "natural"))


def _opens_side(slot: Slot) -> bool:
    return slot.quantity.hedge in ("<", ">")


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
    other = _otherwise(reading)
    return other is not None and could_hold(other, situation)


def _otherwise(reading: Reading) -> Reading | None:
    other = reading.rule.otherwise
    return replace(reading, anchor=replace(reading.anchor, formula=other)) if other is not None else None


def _meant_otherwise(reading: Reading, situation: Situation) -> Iterator[Tried]:
    """The ways of meaning the figures in the wording's other meaning."""
    other = _otherwise(reading)
    if other is not None:
        yield from (one for _, one in leniently(other, situation))
        yield from (one for _, one in tolerances(other, situation))


def could_hold(reading: Reading, situation: Situation) -> bool:
    """Whether any way of meaning the figures lets a reading hold; what only bounds decides nothing."""
    if missing(reading):
        return False
    formula = reading.anchor.formula
    for variant, one in leniently(reading, situation):
        outcome = formula.evaluate(variant.values)
        if outcome.is_open:
            return False
        if outcome.holds and ends_hold(formula, one):
            return True
    return any(formula.evaluate(one.values[0]).holds for _, one in tolerances(reading, situation))


def missing(reading: Reading) -> list[str]:
    """The roles of the formula that no figure of the article plays and no lookup gives."""
    roles = reading.rule.roles
    absent = [r for r in reading.anchor.formula.roles if r not in reading.bound and not roles[r].lookup]
    return sorted(absent) if absent else absent


def _bounds_only(reading: Reading, variant: Variant) -> bool:
    """An amount "up to 1 million" must not tie out with every figure below."""
    if is_conversion(reading) or reading.anchor.formula.judges_alone:
        return False
    return any(isinstance(v, Interval) and v.is_open for v in variant.values.values())


def _is_sure(formula: Formula, outcome: Outcome) -> bool:
    """'at least 104, up from 43': a bound decides nothing, unless all that it leaves open is on the one side."""
    computed, stated = outcome.computed, outcome.stated
    one_sided = formula.sign == ">=" and isinstance(computed, Interval) and isinstance(stated, Interval)
    return one_sided and computed.is_open and bool(computed.low >= stated.high)


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
