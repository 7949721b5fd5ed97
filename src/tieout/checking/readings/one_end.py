"""A range that runs backwards ("16 to 20 feet (9.4 to 6.1 meters)") is read as two figures: neither is what the other range comes to."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.bind import is_conversion
from tieout.checking.readings.reading import Reading

_JOINED = frozenset(("to", "-", "–", "—"))


def is_one_end(reading: Reading, line: Line) -> bool:
    """Whether of two measurements one is a range, and the other the end of what should be one."""
    if not is_conversion(reading):
        return False
    slots = [bound for bound in reading.bound.values() if isinstance(bound, Slot)]
    single = [slot for slot in slots if slot.quantity.ends is None]
    return 0 < len(single) < len(slots) and any(_follows_another(slot, line) for slot in single)


def _follows_another(slot: Slot, line: Line) -> bool:
    """Whether "to" and another number stand right before it."""
    before = line.tokens[max(0, slot.at - 2) : slot.at]
    return slot.line == line.number and len(before) > 1 and before[0].slot >= 0 and before[1].text in _JOINED
