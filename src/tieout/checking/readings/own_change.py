"""A level of before that has a change of its own: then another change, told ahead of it, is not from there."""

from __future__ import annotations

from tieout.checking.compact.kinds import SIZES
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading

_CHANGED = frozenset(("change", "change-than"))
#: No more words stand between a change and its base: "up on the".
_NEAR = 4


def base_has_change(reading: Reading, line: Line) -> bool:
    """'rose 31 percent to 9,735 in May from April and 12 percent from 8,692 a year earlier': the 31 percent are not from 8,692, and neither
    does the first verb say which way that was."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or not new.line == base.line == line.number:
        return False
    if base.number - new.number < _APART or not new.tags & {"to", "at"}:
        return False
    own = line.slots[base.number - 1]
    if own.kind not in SIZES or own in reading.slots or own.context or base.at - own.at > _NEAR:
        return False
    joined = any(t.text in ("and", "but") for t in line.tokens[new.at + 1 : own.at])
    return joined and any(
        s.kind in SIZES and s.tags & _CHANGED for s in line.slots[max(0, new.number - 2) : new.number]
    )


def is_from_new(reading: Reading, line: Line) -> bool:
    """'was 26 percent below its level of a year ago, 3,905, and 72 percent below the record of 10,377': what is in apposition to that from which
    another change is told is no new level of the next; nor is 52 the base of the first change in "was 3 percent lower on the week, and has lost
    9 percent since May, when it stood at 52"."""
    new, base, stated = (reading.bound.get(role) for role in ("new", "base", "stated"))
    if not isinstance(stated, Slot) or stated.line != line.number or stated.kind not in SIZES:
        return False
    if isinstance(new, Slot) and new.line == line.number and new.at < stated.at:
        own = [s for s in new.links.get("apposed", ()) if s is not stated and s.kind in SIZES]
        if any(not _FROM_LEVEL.isdisjoint(s.tags) for s in own):
            return not any(t.text in _ENDS for t in line.tokens[new.at + 1 : stated.at])
    if (
        not isinstance(base, Slot)
        or base.line != line.number
        or base.at < stated.at
        or reading.anchor.across != "carry"
    ):
        return False
    between = line.slots[stated.number + 1 : base.number]
    return any(
        s.kind == stated.kind and s.tags & _CHANGED and line.tokens[s.at - 1].text not in ("or", "(") for s in between
    ) and any(t.text == "when" for t in line.tokens[max(0, base.at - _WHEN) : base.at])


_FROM_LEVEL = frozenset(("change-than", "than-plan"))
_ENDS, _WHEN = frozenset(";:."), 6
#: Between the two levels stands at least one figure.
_APART = 2


def is_change_of_whole(reading: Reading, line: Line) -> bool:
    """'shipped 21.9 billion dollars worth of goods, a gain of 0.4 billion, or 2.0 percent, on the month': the percentage is the gain's, on what
    was before it, and no part of the whole; "a loss of 3 million, or 12 percent of sales" says of what it is one."""
    part, whole, stated = (reading.bound.get(role) for role in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not isinstance(whole, Slot):
        return False
    if stated.kind != "percent" or not part.line == whole.line == stated.line == line.number or part.at < _LEAD:
        return False
    if not whole.at < part.at < stated.at or line.tokens[part.at - 1].text != "of":
        return False
    behind = [t.text for t in line.tokens[stated.at + 1 : stated.at + _LEAD + 1]]
    return "change-noun" in line.tokens[part.at - _LEAD].classes and "of" not in behind


_LEAD = 2
