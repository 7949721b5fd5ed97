"""An age that is told again: "a 45-year-old clerk … The 45-year-old was", "a woman of 45 … Eva Holt, 45, was"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.ages import is_age, is_turned
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: In so many sentences above it the age was told that a name is told with; so many are looked over for another.
_NEAR, _BACK = 3, 6
_VERBS = frozenset(
    """was is had has will would who's told said says died lives lived denied admitted pleaded appeared faces faced remains remained suffered
    and , . 's""".split()
)
#: "He was named as Al Reed, 45"
_NAMED = lazily(r"(?i)\b(?:named|identified)(?: by [a-z ]{3,20})? as [^.;]{3,60}$")


def aged_again(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the age where it was told first, and `body`, the one that tells it again; one with its digits turned is accused where
    no other age has been told."""
    for slot in line.slots:
        if not is_age(slot.quantity):
            continue
        told_above = lines.head is not None and lines.head.holds(slot.quantity)
        ahead = () if told_above else line.slots[: slot.number]
        beside = next((one for one in ahead if _is_said_over(one, slot, line)), None)
        if beside is not None:
            yield Partial(stated=beside, body=slot)
            continue
        if not number:
            continue
        pointed = _is_pointed(slot, line)
        told = [*_above(lines, number, _BACK)]
        near = [one for one in told if number - one.line <= _NEAR]
        same = next((one for one in near if _is_as_old(one, slot)), None)
        named = pointed or _is_named(slot, line, lines.text)
        if same is not None and (named or _is_called(same) or _is_in_title(same, line, lines)):
            yield Partial(stated=same, body=slot)
        elif same is None and named and _is_only_age(slot, told, line):
            yield {"stated": told[0], "body": slot}


def _is_as_old(one: Slot, other: Slot) -> bool:
    """Whether two ages are one: "a child under five years old" is of any."""
    return one.quantity.value == other.quantity.value and one.quantity.hedge == other.quantity.hedge


def _is_in_title(one: Slot, line: Line, lines: Lines) -> bool:
    """'Diver, 17, found alive', and right below "a 17-year-old boy" or "Al Reed, 17": whether an age stands in the title of the text."""
    head = lines.head
    return head is not None and head.holds(one.quantity) and line.number <= head.last + _NEAR


def _is_said_over(one: Slot, slot: Slot, line: Line) -> bool:
    """'a 12-year-old boy who fell, a 12-year-old boy who': whether one sentence tells an age twice of what it calls the same; behind the
    line of a place, too ("12-year-old fell in well TARN – A 12-year-old girl")."""
    if not is_age(one.quantity) or not _is_as_old(one, slot) or not (_is_called(one) and _is_called(slot)):
        return False
    nouns, again = ([t.text for t in line.tokens[s.at + 1 : s.at + 3]] for s in (one, slot))
    between = line.text[one.quantity.end : slot.quantity.start]
    if _PLACE.search(between):
        return True
    same = (nouns == again and nouns[1:] == ["who"]) or _OTHER.search(between) is None
    return bool(nouns) and nouns[:1] == again[:1] and same


#: Between two ages: a place in capitals and a dash; what says that the second is of another one.
_PLACE = lazily(r"\b[A-Z]{3,}(?:, [A-Z][a-z]+\.?)? ?[–—] ?An? $")
_OTHER = lazily(r"(?i)\b(?:another|other|second|third|also|both|as well|and an?) $")


def _above(lines: Lines, number: int, back: int) -> Iterator[Slot]:
    for above in range(number - 1, max(-1, number - 1 - back), -1):
        if any(map(is_age, lines.own(above))):
            there = lines[above]
            yield from (one for one in there.slots if is_age(one.quantity)) if there is not None else ()


def _is_pointed(slot: Slot, line: Line) -> bool:
    """Whether an age stands for the person who was told of: "The 45-year-old was", not "the 45-year-old driver"."""
    before, behind = line.tokens[slot.at - 1 : slot.at], line.tokens[slot.at + 1 : slot.at + 2]
    return bool(before) and before[0].text == "the" and bool(behind) and behind[0].text.split()[0] in _VERBS


def _is_named(slot: Slot, line: Line, text: str) -> bool:
    """Whether the age is of one who is now named."""
    return _NAMED.search(text[line.sentence.start : slot.quantity.start]) is not None


def _is_called(slot: Slot) -> bool:
    """Whether an age was told in the place of a name: "a 45-year-old clerk"."""
    return slot.quantity.text.lower().endswith("old")


def _is_only_age(slot: Slot, told: list[Slot], line: Line) -> bool:
    """Whether one age has been told, this one with its digits turned, and no other stands beside it."""
    ages = {one.quantity.value for one in told}
    here = [one for one in line.slots if is_age(one.quantity)]
    return len(ages) == 1 == len(here) and is_turned(slot.quantity, told[0].quantity)
