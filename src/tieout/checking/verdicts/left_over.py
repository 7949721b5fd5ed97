"""Before a mean or a share is accused: is another figure of the sentence what has to be taken off its total first?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading

_MEAN, _SHARE = "total / number == stated", "part / whole == stated"
#: How far off, as a part of it, what is left over may be told.
_OFF = 0.02


def takes_off(reading: Reading, lines: Sequence[Line]) -> bool:
    """'640 pounds for 16 tickets, or 35 each and a fee of 80'; 'of the 800 men, 256 (40 percent) coughed; 160 were not heard': what the mean
    leaves over, or those that the share is not of, are told beside it."""
    found = (reading.bound.get(role) for role in ("stated", "total", "number", "part", "whole"))
    stated, total, number, part, whole = (one if isinstance(one, Slot) else None for one in found)
    if _is_one_more(reading, lines[-1]):
        return True
    if stated is None or not stated.quantity.value:
        return False
    formula, one = reading.anchor.formula.text, stated.quantity.value
    line = lines[-1]
    others = [s for s in line.slots if s not in reading.slots and not s.context and s.quantity.value]
    if formula == _MEAN and total is not None and number is not None:
        left = (total.quantity.value or 0.0) - one * (number.quantity.value or 0.0)
        is_left = any(_is(left, s) for s in others if s.kind in (total.kind, "number"))
        counted = [there for there in lines if number.line == there.number]
        return (
            is_left
            or _is_for_some_of_it(stated, line)
            or any(_is_with_another(number, total, there) for there in counted)
        )
    if formula != _SHARE or part is None or whole is None or stated.kind != "percent":
        return False
    if any(_is_part_of(part, one, s) for s in others if _is_told_before(s, part)):
        return True
    told = [s for s in others if s.kind in (whole.kind, "number") and not _has_share(s, line)]
    rest = (whole.quantity.value or 0.0) - 100.0 * (part.quantity.value or 0.0) / one
    return any(_is(rest, s) for s in told)


def _is_one_more(reading: Reading, line: Line) -> bool:
    """'Adding the 14 of Monday, 37 were hurt: nine, six and eight': what was taken for the whole is one more part of a figure behind it."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    every = sum(slot.quantity.value or 0.0 for slot in (whole, *parts.slots))
    told = (s for s in line.slots[whole.number + 1 :] if s not in parts.slots and not s.context and alike(s, whole))
    return whole.line == line.number and any(s.quantity.value == every for s in told)


def _is_with_another(number: Slot, total: Slot, line: Line) -> bool:
    """'for 12 benches and a fountain', '18 men and 12 women': the total is of something else, too."""
    behind = [t.text for t in line.tokens[number.at + 1 : number.at + 4]]
    if any(one == "and" and other in _ANOTHER for one, other in pairwise(behind)):
        return True
    beside = [
        s
        for s in line.slots
        if abs(s.number - number.number) == 1 and s is not total and not s.context and s.kind in BARE
    ]
    between = (line.tokens[min(s.at, number.at) + 1 : max(s.at, number.at)] for s in beside)
    return any("and" in [t.text for t in words] and len(words) <= _JOINED for words in between)


#: "men and": so many words join two counts of one list.
_JOINED = 3


def _is_for_some_of_it(stated: Slot, line: Line) -> bool:
    """'That is 120 each for the meal': for no more than that."""
    behind = [t.text for t in line.tokens[stated.at + 1 : stated.at + 5]]
    return (
        behind[:2] in (["each", "for"], ["apiece", "for"])
        and behind[2:3] in (["the"], ["its"], ["their"])
        and len(behind) > _JOINED
        and behind[3].isalpha()
    )


_ANOTHER = frozenset("a an some several its the".split())


def _is(value: float, slot: Slot) -> bool:
    told = slot.quantity.value or 0.0
    return abs(value - told) <= _OFF * abs(told)


def _is_told_before(slot: Slot, part: Slot) -> bool:
    """Whether a figure may be one that a part told behind it is of."""
    value = slot.quantity.value or 0.0
    return alike(slot, part) and (part.quantity.value or 0.0) <= value and slot.quantity.start < part.quantity.start


def _is_part_of(part: Slot, share: float, slot: Slot) -> bool:
    """'300 (75 percent) passed, 90 (30 percent) with honours', '480 (40 percent) came by post, and of those 120 (25 percent) …'"""
    told = 100.0 * (part.quantity.value or 0.0) / (slot.quantity.value or 1.0)
    return abs(told - share) <= _ROUNDED


_ROUNDED = 0.5


def _has_share(slot: Slot, line: Line) -> bool:
    """'160 (20 percent)': one that is told as a share of the whole itself."""
    return any(s.kind == "percent" for s in line.slots[slot.number + 1 : slot.number + 2])
