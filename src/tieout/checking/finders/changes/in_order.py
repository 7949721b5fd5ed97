"""Which of two levels is the later one: as words put them, or, where none does, by the way of the only change beside them."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import CHANGES, Told
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import is_before


def in_order(change: Slot, line: Line, one: Told, other: Told) -> bool | None:
    """Whether words put the second of two levels behind the first; None where they do not tell."""
    (before, first), (there, second) = one, other
    early, late = time_of(first, before), time_of(second, there)
    led = is_from(change, line, one, other)
    return led if led is not None and not (early.years and late.years) else is_before(early, late)


def is_from(change: Slot, line: Line, one: Told, other: Told) -> bool | None:
    """'to 42 million from 38 million': whether words lead from the first of two levels of a sentence before to the second; None where they
    do not tell, or where a multiple may be of the step between them ("from 89 to 85, twice the usual drop")."""
    (before, first), (there, second) = one, other
    if before is not there or change.kind == "multiple" or second.number - first.number != 1:
        return None
    led = [not slot.tags.isdisjoint(_LED_FROM) for slot in (first, second)]
    return led[0] if led[0] != led[1] else None


_LED_FROM = frozenset(("from",))


def is_only(change: Slot, line: Line, *sentences: Line) -> bool:
    """Whether no other change is told in the sentences of two levels, nor in its own."""
    beside = {there.number: there for there in (line, *sentences)}.values()
    told = (slot for there in beside for slot in there.slots if not slot.context and slot is not change)
    return all(slot.tags.isdisjoint(CHANGES) for slot in told)


def grows(change: Slot, first: Slot, second: Slot) -> bool | None:
    """Whether the second of two levels that no word puts in order is the later one, by the way that a change goes; None where it goes none."""
    way = (change.quantity.value or 0.0) - 1 if change.kind == "multiple" else change.sign
    rise = (second.quantity.value or 0.0) - (first.quantity.value or 0.0)
    return way * rise > 0 if way and rise else None
