"""The value that a figure must have which the article does not give."""

from __future__ import annotations

from tieout.checking.compact.line import Series, Slot
from tieout.checking.readings.bind import scale
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval, printed
from tieout.rules.solve import solve


def implied(judgement: Judgement, role: str) -> Interval | None:
    """The values of `role` with which the relation holds, the figures taken as printed."""
    reading = judgement.reading
    values: dict[str, object] = dict(judgement.variant.values) if judgement.variant else {}
    for name, bound in reading.bound.items():
        if name in values or isinstance(bound, Series):
            continue
        sign = -1 if isinstance(bound, Slot) and reading.rule.roles[name].sign and bound.sign < 0 else 1
        if bound.quantity.figure is not None:
            values[name] = printed(bound.quantity.figure) * (sign * scale(bound))
    try:
        return solve(reading.anchor.formula, role, values)
    except (KeyError, TypeError):
        return None
