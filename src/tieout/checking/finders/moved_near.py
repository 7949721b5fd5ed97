"""A change in percent whose sentence tells no level, and two levels that a sentence near leads from one to the other, and of which that says no
percentage: "Eels fell 9.8 percent at dawn. Trade was slow. … Eels fell to 92.90 crowns a crate from 103.05"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.level import NO_SENTENCES, are_alike, is_level
from tieout.checking.finders.one_name import is_name
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity

#: So many sentences to either side the levels may stand, the nearest first, and so many words must name both where they are not next to each other.
_PLACES, _BESIDE, _NAMED = (1, -1, 2, -2, 3), (1, -1), 2
_TWO = 2
#: So many digits the change and its levels must have.
_TOLD = 6
_BASE, _NEW = frozenset(("from",)), frozenset(("to", "at", "plain"))


def moved_near(change: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The new level and the one of before, where words of both sentences name one thing."""
    if not _HEDGED.isdisjoint(change.tags):
        return
    levels = [slot for slot in line.slots if is_level(slot)]
    names = names_of(line)
    for step in _PLACES:
        number, least = line.number + step, 1 if step in _BESIDE else _NAMED
        there = lines[number] if len(names) >= least and _may_tell_two(lines.own(number)) else None
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        pair = _only_move(there)
        if pair is None or not _is_that_way(change, *pair) or any(are_alike(slot, pair[0]) for slot in levels):
            continue
        if len(names & names_of(there)) >= least:
            yield pair
            return


def _may_tell_two(own: Sequence[Quantity]) -> bool:
    """Whether two figures of a sentence may be levels."""
    return sum(one.kind in _KINDS and not one.named for one in own) >= _TWO


#: A percentage may turn out to be a number without a sign, a fraction one of a price.
_KINDS = AMOUNTS | {"percent", "fraction"}
_HEDGED = frozenset(("planned", "average", "by-each"))


def _only_move(there: Line) -> tuple[Slot, Slot] | None:
    """The two levels of a sentence that tells no other, and no percentage of a change."""
    told = [slot for slot in there.slots if not slot.context]
    if any(slot.kind == "percent" and slot.tags & TOLD_CHANGE for slot in told):
        return None
    levels = [slot for slot in told if is_level(slot, AMOUNTS)]
    bases = [slot for slot in levels if slot.tags & _BASE]
    news = [slot for slot in levels if slot not in bases and slot.tags & _NEW]
    alike = [(new, base) for base in bases for new in news if are_alike(new, base)]
    return alike[0] if len(alike) == 1 else None


def _is_that_way(change: Slot, new: Slot, base: Slot) -> bool:
    """Whether the levels go the way of the change, and all have digits enough for it to be no accident."""
    moved = (new.quantity.value or 0.0) - (base.quantity.value or 0.0)
    return moved * change.sign > 0 and sum(printed_digits(s.quantity) for s in (change, new, base)) >= _TOLD


def names_of(line: Line) -> set[str]:
    """What the words of a sentence that name something are known by."""
    return {stem for token in line.tokens if is_name(token) for stem in stems(token.text)}
