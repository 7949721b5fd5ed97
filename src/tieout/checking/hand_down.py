"""Step 1, compact: a figure without a unit takes the one of the figure that it is compared with ("44 billion francs from 26 billion")."""

from __future__ import annotations

from tieout.checking.line import Line, Slot

_PAIRED = frozenset(("from", "to", "than", "against", "or", "whole-of"))
_GIVERS = ("currency", "measure", "percent")


def hand_down(line: Line) -> Line:
    """The line with units handed to the bare figures that words pair with a figure that has one."""
    figures = [s for s in line.slots if not s.context]
    for i, slot in enumerate(figures):
        if slot.kind not in ("number", "count") or slot.unit:
            continue
        around = figures[max(0, i - 3) : i][::-1] + figures[i + 1 : i + 3]
        giver = next((g for g in around if _gives(slot, g)), None)
        if giver is not None:
            slot.kind, slot.unit = giver.kind, giver.unit
    return line


def _gives(slot: Slot, giver: Slot) -> bool:
    """Words pair the two, and they are of one size (an amount of six beside one of ten billion needs its magnitude, too)."""
    if giver.kind not in _GIVERS or not (slot.tags & _PAIRED or giver.tags & _PAIRED):
        return False
    a, b = slot.quantity.value, giver.quantity.value
    return bool(a and b and 1 / 50 < abs(a / b) < 50)
