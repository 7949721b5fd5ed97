"""What a reader of sums would bind were two neighbouring digits of one figure the other way round: "sold 318 cars and 143 vans, which makes 416"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.swap import swaps, with_value
from tieout.checking.compact.telling import tells
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Undone
from tieout.checking.finders.sum_frame import FEWEST, MOST, is_told, of_many, total
from tieout.checking.lines import Lines

#: A reader of sums.
Reader = Callable[[Line, Lines], Iterator[dict[str, Bound]]]
#: Among more figures than that some come to another by accident.
_LONGEST = 12
#: What the sum is off by, in parts of it, where nothing is.
_EVEN = 1e-9
_ALL = 100.0


def undone(line: Line, lines: Lines, read: Reader) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts` as printed, each swap at most once: enough to accuse, where the swap is no accident."""
    slots = [slot for slot in _near(line, lines) if is_told(slot)]
    if not FEWEST < len(slots) <= _LONGEST:
        return
    for slot, value in dict.fromkeys(_swaps(slots)):
        for bound in _read_so(slot, value, line, lines, read):
            found = _as_printed(bound, lines, slot)
            if found is not None and _are_of_one(found):
                yield Undone(found)
                return


def shares_undone(line: Line, lines: Lines, read: Reader) -> Iterator[dict[str, Bound]]:
    """`parts`, shares that would come to a hundred: the same."""
    slots = [slot for slot in _near(line, lines) if slot.kind == "percent"]
    if not FEWEST <= len(slots) <= _LONGEST:
        return
    runs = [slots[a:b] for a in range(len(slots)) for b in range(a + FEWEST, min(len(slots), a + MOST) + 1)]
    found = {(slot, value): None for run in runs for slot, value in _of_all(run)}
    for slot, value in found:
        for bound in _read_so(slot, value, line, lines, read):
            parts = bound.get("parts")
            if not isinstance(parts, Series) or abs(total(parts.slots) - _ALL) > _EVEN:
                continue
            here = [_here(one, lines) for one in parts.slots]
            if None not in here and slot in here:
                yield Undone(parts=Series(tuple(one for one in here if one is not None), parts.tags, -1))
                return


def _near(line: Line, lines: Lines) -> list[Slot]:
    """The figures of a sentence and of the one before it."""
    told = [lines[line.number - 1] if line.number else None, line]
    if line.sentence.setting in NO_SENTENCES:
        return []
    return [
        slot
        for one in told
        if one is not None and one.sentence.setting not in NO_SENTENCES
        for slot in one.slots
        if not slot.context and not slot.quantity.named
    ]


def _read_so(slot: Slot, value: float, line: Line, lines: Lines, read: Reader) -> Iterator[dict[str, Bound]]:
    """What is read where a figure is told to be of a value."""
    other = lines.otherwise(slot.quantity, with_value(slot.quantity, value))
    there = other[line.number]
    if there is not None:
        yield from read(there, other)


def _of_all(shares: Sequence[Slot]) -> Iterator[tuple[Slot, float]]:
    off = _ALL - total(shares)
    for slot in shares:
        for swapped in swaps(slot.quantity):
            if off and abs(swapped - (slot.quantity.value or 0.0) - off) <= _EVEN * _ALL:
                yield slot, swapped


def _swaps(slots: Sequence[Slot]) -> Iterator[tuple[Slot, float]]:
    """Each figure that two swapped digits keep from being the sum of some others in a row, or one of these, and what it would be."""
    for whole in slots:
        like = [slot for slot in slots if slot is not whole and alike(slot, whole)]
        for told in (like, of_many(like)):
            for first in range(len(told)):
                for last in range(first + FEWEST, min(len(told), first + MOST) + 1):
                    yield from _of(whole, told[first:last])


def _of(whole: Slot, parts: Sequence[Slot]) -> Iterator[tuple[Slot, float]]:
    value, off = whole.quantity.value or 0.0, total(parts) - (whole.quantity.value or 0.0)
    for slot in (whole, *parts):
        needed = (slot.quantity.value or 0.0) + (off if slot is whole else -off)
        for swapped in swaps(slot.quantity):
            if off and abs(swapped - needed) <= _EVEN * max(value, swapped):
                yield slot, swapped


def _as_printed(bound: dict[str, Bound], lines: Lines, swapped: Slot) -> dict[str, Bound] | None:
    """The same figures as they are printed; None where they do not come to their whole with the swap undone, or the swapped one is not among them."""
    whole, parts = bound.get("whole"), bound.get("parts")
    if not isinstance(whole, Slot) or not isinstance(parts, Series):
        return None
    if not comes_to(whole.quantity, [slot.quantity for slot in parts.slots]):
        return None
    here = _here(whole, lines)
    others = [_here(slot, lines) for slot in parts.slots]
    if here is None or any(one is None for one in others) or swapped not in (here, *others):
        return None
    return {"whole": here, "parts": Series(tuple(one for one in others if one is not None), parts.tags, -1)}


def _are_of_one(bound: Mapping[str, Bound]) -> bool:
    """Whether the digits tell enough, and the parts are of what the whole counts: not "spoke with 104 clerks, 12 guests and read 29 files"."""
    whole, parts = bound["whole"], bound["parts"]
    if not isinstance(whole, Slot) or not isinstance(parts, Series):
        return False
    if not tells(whole.quantity, [slot.quantity for slot in parts.slots]):
        return False
    if sum(slot.quantity.hedge != "=" for slot in (whole, *parts.slots)) > 1:
        return False  # of figures told roughly
    first = (whole.line, whole.at) < (parts.slots[0].line, parts.slots[0].at)
    counted = all(slot.kind in BARE and slot.unit not in ("", whole.unit) for slot in parts.slots)
    return not (first and counted and not any(is_kind_of(slot.unit, whole.unit) for slot in parts.slots))


def _here(slot: Slot, lines: Lines) -> Slot | None:
    line = lines[slot.line]
    return next((one for one in line.slots if one.at == slot.at), None) if line is not None else None
