"""A change in percent, and its two levels in another sentence that tells them by the same name: "Retail sales fell to 1.94 billion in May from
2.31 billion in April, and had been 1.81 billion a year ago. Year-on-year retail sales rose 7.2 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.changes.chained import chained
from tieout.checking.finders.changes.in_one_sentence import in_one_sentence
from tieout.checking.finders.changes.level_before import around, is_base
from tieout.checking.finders.changes.levels_beside import levels_beside
from tieout.checking.finders.changes.once_and_now import is_of_part, percents_of_two
from tieout.checking.finders.changes.taken_up import is_taken_up
from tieout.checking.finders.changes.told_around import told_around
from tieout.checking.finders.level import is_level
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.moved_near import moved_near
from tieout.checking.finders.of_the_two import of_other_stretch
from tieout.checking.finders.one_name import shared
from tieout.checking.finders.only_pair import only_pair
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import LAST, is_before
from tieout.checking.gate.levels import DIGITS, OF_LEVEL
from tieout.checking.lines import Lines

#: So many words must name the change and the levels alike.
_NAMED = 2
#: "half as many", and "this 12 percent improvement", which is no word for up or down.
_SAID_OF_TWO = frozenset(("fraction", "percent"))


def percents_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a change in percent of a sentence with no levels, `new` and `base`, levels of a sentence near, compared there."""
    return (
        found for found in _apart(line, lines) if not (_is_other_amount(found, line) or _is_turned_round(found, lines))
    )


def _apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    for slot in line.slots:
        if is_of_part(slot, line):
            continue
        if _is_any_change(slot):
            for new, base, kind in levels_beside(slot, line, lines):
                if not _is_elsewhen(slot, base, line, lines):
                    yield kind(stated=slot, new=new, base=base)
            for new, base in moved_near(slot, line, lines):
                yield Partial(stated=slot, new=new, base=base)
        if _is_any_change(slot) or (slot.kind in _SAID_OF_TWO and not slot.tags.isdisjoint(TOLD_CHANGE)):
            for new, base in only_pair(slot, line, lines):
                kind = Near if is_taken_up(slot, new, base, line, lines) else Partial
                if not _is_elsewhen(slot, base, line, lines):
                    yield kind(stated=slot, new=new, base=base)
        if slot.kind in _SAID_OF_TWO:
            for new, base in told_around(slot, line, lines):
                yield Partial(stated=slot, new=new, base=base)
    yield from percents_of_two(line, lines)
    yield from in_one_sentence(line)
    yield from chained(line, lines, [*filter(_is_any_change, line.slots)], _percent)
    changes = [slot for slot in line.slots if _is_change(slot)]
    if not changes or any(map(_is_level, line.slots)):
        return
    for there in around(line, lines, ahead=True):
        levels = [slot for slot in there.slots if _is_level(slot)]
        bases = [slot for slot in levels if is_base(slot, there)]
        for new, base in ((n, b) for b in bases for n in levels if n not in bases and alike(n, b)):
            for stated in changes:
                if shared(line, stated, there, new) >= _NAMED:
                    yield Partial(stated=stated, new=new, base=base)


def _percent(new: float, base: float) -> float:
    return (new / base - 1) * 100 if base else 0.0


def _is_elsewhen(change: Slot, base: Slot, line: Line, lines: Lines) -> bool:
    """Whether a level of another sentence is not of the time since which a change is told."""
    there = lines[base.line] if base.line != line.number else None
    return there is not None and of_other_stretch(change, line, time_of(base, there))


def _is_turned_round(found: Mapping[str, Bound], lines: Lines) -> bool:
    """'was 168.4 compared with 165.2 in April and 171.9 in May 2013': whether words say that the level found as the later one is the earlier."""
    new, base = found.get("new"), found.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or new.line != base.line:
        return False
    there = lines[new.line]
    if there is None:
        return False
    now, then = time_of(new, there), time_of(base, there)
    if "to" in new.tags and not then:
        return False  # "had 640 members, but by 2015 it had grown to 810"
    return now.rank <= LAST and is_before(now, then) is True


def _is_other_amount(found: Mapping[str, Bound], line: Line) -> bool:
    """'up 4 million or 12 percent': whether the amount that a change is told by beside its percentage is not what lies between the two levels."""
    change, new, base = (found.get(role) for role in ("stated", "new", "base"))
    if (
        not (isinstance(change, Slot) and isinstance(new, Slot) and isinstance(base, Slot))
        or change.line != line.number
    ):
        return False
    beside = line.slots[change.number - 1] if change.number and "or" in change.tags else None
    if beside is None or beside.tags.isdisjoint(TOLD_CHANGE) or not alike(beside, new):
        return False
    between = abs((new.quantity.value or 0.0) - (base.quantity.value or 0.0))
    return not between / _OFF <= abs(beside.quantity.value or 0.0) <= between * _OFF


#: An amount that is off by so much is of other levels, for all that a slip may make of it.
_OFF = 1.25


def _is_any_change(slot: Slot) -> bool:
    return not slot.context and slot.kind == "percent" and slot.sign != 0 and not slot.tags.isdisjoint(TOLD_CHANGE)


def _is_change(slot: Slot) -> bool:
    return _is_any_change(slot) and printed_digits(slot.quantity) >= DIGITS


def _is_level(slot: Slot) -> bool:
    return is_level(slot) and printed_digits(slot.quantity) >= OF_LEVEL
