"""Before a change is accused: changes that are told in the order of several pairs of levels, and one from a loss to a profit."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading

#: So many words stand between two changes that are told together: "gains of 30 percent and of 62 percent".
_NEAR = 6
_CHANGES = frozenset(("percent", "percentage_point", "fraction"))
_LOST = frozenset("lost lose loses losing loss losses deficit deficits minus".split())
_EXACT = 0.02


def are_in_order(reading: Reading, line: Line) -> bool:
    """'rose to 26 boats from 20 and to 130 crew from 80, increases of 30 percent and 62.5 percent': whether another change is told right beside this
    one, so that the pair it belongs to may stand farther away."""
    stated = reading.bound.get(reading.rule.stated)
    if not isinstance(stated, Slot) or stated.line != line.number or not {"new", "base"} <= reading.bound.keys():
        return False
    beside = [slot for slot in line.slots if abs(slot.number - stated.number) == 1 and slot.kind == stated.kind]
    return any(_are_joined(line, *sorted((stated, slot), key=lambda one: one.at)) for slot in beside)


def _are_joined(line: Line, first: Slot, second: Slot) -> bool:
    between = line.tokens[first.at + 1 : second.at]
    return len(between) <= _NEAR and any(token.text == "and" for token in between)


def swings(reading: Reading, line: Line) -> bool:
    """'lost 14 million, against a profit of 6 million, a swing of 20 million': the two come to the change, and a word says that one was lost."""
    stated, new, base = (reading.bound.get(name) for name in (reading.rule.stated, "new", "base"))
    if not (isinstance(stated, Slot) and isinstance(new, Slot) and isinstance(base, Slot)) or stated.kind in _CHANGES:
        return False
    change, *levels = (abs(slot.quantity.value or 0.0) for slot in (stated, new, base))
    return abs(sum(levels) - change) <= _EXACT * change and not _LOST.isdisjoint(line.texts)
