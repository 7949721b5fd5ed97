"""Before a figure is accused: is it told of a subject of its own, in another clause than what it is held against?"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.own_clause import tells_of_another
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import listed


def in_own_clause(reading: Reading, line: Line) -> bool:
    """'Of 240 boats 60 were lost, and Dutch ships carry 40 percent of all timber': whether the last of three figures is told of a subject of its
    own; so may the sum and the price of another's be behind a number of shares."""
    bound = reading.bound
    slots = sorted((s for s in reading.slots if s.line == line.number and not s.context), key=lambda s: s.at)
    if _ROLES.isdisjoint(bound) or not len(slots) == len(bound) == _THREE:
        return False
    later = bound.get("later")
    if isinstance(later, Slot) and "times-verb" not in later.tags | slots[0].tags:
        return False  # "twice as many": of two things
    first, second, last = slots
    if last.tags.isdisjoint(_BACK) and tells_of_another(line, second, last):
        return True
    joint = tells_of_another(line, first, second) if "number" in bound else 0
    return joint > 0 and line.tokens[joint + 1].text not in listed("subject")


#: A role of each rule that holds one figure against two others.
_ROLES, _THREE = frozenset(("part", "number", "later")), 3
#: Tags by which a share points back, whatever the subject beside it.
_BACK = frozenset(("of-it", "of-them"))
