"""A figure that is part of what a thing is called, in two sentences near each other: "a 36-hour ban on nets … the 36-hour ban"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import EMPTY, telling
from tieout.checking.compact.again import known
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import KNOWN, NEAR, is_in_name, is_same, points
from tieout.checking.finders.again.same_thing import unhedged
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: So many words behind a figure, and before it, are looked at; so many name a thing by themselves.
_WORDS, _TWO = 3, 2
#: What names no thing, but a change or a size of whatever is meant.
_CHANGES = telling(
    "increase decrease decline reduction growth improvement change margin rate level year month week period basis stack share stake average"
)


def called_alike(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the same before the same two nouns, or before one behind the same verb."""
    for slot in line.slots:
        if not _may_be_named(slot) or not known(slot.quantity) or not is_in_name(lines.text, slot.quantity):
            continue
        name = _name(slot, line)
        for other, there in _above(slot, lines, number) if name else ():
            shared = name & _name(other, there)
            if not shared or shared <= _CHANGES:
                continue
            if _before(slot, line) & _before(other, there) or _is_meant(slot, shared, lines.text):
                yield Partial(stated=unhedged(other), body=unhedged(slot))
                break


def _is_meant(slot: Slot, shared: frozenset[str], text: str) -> bool:
    """Whether a name is of what was told: with "the" before it, or of two words, and no "a" that tells of a new one ("a 3 percent sales tax")."""
    word = points(text, slot.quantity)
    new = word in _NEW or not _NEW.isdisjoint(slot.quantity.text.lower().split())
    return word in KNOWN or (len(shared) >= _TWO and not new)


_NEW = frozenset(("a", "an", "another"))


def _may_be_named(slot: Slot) -> bool:
    """Whether a figure tells a size, or a length of time that is no time: "a 36-hour ban"."""
    return not slot.context or slot.kind == "duration"


def _above(slot: Slot, lines: Lines, number: int) -> Iterator[tuple[Slot, Line]]:
    """The same figures in the sentences right above that are part of a name, too, each with its sentence."""
    for back in range(number - 1, max(-1, number - 1 - NEAR), -1):
        if not any(is_same(one, slot.quantity) for one in lines.own(back)):
            continue
        there = lines[back] if lines.sentences[back].setting not in NO_SENTENCES else None
        for one in there.slots if there is not None else ():
            alike = one.kind == slot.kind and one.unit == slot.unit and one.quantity.hedge == slot.quantity.hedge
            if alike and there is not None and _may_be_named(one) and is_same(one.quantity, slot.quantity):
                if is_in_name(lines.text, one.quantity):
                    yield one, there


def _name(slot: Slot, line: Line) -> frozenset[str]:
    """The words right behind a figure that may name a thing."""
    words: list[str] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + _WORDS]:
        if token.slot >= 0 or not token.text[:1].isalpha() or token.text in EMPTY or token.text in _ENDS:
            break
        words.append(token.text)
    return telling(" ".join(words))


_ENDS = frozenset("who which have has had can did does do will earlier than each when while if".split())


def _before(slot: Slot, line: Line) -> frozenset[str]:
    return telling(" ".join(t.text for t in line.tokens[max(0, slot.at - _WORDS) : slot.at] if t.slot < 0)) - _ANY


_ANY = telling("have has had make made get take took give one two three first second next last each other same such")
