"""Step 1, compact: which figures are of one kind of thing, so that they can be items of a list, or be compared."""

from __future__ import annotations

from tieout.checking.compact.line import Slot

COUNTED = ("count", "number")
_AMOUNTS = ("currency", "measure")


def alike(a: Slot, b: Slot) -> bool:
    """Whether two figures are of one kind of thing: the same unit ("from 8 days a year to 11 days"); counts by any noun."""
    if a.kind == b.kind and a.kind in ("currency", "measure", "duration"):
        return a.unit.partition(" / ")[0] == b.unit.partition(" / ")[0] and (
            a.unit == b.unit or "/" not in a.unit or "/" not in b.unit
        )
    if a.kind == b.kind and a.kind not in COUNTED:
        return a.unit == b.unit
    if _bare_amount(a) and b.kind in _AMOUNTS or _bare_amount(b) and a.kind in _AMOUNTS:
        return True
    return a.kind in COUNTED and b.kind in COUNTED


def _bare_amount(slot: Slot) -> bool:
    """'60 million' may be of any unit."""
    figure = slot.quantity.figure
    return slot.kind == "number" and not slot.unit and figure is not None and not figure.bare
