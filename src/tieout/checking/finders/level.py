"""What can be a level of which a change tells, and which two levels are of one make."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import COMPARED as COMPARED
from tieout.checking.compact.kinds import AMOUNTS, MOVING
from tieout.checking.compact.line import Line, Slot

#: Tags of figures that are a change, or the size of one.
CHANGES = frozenset(("change", "change-than", "change-after", "that-change", "than-plan", "lost"))
NO_SENTENCES = frozenset(("table", "telegram"))
#: Settings in which nothing is told in sentences that go on from one another.
UNTOLD = NO_SENTENCES | {"list"}
#: Tags of figures that are no part of a sum.
NO_PART = COMPARED | {"change", "change-after", "change-than", "average", "each", "earlier", "inside"}
#: Tags of figures of which no multiple, and no part, is told.
NO_MULTIPLE = frozenset("change change-after inside by average".split())

#: A sentence, and a figure in it.
Told = tuple[Line, Slot]
#: Tags of what is told for another time, or of something else, than what it would be reckoned with.
ELSEWHERE = frozenset("change change-after change-than from than against earlier including others planned".split())


def value_of(slot: Slot) -> float:
    """What a figure says; 0 where that is no number."""
    return slot.quantity.value or 0.0


def is_level(slot: Slot, kinds: frozenset[str] = AMOUNTS, out: frozenset[str] = CHANGES) -> bool:
    """Whether a figure is of one of the kinds, and no tag tells that it is no level."""
    return (
        not slot.context
        and slot.kind in kinds
        and slot.quantity.value is not None
        and slot.tags.isdisjoint(out)
        and not slot.quantity.named
    )


def levels_told(line: Line | None) -> list[Slot]:
    """The levels of a sentence of which a multiple, or a part, may be told: all of them, where they are of different things."""
    if line is None or line.sentence.setting in NO_SENTENCES:
        return []
    return [slot for slot in line.slots if is_level(slot, MOVING, NO_MULTIPLE)]


def are_alike(one: Slot, other: Slot) -> bool:
    """Whether two figures are of one unit, and count the same where both say what; a price may leave out what it is for, a bare number ("has
    reached 224") all that it counts."""
    rates = ("/" in one.unit) == ("/" in other.unit) or one.kind == "currency" or "" in (one.unit, other.unit)
    if not alike(one, other) or not rates:
        return False
    return not (one.kind == other.kind == "count" and "" != one.unit != other.unit != "")
