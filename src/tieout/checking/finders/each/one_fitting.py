"""So much for one, how many there are and what they come to, in any order: "At 45 pence a lunch, £1.8 million buys four million lunches",
"gave 41,832 euros to the appeal, an average of 56 from 747 households". The three must fit; that the one is for one, its words say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.compact.telling import digits
from tieout.checking.finders.each.one_of_all import TIMES
from tieout.checking.finders.each.parted import are_parted
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Apart
from tieout.checking.finders.sum_frame import LONGEST
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: Behind the amount for one: what it is for.
_BEHIND = lazily(
    r"(?: [a-z]+)? ?(?:(?:for|on|to|from|in) (?:every|each|an?|one)|per|a|an|every|each)(?: one)? ([a-z]{3,})"
    r"|(?: on average)? (?:for|on|to) (?:each|every)(?: one)?\b"
    r"| being the (?:mean|average)\b"
)
#: Before it: that it is a mean, or a price.
_AHEAD = lazily(
    r"\b(?:mean|average)(?: [a-z]+){0,2}(?: (?:being|was|is|of|has|had|at))?(?: about| some| just)? $"
    r"|\b(?:mean|average) [a-z]+ (?:of|for) the [0-9,.]+ [a-z]+ (?:was|is) $"
)
_AT = lazily(r"\b([a-z]{3,}) at $")
#: "1,250 crowns for every ewe … 92,000 animals": what is counted may be called by what it is one of.
_EVERY, _BEASTS = lazily(r" (?:for|on|to) (?:every|each)\b"), frozenset(("animal", "beast"))
_NOT_NOW = frozenset("earlier than against inside".split())
_DIGITS, _SEVERAL, _FEWEST = 5, 3, 2


def ones_fitting(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `number` and `total`: enough to tie out, and no more, as each may be told of something else."""
    for stated in line.slots if len(line.slots) <= LONGEST else ():
        one = _of_one(stated, line)
        if one is None:
            continue
        for told in _around(line, lines):
            if len(told) > 1 and "to" in stated.tags:
                return  # "Copper fell to 1,640 dollars a tonne. The mine sold …"
            even = [
                pair
                for pair in _pairs(stated, one, told)
                if _fit(stated, *pair) and not are_parted(line, stated, *pair)
            ]
            if even:
                if len(even) == 1 and _say_enough(stated, *even[0]):
                    yield Apart(stated=stated, number=even[0][0], total=even[0][1])
                break


def _around(line: Line, lines: Lines) -> Iterator[Sequence[Line]]:
    """The sentence itself, then with the one before, then with the one behind."""
    beside = [lines[k] if 0 <= k < len(lines) else None for k in (line.number - 1, line.number + 1)]
    yield [line]
    yield from ([line, near] for near in beside if near is not None and _may_tell(near))


def _may_tell(near: Line) -> bool:
    return near.sentence.setting not in NO_SENTENCES and len(near.slots) <= LONGEST


def _of_one(slot: Slot, line: Line) -> str | None:
    """What the amount is for one of, "" where the words leave it open; None where it is for none, or for a time."""
    if slot.context or slot.kind not in UNITED | BARE or not slot.quantity.value or slot.tags & _NOT_NOW:
        return None
    if bottom := slot.unit.partition(" / ")[2]:
        return None if bottom in TIMES or bottom[:1].isdigit() else bottom
    behind = _BEHIND.match(line.text, slot.quantity.end, line.sentence.end)
    if behind is not None:
        noun = stem(behind[1].lower()) if behind[1] else ""
        return None if noun in TIMES else noun
    ahead = line.said_before(slot)
    if {"each", "average"} & slot.tags or _AHEAD.search(ahead):
        return ""
    at = _AT.search(ahead)
    return stem(at[1]) if at is not None and slot.kind == "currency" else None


def _pairs(stated: Slot, one: str, told: Sequence[Line]) -> Iterator[tuple[Slot, Slot]]:
    """The numbers of what it is for one of, each with what all may come to."""
    slots = [s for near in told for s in near.slots if s is not stated and not s.context and not _is_past(s)]
    slots = [s for s in slots if s.quantity.value and "/" not in s.unit]
    unit = stated.unit.partition(" / ")[0]
    apart = any(s.line != stated.line for s in slots)
    every = _EVERY.match(told[0].text, stated.quantity.end)
    for number in slots:
        if (
            not (_counts(number, one, stated) or (every and number.unit in _BEASTS))
            or (number.quantity.value or 0) < _SEVERAL
        ):
            continue
        for total in slots:
            alike = total.kind == stated.kind if stated.kind in UNITED else total.kind in BARE
            if total is number or not alike or (total.unit != unit and stated.kind in UNITED):
                continue
            if stated.kind in BARE and ("" != unit != total.unit != "" or number.unit in (unit, total.unit)):
                continue
            if (total.quantity.value or 0) > (stated.quantity.value or 0) and (
                not apart or {number.line, total.line} != {stated.line}
            ):
                yield number, total


def _is_past(slot: Slot) -> bool:
    return bool(slot.tags & _NOT_NOW) and "fronted" not in slot.tags


def _counts(slot: Slot, one: str, stated: Slot) -> bool:
    if slot.kind not in (*BARE, "measure") or (slot.kind == "measure" and slot.unit == stated.unit):
        return False
    unit = slot.unit
    return bool(unit) and (
        not one or unit in (one, one.replace("metre", "meter")) or _OF_ANY in one or _is_kind(unit, one)
    )


_OF_ANY = "head"


def _is_kind(unit: str, one: str) -> bool:
    """'a tonne' of metric tons, 'a barrel' of oil barrels."""
    return unit.endswith("_" + one) or (one.startswith("ton") and unit in ("metric_ton", "ton"))


def _fit(stated: Slot, number: Slot, total: Slot) -> bool:
    """Whether the one is what all come to by their number, as all are printed."""
    low = (total.quantity.low or 0.0) / (number.quantity.high or 1.0)
    high = (total.quantity.high or 0.0) / (number.quantity.low or 1.0)
    return low <= (stated.quantity.high or 0.0) and high >= (stated.quantity.low or 0.0)


def _say_enough(*slots: Slot) -> bool:
    told = [digits(slot.quantity) for slot in slots]
    return sum(told) >= _DIGITS and sum(n >= _FEWEST for n in told) >= _FEWEST
