"""One figure said twice: in the headline and in the first sentences below, roughly first and exactly later, or pointed back to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from tieout.checking.compact.again import (
    EMPTY,
    LEAD,
    SOME,
    Head,
    agree,
    is_finer,
    is_slip,
    known,
    near,
    swapped,
    telling,
)
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.list_behind import PEOPLE, RELATIVES
from tieout.checking.finders.pointed_back import pointed_back
from tieout.checking.lines import Lines

#: A headline with fewer words of its own than this says too little to be known again.
FEWEST = 3
#: The part of a headline's words that its sentence must hold before a difference is an error.
MOST = 0.75
#: The part that is enough where the two have the same digits in another order.
HALF = 0.5
#: A bare number of so many is as good as a count; below, it may be anything.
_AS_GOOD = 100

_KINDS = frozenset(("percent", "count", "currency", "measure", "percentage_point", "duration"))
_UNITED = frozenset(("measure", "duration"))
_TOLD_TWICE = frozenset(("count", "currency", "measure"))


def said_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure of the headline or the rough one, and `body`, the one in this sentence that says it again."""
    number, head = line.number, lines.head
    first = head.last if head is not None else 0
    if head is not None and line.sentence.end <= head.below:
        return  # the title over again
    if head is not None and number <= first + LEAD:
        yield from _below(head, line, lines)
    if number <= first + LEAD:
        yield from _exactly(line, lines, number)
    yield from pointed_back(line, lines, number)


