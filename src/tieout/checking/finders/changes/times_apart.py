"""A multiple of two levels before it, of which words put one at an earlier time: "The refuge took in 120 owls in 2004. Last year it took in 480,
four times as many"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import MOVING
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.changes.multiplied_to import multiplied_to
from tieout.checking.finders.changes.once_and_now import levels_of
from tieout.checking.finders.changes.pair_around import pair_around
from tieout.checking.finders.changes.times_yardstick import times_yardstick
from tieout.checking.finders.changes.usual_level import usual_levels
from tieout.checking.finders.loose import Led, Near, Partial
from tieout.checking.finders.only_pair import only_pair, says_how_many_times
from tieout.checking.lines import Lines

_TIMES = frozenset(("times-as", "times-many", "times-verb"))


def times_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a multiple behind both levels, `later` and `base`."""
    for slot in line.slots:
        if slot.kind == "multiple" and not slot.context and not slot.tags.isdisjoint(_TIMES):
            for new, base, kind in levels_of(slot, line, lines, MOVING):
                if not _leads_on(slot, new, line):
                    yield kind(stated=slot, later=new, base=base)
            for new, base, kind in multiplied_to(slot, line, lines):
                yield kind(stated=slot, later=new, base=base)
            for new, base, sure in pair_around(slot, line, lines):
                yield (Led if sure else Partial)(stated=slot, later=new, base=base)
            for new, base in only_pair(slot, line, lines):
                kind = Near if says_how_many_times(slot, line) and not (new.tags | base.tags) & _OF else Partial
                yield kind(stated=slot, later=new, base=base)
            for new, base in times_yardstick(slot, line, lines):
                yield Partial(stated=slot, later=new, base=base)
    yield from usual_levels(line, lines)


_OF = frozenset(("whole-of", "share-of", "of-them"))


def _leads_on(multiple: Slot, level: Slot, line: Line) -> bool:
    """'twice the 40 of 2009', 'has tripled to 45': whether a level stands behind the multiple."""
    return any(not slot.context and alike(slot, level) for slot in line.slots[multiple.number + 1 :])
