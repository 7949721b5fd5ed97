"""The rate of one of two sides that are counted: "318 tugs were hired out and 162 were tied up, a utilization of 66.3 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Apart, Likely, Near
from tieout.checking.finders.shares.sides import Side, named_side, side_of, sides_of_rate
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import points_back
from tieout.patterns import lazily

_Told = tuple[Slot, Side]

#: tags of a percentage that is no rate but the change of one, or the one of before
_NO_RATE = frozenset("change change-after change-than from than against earlier planned by".split())
#: words of a third side, and of a rate that is no part of all that are counted
_NO_PART = frozenset("drew draws drawn ties withdrawn hung mistrials abstained average capacity".split())
_BOTH = 2
#: Between the sides and the rate, or the rate and the sides: words that lead from the ones to the other.
_LED = lazily(
    r"^(?:[^;:.]*(?:[,;–—-]|\band\b))?(?: (?:an?|for an?|giving|gives|making|makes|so|thus|which|that|leaving|put\w*|meaning|or))\b(?! (?:rose|fell))"
    r"|^(?: [a-z]+){0,4} for an?\b"
)
_WITH = lazily(r"^[^;:.]*, with $")
_DATED = frozenset(("date", "duration"))


def one_of_two(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a rate, `part`, what is counted on the side that it is the rate of, and `rest` on the other."""
    rates = [slot for slot in line.slots if _is_rate(slot)]
    sides = sides_of_rate(line.said()) if len(rates) == 1 else frozenset()
    named = not sides and len(rates) == 1
    if named:
        sides = named_side(line, rates[0])
    told = _told(line, lines, sides) if sides and line.texts.isdisjoint(_NO_PART) else ()
    for part, side in told:
        rest = [slot for slot, other in told if other.pair == side.pair and other != side]
        if side in sides and len(rest) == 1 and len(told) == _BOTH and not _of_two_times(part, rest[0], lines):
            if _is_of_then(line, rates[0], (part, rest[0])):
                continue
            sure = _is_led(line, rates[0], (part, rest[0])) and not _is_one_of_three(part, rest[0], lines)
            if named and not _fits(rates[0], part, rest[0]):
                continue
            yield (Apart if named else Near if sure else Likely)(stated=rates[0], part=part, rest=rest[0])


def _fits(stated: Slot, part: Slot, rest: Slot) -> bool:
    """Whether the share is that of the part of both."""
    one, other = part.quantity.value or 0.0, rest.quantity.value or 0.0
    low, high = stated.quantity.low or 0.0, stated.quantity.high or 0.0
    return low <= _HUNDRED * one / (one + other) <= high if one + other else False


_HUNDRED = 100


def _is_rate(slot: Slot) -> bool:
    return slot.kind == "percent" and not slot.context and slot.tags.isdisjoint(_NO_RATE)


def _told(line: Line, lines: Lines, sides: frozenset[Side]) -> Sequence[_Told]:
    """What is counted on either side, in the sentence of the rate, and where that tells of one side only, in the nearest to it that tells
    of the other; or all in the one before, to which it points back."""
    pairs = {side.pair for side in sides}
    own = _sides(line, pairs)
    if len(own) > 1:
        return own
    for number in (line.number + 1, line.number - 1):
        near = lines[number] if 0 <= number < len(lines) else None
        there = _sides(near, pairs) if near is not None and near.sentence.setting not in NO_SENTENCES else []
        if len(there) + len(own) == _BOTH and (own or (number < line.number and points_back(line))):
            return [*own, *there]
    return ()


def _sides(line: Line, pairs: set[str]) -> list[_Told]:
    told = [(slot, side_of(line, slot)) for slot in line.slots if slot.kind in BARE and not slot.context]
    return [(slot, side) for slot, side in told if side is not None and side.pair in pairs]


def _is_led(line: Line, rate: Slot, sides: Sequence[Slot]) -> bool:
    """Whether words lead from what is counted to the rate, or from the rate to what is counted."""
    here = [slot for slot in sides if slot.line == line.number]
    if not here:
        return True  # "That is a utilization rate of"
    before = [slot for slot in here if slot.number < rate.number]
    if len(before) == len(here):
        return bool(_LED.match(line.text[before[-1].quantity.end : rate.quantity.start].lower()))
    return bool(_WITH.match(line.text[rate.quantity.end : here[0].quantity.start].lower()))


def _is_of_then(line: Line, rate: Slot, sides: Sequence[Slot]) -> bool:
    """'The rate, 75 percent in May, was higher than now: 610 solved …': whether a rate before a colon is of a time of its own, or set beside
    what the colon opens."""
    first = min((slot.at for slot in sides if slot.line == line.number), default=rate.at)
    between = line.tokens[rate.at + 1 : first]
    colon = next((k for k, token in enumerate(between) if token.text == ":"), 0)
    dated = any(rate.at < slot.at <= rate.at + colon for slot in line.slots if slot.kind in _DATED)
    return dated or any(token.text == "than" for token in between[:colon])


def _is_one_of_three(part: Slot, rest: Slot, lines: Lines) -> bool:
    """'82 ended in convictions, 15 in acquittals and 4 in …': whether their sentence counts what may be of a third side."""
    most = max(part.quantity.value or 0.0, rest.quantity.value or 0.0)
    line = lines[part.line] if part.line == rest.line else None
    others = line.slots if line is not None else ()
    return any(s not in (part, rest) and s.kind in BARE and (s.quantity.value or 0.0) < most for s in others)


def _of_two_times(part: Slot, rest: Slot, lines: Lines) -> bool:
    """Whether the sentences of two figures tell more than one time."""
    told = [line for line in (lines[number] for number in {part.line, rest.line}) if line is not None]
    return sum(slot.context and slot.kind in _DATED for line in told for slot in line.slots) > 1
