"""What a pocket calculator gives: the formula over the figures as printed, without what their rounding leaves open."""

from __future__ import annotations

from typing import Any

from tieout.checking.bind import scale
from tieout.checking.judge import Judgement
from tieout.checking.line import Bound, Series, Slot
from tieout.intervals import Interval
from tieout.rules.solve import solve


def calculated(judgement: Judgement) -> float | None:
    """The stated figure, in its own unit; a looked-up value is taken at its middle. None where the formula gives none."""
    reading, computed = judgement.reading, judgement.computed
    stated = reading.bound.get(reading.rule.stated)
    if judgement.variant is None or computed is None or not isinstance(stated, Slot):
        return None
    values = {name: _point(value, reading.bound.get(name)) for name, value in judgement.variant.values.items()}
    found = solve(reading.anchor.formula, reading.rule.stated, values)
    if found is None:
        return None
    value = _middle(found) / scale(stated)
    return -value if reading.rule.roles[reading.rule.stated].sign == "verb" and computed.high > 0 > value else value


def _point(value: Any, bound: Bound | None) -> Any:
    if isinstance(value, list) and isinstance(bound, Series):
        return [_point(one, slot) for one, slot in zip(value, bound.slots, strict=True)]
    if not isinstance(value, Interval):
        return value
    point = _middle(value)
    if isinstance(bound, Slot) and bound.quantity.value is not None:
        size = abs(bound.quantity.value) * scale(bound)
        point = -size if point < 0 else size
    return Interval(point, point)


def _middle(interval: Interval) -> float:
    return float(interval.low + interval.high) / 2
