"""Whether a change and two levels fit as they are printed, and how likely figures of other things would."""

from __future__ import annotations

from tieout.checking.compact.line import Slot

#: So large, beside a level, are most changes.
_USUAL, _HUNDRED = 0.2, 100.0


def room_of(change: Slot, way: int, new: Slot, base: Slot) -> float | None:
    """The room that roundings leave, beside that in which changes of other things lie; None where two levels do not come to the change. `way` is
    1, -1, or 0 where words leave it open."""
    told = _ends(change)
    later = _ends(new) if told is not None else None
    early = _ends(base) if later is not None else None
    if told is None or later is None or early is None:
        return None
    (low, high), (new_low, new_high), (base_low, base_high) = told, later, early
    if change.kind in ("percent", "fraction"):
        hundred = _HUNDRED if change.kind == "percent" else 1.0
        least, most = (new_low / base_high - 1) * hundred, (new_high / base_low - 1) * hundred
        usual, step = _USUAL * hundred, 0.0
    else:
        times = _HUNDRED if change.unit == "basis_point" else 1.0
        least, most = (new_low - base_high) * times, (new_high - base_low) * times
        usual, step = _USUAL * new_high * times, 1.0
    way = way or (1 if least + most > 0 else -1)
    if way < 0:
        least, most = -most, -least
    if least > high or most < low or most <= 0:
        return None
    return max(high - low + most - least, step) / max(usual, 2 * high)


def _ends(slot: Slot) -> tuple[float, float] | None:
    """The ends of what a number stands for; None of a range, and where one is open or not above nothing."""
    quantity = slot.quantity
    if quantity.figure is None or quantity.low is None or quantity.high is None or quantity.low <= 0:
        return None
    return quantity.low, quantity.high
