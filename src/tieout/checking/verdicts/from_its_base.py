"""Before a change is accused by the level that it seems to lead to: is that the one that it comes from?

"The store holds 6,300 casks. In May it held 5,600, an increase of 700 (12.5 percent)"."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading


def from_its_base(reading: Reading, lines: list[Line]) -> bool:
    """Whether another level near lies by as much beyond the one of a reading, and the percentage is that of the change from this one."""
    change, level, stated = (reading.bound.get(role) for role in ("change", "new", "stated"))
    if not (isinstance(change, Slot) and isinstance(level, Slot) and isinstance(stated, Slot)):
        return False
    size, base, told = (abs(slot.quantity.value or 0.0) for slot in (change, level, stated))
    if not base or abs(size / base - told / _HUNDRED) > _NEAR:
        return False
    others = (slot for line in lines for slot in line.slots if slot not in (change, level) and alike(slot, level))
    return any(_lies_beyond(slot, level, change) for slot in others)


_HUNDRED, _NEAR = 100.0, 0.005


def _lies_beyond(other: Slot, level: Slot, change: Slot) -> bool:
    one, another = other.quantity.value or 0.0, level.quantity.value or 0.0
    low, high = abs(change.quantity.low or 0.0), abs(change.quantity.high or 0.0)
    return min(low, high) <= abs(one - another) <= max(low, high)