def _below(head: Head, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    here = telling(lines.text[max(head.below, line.sentence.start) : line.sentence.end])
    below = [s for s in line.slots if s.quantity.start >= head.below]
    tops = (line if number == line.number else lines[number] for number in range(head.number, head.last + 1))
    for above, slot in ((top, slot) for top in tops if top is not None for slot in top.slots):
        if slot.quantity.end <= head.end and _can_be_known(slot, above):
            body = _body(slot, line, below, head.words, here, lines)
            if body is None:
                continue
            beside = _beside(slot, above) & _beside(body, line)
            sure = beside or (_sure(head.words, here) and slot.kind != "duration")
            if agree(slot.quantity, body.quantity) or (sure and not _tells_of_more(head, here, lines.text)):
                yield {"stated": slot, "body": body}


def _tells_of_more(head: Head, here: frozenset[str], text: str) -> bool:
    """'350 jobs for Dublin and Cork': whether a headline joins to what a sentence tells a thing that it does not tell."""
    joined = re.findall(r"(?:\band|&) ([^\W\d_]+)", text[head.start : head.end])
    return any(not telling(word) <= here for word in joined)


def _body(
    slot: Slot, line: Line, below: Sequence[Slot], said: frozenset[str], here: frozenset[str], lines: Lines
) -> Slot | None:
    """The figure that says the headline's again: one that agrees, or the only one that could where nothing in the text agrees."""
    like = [s for s in below if _can_be_known(s, line) and _same_kind(slot, s)]
    named = [
        s
        for s in below
        if _can_be_known(s, line) and slot.kind == s.kind and slot.unit in _PEOPLE and s.unit in _PEOPLE
    ]
    same = next((s for s in (*like, *named) if agree(slot.quantity, s.quantity)), None)
    if same is not None:
        return same if len(said & here) >= SOME else None
    rivals = [s for s in below if _plays(s, line) and alike(slot, s) and _is_age(slot) == _is_age(s)]
    if (
        like != rivals
        or len(rivals) != 1
        or not (_sure(said, here) or _brought_to_mind(said, here, slot, like[0]))
        or (slot.unit != like[0].unit and not _UNITED.isdisjoint((slot.kind, like[0].kind)))
        or not is_slip(slot.quantity, like[0].quantity)
        or _stands_elsewhere(slot, lines, below[0].quantity.start if lines.head is None else lines.head.below)
    ):
        return None
    return like[0]


def _sure(said: frozenset[str], here: frozenset[str]) -> bool:
    """Whether a sentence with the words `here` is of the same thing as a headline."""
    return len(said) >= FEWEST and len(said & here) >= MOST * len(said)


def _brought_to_mind(said: frozenset[str], here: frozenset[str], slot: Slot, other: Slot) -> bool:
    """Whether half of the words are enough, because the two figures have the same digits in another order."""
    return len(said & here) >= max(SOME, HALF * len(said)) and swapped(slot.quantity, other.quantity)


def _beside(slot: Slot, line: Line) -> frozenset[str]:
    """What the words next to a figure are about."""
    around = line.tokens[max(0, slot.at - _NEXT) : slot.at + _NEXT + 1]
    return telling(" ".join(t.text for t in around if t.slot < 0))


_NEXT = 3
#: What a headline and its text may call the same people.
_PEOPLE = (
    PEOPLE
    | RELATIVES
    | frozenset(
        """teen teenager boy girl defendant inmate officer men driver resident lawmaker ex-lawmaker shooter attacker robber thief employee
    migrant refugee seeker protester fan lady gang accomplice juvenile adult senior miner sailor tourist""".split()
    )
)


def _can_be_known(slot: Slot, line: Line) -> bool:
    told = slot.kind in _KINDS or (
        slot.kind == "number" and ((slot.quantity.value or 0) >= _AS_GOOD or _hurt(slot, line))
    )
    return _plays(slot, line) and told and known(slot.quantity)


def _plays(slot: Slot, line: Line) -> bool:
    """Whether a figure may be one that is told twice: "jailed for 35 years", too, which else only says when."""
    if not slot.context:
        return True
    return slot.kind == "duration" and not slot.quantity.named and line.tokens[slot.at - 1].text == "for"


def _hurt(slot: Slot, line: Line) -> bool:
    """Whether a bare number counts people: "kills 16", "16 dead"."""
    beside = line.tokens[max(0, slot.at - 1) : slot.at] + line.tokens[slot.at + 1 : slot.at + 2]
    return any(t.text in _HURT for t in beside)


_HURT = frozenset(
    "kills killed kill dead injures injured injure wounds wounded hurt hurts missing arrested arrests".split()
)


def _same_kind(a: Slot, b: Slot) -> bool:
    if not alike(a, b) or (a.kind == "count" and a.unit and b.unit and a.unit != b.unit):
        return False
    if _is_age(a) != _is_age(b):
        return False
    return a.kind != "percent" or _way(a) == _way(b)


def _is_age(slot: Slot) -> bool:
    """Whether a length of time is somebody's age: "45-year-old"."""
    return slot.kind == "duration" and slot.quantity.text.lower().endswith("old")


def _way(slot: Slot) -> str:
    return slot.quantity.trend or {1: "up", -1: "down"}.get(slot.sign, "")


def _stands_elsewhere(slot: Slot, lines: Lines, below: int) -> bool:
    """Whether other figures of the text make the headline's: it may have been written from one of them, or from the sum of two."""
    every = (lines[number] for number in range(len(lines)))
    others = [
        other.quantity
        for line in every
        if line is not None
        for other in line.slots
        if other.quantity.start >= below and alike(slot, other)
    ]
    if any(agree(slot.quantity, other) or near(slot.quantity, other) for other in others):
        return True
    values = [other.value for other in others[:_ADDED] if other.value]
    return any(a + b == slot.quantity.value for a, b in combinations(values, 2))


#: Of more figures, two that add up say nothing.
_ADDED = 30


def _exactly(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """'accepted about 4.6 million shares', and some sentences on 'accepted 4,613,200 shares'."""
    for slot in line.slots:
        verb = _verb(slot, line)
        if not verb or slot.kind not in _TOLD_TWICE or not slot.unit:
            continue
        for earlier in range(max(0, number - LEAD), number):
            above = lines[earlier]
            rough = (
                next((s for s in above.slots if _is_rough(s, slot) and _verb(s, above) == verb), None)
                if above
                else None
            )
            if rough is not None:
                yield {"stated": rough, "body": slot}
                return


def _is_rough(rough: Slot, exact: Slot) -> bool:
    """Whether the one is the other told with fewer digits."""
    if rough.kind != exact.kind or rough.unit != exact.unit or rough.context:
        return False
    return is_finer(exact.quantity, rough.quantity)


def _verb(slot: Slot, line: Line) -> str:
    """The word of a clause close before a figure, cut as words are; "" for none."""
    before = [t.text for t in line.tokens[max(0, slot.at - 3) : slot.at] if t.slot < 0 and t.text.isalpha()]
    words = [w for w in before if w not in EMPTY and len(w) > 3]
    return words[-1][:5] if words else ""
