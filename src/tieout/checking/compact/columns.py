"""Step 1, compact: the figures that a line tells, each with the one of another time that it is compared with."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.records import dataclass

#: Figures that something is compared with, or that are part of one before them.
_BESIDE = frozenset("from than against inside or equals paren minus average each moved-from".split())
#: Figures that say by how much something has changed.
CHANGES = frozenset("change change-after change-than by".split())
_COMPARED = frozenset(("from", "against"))
#: So many tokens behind a figure what it is compared with is told.
_FAR = 16


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a line, and what it is compared with, or None."""

    slot: Slot
    other: Slot | None


def told(line: Line) -> list[Told]:
    """The levels and changes that a line tells for the time that it is about, in their order."""
    slots = [s for s in line.slots if not s.context and s.kind in AMOUNTS and (s.quantity.value or 0) > 0]
    return [
        Told(slot, _compared(line, slot))
        for slot in slots
        if not _is_beside(slot) and "/" not in slot.unit and not _goes_on(line, slot) and step_to(line, slot) is None
    ]


def step_to(line: Line, slot: Slot) -> Slot | None:
    """The level that a change leads to: of "fell 45,400 to 8,153,900" the second figure; None where it leads to none."""
    after = next((s for s in line.slots[slot.number + 1 :] if not s.context), None)
    if after is None or slot.kind not in AMOUNTS or not slot.tags & CHANGES or not after.tags & _REACHED:
        return None
    if not alike(slot, after):
        return None
    between = line.tokens[slot.at + 1 : after.at]
    parted = any(t.text in (",", ";") or "break" in t.classes for t in between)
    return None if parted or len(between) > _STEP else after


#: What a change leads to, and so many words behind it.
_REACHED, _STEP = frozenset(("to", "at")), 3


def _goes_on(line: Line, slot: Slot) -> bool:
    """'rose to 840 million from 716 million in January and 76 million a year before': one more that the level is compared with."""
    before = next((s for s in reversed(line.slots[: slot.number]) if not s.context), None)
    if before is None or not before.tags & _COMPARED or not alike(before, slot) or _compared(line, slot) is not None:
        return False
    between = [t for t in line.tokens[before.at + 1 : slot.at] if not t.context]
    return all(t.text in _JOINING for t in between)


_JOINING = frozenset((",", "and", "in", "on", "for", "at", "the", "a"))


def _is_beside(slot: Slot) -> bool:
    return bool(slot.tags & _BESIDE) or ("earlier" in slot.tags and "to" not in slot.tags)


def _compared(line: Line, slot: Slot) -> Slot | None:
    """The figure of another time: the next one, where it is like this one and words compare the two."""
    following = (
        s for s in line.slots[slot.number + 1 :] if not s.context and s.kind not in ("percent", "percentage_point")
    )
    after = next(following, None)
    if after is None or not alike(slot, after) or after.at - slot.at > _FAR or (after.quantity.value or 0) <= 0:
        return None
    return after if after.tags & _COMPARED and "inside" not in after.tags else None


def is_gain(slot: Slot) -> bool:
    """'investment gains of 18 million': no change of anything."""
    return "of" in slot.tags and slot.verb is not None and slot.verb.text in ("gain", "gains")
