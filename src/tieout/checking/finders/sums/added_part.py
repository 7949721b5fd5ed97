"""A figure that may be added to others: whether words say that it comes on top of them, or that nothing comes behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.sum_frame import LONGEST, is_told
from tieout.checking.finders.sums.words_of_sums import IS_MORE, IS_REST, MORE_AHEAD, MORE_BEHIND
from tieout.checking.lines import Lines

#: So many sentences before the one of the sum are looked over.
_BACK = 2
#: Tags of figures that are neither a sum nor a part of one, and those of figures that are no part.
COMPARED = frozenset("than against inside minus average each moved-from earlier change-than".split())
BESIDE = COMPARED | frozenset("from or equals of-them change-after by of-lead".split())


class Part:
    """A figure that may be part of a sum, and what words say of it; few are ever asked."""

    def __init__(self, slot: Slot, line: Line) -> None:
        self.slot, self.line = slot, line

    @cached_property
    def more(self) -> bool:
        """Whether words say that it comes on top of the one before."""
        return bool(
            MORE_AHEAD.search(self.line.said_before(self.slot)) or MORE_BEHIND.search(self.line.said_behind(self.slot))
        )

    @cached_property
    def rest(self) -> bool:
        """Whether nothing comes behind it."""
        return bool(IS_REST.search(self.line.said_before(self.slot))) or "others" in self.slot.tags

    @property
    def timed(self) -> bool:
        """Whether its sentence tells of a time: others may have gone before."""
        return any(s.kind == "date" for s in self.line.slots)


def is_amount(line: Line, slot: Slot) -> bool:
    usable = is_told(slot) and (slot.quantity.value or 0.0) > 0
    return usable and not only_counts(line, slot)


def parts_told(line: Line, lines: Lines, back: int = _BACK) -> Iterator[Part]:
    """The figures of the sentence, and of those before it, that may be parts."""
    for number in range(max(0, line.number - back), line.number + 1):
        near = lines[number] if number < line.number else line
        for slot in near.slots if near is not None and len(near.slots) <= LONGEST else ():
            if near is None or not is_amount(near, slot):
                continue
            beside = slot.tags & BESIDE
            if beside and ("others" in slot.tags or (beside <= _OF_MORE and IS_MORE.search(near.said_behind(slot)))):
                beside -= _OF_MORE
            if not beside:
                yield Part(slot, near)


#: What a figure that is added to others may be beside.
_OF_MORE = frozenset(("from", "change-after"))
