"""Whether a headline may have been written from other figures of the text than the one that its first sentences tell."""

from __future__ import annotations

from itertools import combinations

from tieout.checking.compact.again import agree, near
from tieout.checking.compact.ages import is_age
from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.of_headline import is_turned
from tieout.checking.finders.ones_beside import is_with_ones
from tieout.checking.lines import Lines

#: Of more figures, two that add up say nothing.
_ADDED = 30


def stands_elsewhere(slot: Slot, body: Slot, lines: Lines, below: int) -> bool:
    """Whether another figure of the text is the headline's `slot`, and not `body`; where its digits are turned, what is near is another figure,
    and so is another age."""
    others = [one.quantity for one, _ in _told(slot, lines, below)]
    if not is_turned(slot, body.quantity):
        return any(agree(slot.quantity, one) or near(slot.quantity, one) for one in others)
    age = is_age(slot.quantity)
    others_of_it = [one for one in others if not age or one.value == slot.quantity.value]
    return any(agree(slot.quantity, one) for one in others_of_it)


def is_made_of_others(slot: Slot, body: Slot, lines: Lines, below: int) -> bool:
    """Whether the headline's figure is the sum of two of the text, or what is left of the one below ("will cut 540 jobs, 90 of them ashore");
    nobody adds ages."""
    if is_age(slot.quantity):
        return False
    told = _told(slot, lines, below)
    if slot.kind in BARE and any(is_with_ones(slot.quantity, one.quantity, line) for one, line in told):
        return True
    values = [one.quantity.value for one, _ in told[:_ADDED] if one.quantity.value]
    if any(a + b == slot.quantity.value for a, b in combinations(values, 2)):
        return True
    here = lines[body.line]
    beside = [one.quantity.value for one in here.slots if alike(slot, one)] if here is not None else []
    return any((body.quantity.value or 0) - (value or 0) == slot.quantity.value for value in beside)


def _told(slot: Slot, lines: Lines, below: int) -> list[tuple[Slot, Line]]:
    """The figures of the text that may be of the unit of the headline's."""
    every = (lines[number] for number in range(len(lines)))
    return [
        (other, line)
        for line in every
        if line is not None
        for other in line.slots
        if other.quantity.start >= below and alike(slot, other)
    ]
