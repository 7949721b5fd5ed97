"""Whether a change and two levels fit as they are printed, and how likely figures of other things would."""

from __future__ import annotations

from math import inf

from tieout.checking.compact.line import Slot
from tieout.intervals import Interval, printed

#: So large, beside a level, are most changes.
_USUAL, _HUNDRED = 0.2, 100.0


def room_of(change: Slot, way: int, new: Slot, base: Slot) -> float | None:
    """The room that roundings leave, beside that in which changes of other things lie; None where two levels do not come to the change. `way` is
    1, -1, or 0 where words leave it open."""
    told, later, early = (_ends(slot) for slot in (change, new, base))
    if told is None or later is None or early is None:
        return None
    if change.kind in ("percent", "fraction"):
        hundred = _HUNDRED if change.kind == "percent" else 1.0
        least, most = ((a / b - 1) * hundred for a, b in ((later.low, early.high), (later.high, early.low)))
        usual, step = _USUAL * hundred, 0.0
    else:
        times = _HUNDRED if change.unit == "basis_point" else 1.0
        least, most = ((a - b) * times for a, b in ((later.low, early.high), (later.high, early.low)))
        usual, step = _USUAL * later.high * times, 1.0
    way = way or (1 if least + most > 0 else -1)
    if way < 0:
        least, most = -most, -least
    if least > told.high or most < told.low or most <= 0:
        return None
    return float(max(told.high - told.low + most - least, step) / max(usual, 2 * told.high))


def _ends(slot: Slot) -> Interval | None:
    figure = slot.quantity.figure
    told = printed(figure) if figure is not None else None
    return told if told is not None and told.low > 0 and told.high < inf else None
