"""What all readers of a sum ask alike: which figures may be told, in which sentences before, how near parts come to a whole, and how both are bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.about import EMPTY
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many parts has a sum that nothing counts.
FEWEST, MOST = 2, 6
#: A sentence that tells more figures is data.
LONGEST = 30
#: A small number of things of its own, beside larger ones, is none of them.
SMALL = 12


def is_told(slot: Slot) -> bool:
    """Whether a figure is an amount of its own, no number in a name or a date."""
    return slot.kind in AMOUNTS and not slot.context


def told_of(line: Line) -> list[Slot]:
    """All such figures of a sentence."""
    return [slot for slot in line.slots if is_told(slot)]


def before(line: Line, lines: Lines, back: int) -> Iterator[Line]:
    """The sentences before one, the nearest first: those that tell figures, and are no data."""
    for number in range(line.number - 1, max(-1, line.number - 1 - back), -1):
        there = lines[number]
        if there is not None and there.sentence.setting not in NO_SENTENCES and len(there.slots) <= LONGEST:
            yield there


def total(parts: Sequence[Slot]) -> float:
    """What some figures come to."""
    return sum(slot.quantity.value or 0.0 for slot in parts)


def is_near(whole: Slot, parts: Sequence[Slot], slip: float) -> bool:
    """Whether parts come to a whole but for a slip: to no more than so many times more or less."""
    value = whole.quantity.value or 0.0
    return value / slip <= total(parts) <= value * slip


def apart(parts: Sequence[Slot], *tags: str) -> Series:
    """Parts that are told apart from one another, as a list."""
    return Series(tuple(parts), {"told-apart", *tags}, -1)


def counted_before(ahead: str) -> int:
    """How many have what a sentence tells that begins so: "the two plants will employ"; 0 where it does not say."""
    several = _THE_SEVERAL.match(ahead)
    return _NUMBERS.index(several[1]) + FEWEST if several is not None else 0


_NUMBERS = ("two", "three", "four", "five", "six")
_THE_SEVERAL = lazily(rf"^(?:the|these|those|all) ({'|'.join(_NUMBERS)})\b(?! of\b)[^,;:.]*$")


def words_before(slot: Slot, line: Line) -> set[str]:
    """What the few words right before a figure are known by: what is told by one word is of one kind ("Ely will pay … Wick will pay …")."""
    ahead = line.tokens[max(0, slot.at - _AHEAD) : slot.at]
    return {one for t in ahead if t.slot < 0 and t.text not in EMPTY for one in stems(t.text)}


_AHEAD = 3


def of_many(slots: Sequence[Slot]) -> list[Slot]:
    """Without the small counts of other things that stand among them: "held at three centres, with 21,300 bales for Ely, 14,850 for March"."""
    large = [slot for slot in slots if slot.kind not in BARE or (slot.quantity.value or 0.0) > SMALL]
    units = {slot.unit for slot in large}
    return [slot for slot in slots if slot in large or slot.unit in units]
