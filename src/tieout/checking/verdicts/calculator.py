"""What a pocket calculator gives: the formula over the figures as printed, without what their rounding leaves open."""

from __future__ import annotations

from typing import Any

from tieout.checking.compact.line import Bound, Series, Slot
from tieout.checking.readings.bind import scale
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.rules.solve import solve


def calculated(judgement: Judgement) -> float | None:
    """The stated figure, in its own unit; a looked-up value is taken at its middle. None where the formula gives none."""
    value = _signed(judgement)
    return -value if value is not None and value < 0 and _may_turn(judgement) else value


def as_printed(judgement: Judgement, *left: str) -> dict[str, Any]:
    """What the formula reads, each figure the very number that is printed, but for the roles `left` with all that they may round to."""
    variant, bound = judgement.variant, judgement.reading.bound
    values = variant.values if variant is not None else {}
    return {name: value if name in left else _point(value, bound.get(name)) for name, value in values.items()}


def falls(judgement: Judgement) -> bool:
    """Whether the arithmetic gives less than nothing where the article states the size of a fall."""
    value = _signed(judgement) if _may_turn(judgement) else None
    return value is not None and value < 0


def opposed(judgement: Judgement) -> tuple[str, str] | None:
    """What the arithmetic gives and what the article tells, where the one is "a rise" and the other "a fall"; else None."""
    rule = judgement.reading.rule
    told = judgement.variant.values.get(rule.stated) if judgement.variant is not None else None
    if rule.roles[rule.stated].sign != "verb" or not isinstance(told, Interval):
        return None
    value = _signed(judgement)
    if not value:
        return None
    if value > 0 > told.high:
        return "a rise", "a fall"
    return ("a fall", "a rise") if value < 0 < told.low else None


def _may_turn(judgement: Judgement) -> bool:
    """Whether less than nothing stands for the size of a fall."""
    rule, computed = judgement.reading.rule, judgement.computed
    return rule.roles[rule.stated].sign == "verb" and computed is not None and computed.low > 0


def _signed(judgement: Judgement) -> float | None:
    reading = judgement.reading
    stated = reading.bound.get(reading.rule.stated)
    if judgement.variant is None or judgement.computed is None or not isinstance(stated, Slot):
        return None
    found = solve(reading.anchor.formula, reading.rule.stated, as_printed(judgement))
    return None if found is None else _middle(found) / scale(stated)


def _point(value: Any, bound: Bound | None) -> Any:
    if isinstance(value, list) and isinstance(bound, Series) and bound.slots:
        return [_point(one, slot) for one, slot in zip(value, bound.slots, strict=True)]
    if not isinstance(value, Interval):
        return value  # a list of names counts as it is
    point = _middle(value)
    if isinstance(bound, Slot) and bound.quantity.value is not None:
        size = abs(bound.quantity.value) * scale(bound)
        point = -size if point < 0 else size
    return Interval(point, point)


def _middle(interval: Interval) -> float:
    return float(interval.low + interval.high) / 2
