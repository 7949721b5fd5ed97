"""Figures that are told of the subject beside another, or of how old its people are, and are no parts of a whole."""

from __future__ import annotations

from itertools import chain

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import CHANGED, COMPARED
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading


def is_share_of_the_subject(reading: Reading, line: Line) -> bool:
    """'That was 20 more than the 70 sold in May, or 45 percent of the 200 on offer': the share is not that of what the subject is compared with."""
    part, stated = reading.bound.get("part"), reading.bound.get("stated")
    if not isinstance(part, Slot) or not isinstance(stated, Slot) or not part.line == stated.line == line.number:
        return False
    if part.tags.isdisjoint(COMPARED) or stated.links.get("or", set()).isdisjoint({part}):
        return False
    return any(not s.tags.isdisjoint(CHANGED) and alike(s, part) for s in line.slots[: part.number]) or (
        "from" in part.tags and _changes(line, part)
    )


def is_part_told_before(reading: Reading, line: Line) -> bool:
    """'The pier cost 48 million, 20 percent more than the quay, at 40 million. The state paid three-quarters of it': two levels of the sentence
    before are no part and whole for a share that has its own part in what it says."""
    part, whole, stated = (reading.bound.get(role) for role in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not isinstance(stated, Slot):
        return False
    return part.line == whole.line != stated.line == line.number and "of-it" in stated.tags


def _changes(line: Line, part: Slot) -> bool:
    return any(token.text in ("up", "down") for token in line.tokens[max(0, part.at - _NEAR) : part.at])


_NEAR = 3


def counts_years(reading: Reading, line: Line) -> bool:
    """'25 were women, 18 were over 70', 'which he joined at 58 and left at 70', 'Ian, 24, two-thirds of that, six': ages are no parts, and no
    wholes."""
    bound = [reading.bound.get("whole"), *(b for b in reading.bound.values() if isinstance(b, Series))]
    slots = chain.from_iterable(b.slots if isinstance(b, Series) else (b,) for b in bound if b is not None)
    return any(
        s.line == line.number and (s.quantity.subject == "age" or (s.kind in BARE and not s.unit and _is_age(line, s)))
        for s in slots
    )


def _is_age(line: Line, slot: Slot) -> bool:
    value = slot.quantity.value or 0.0
    before = [word for t in line.tokens[max(0, slot.at - _AHEAD) : slot.at] for word in t.text.split()]
    if not _YOUNGEST <= value <= _OLDEST or not before:
        return False
    bounded = slot.quantity.text.split()[0].lower() in _OVER
    return (
        (bounded and before[-1] in _BEING)
        or before[-1] in _EXTREMES
        or (before[-1] == "," and before[-2:-1] != [] and before[-2] in _EXTREMES)
        or (before[-1] == "at" and before[-2:-1] != [] and before[-2] in _TURNS)
    )


_AHEAD, _YOUNGEST, _OLDEST = 3, 5, 110
_OVER, _BEING = frozenset(("over", "under", "above", "below")), frozenset(("were", "was", "are", "is", "aged"))
_EXTREMES = frozenset(("youngest", "oldest"))
_TURNS = frozenset(
    "joined left died retired married went out began started resigned born monday tuesday wednesday thursday friday saturday sunday".split()
)
