"""A figure that is pointed back to: "a loan of 40 million dollars", and some sentences on "the 40 million dollar loan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.called import is_person
from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import (
    BACK,
    KNOWN,
    THESE,
    is_bound,
    is_misprint,
    is_of_its_own,
    is_pointed,
    is_same,
    points,
    says_same,
    words_asked,
)
from tieout.checking.compact.telling import digits
from tieout.checking.finders.again.same_thing import (
    FIGURE,
    WORDS,
    beside_of,
    is_like,
    is_said_behind,
    thing_of,
    unhedged,
)
from tieout.checking.finders.again.slipped import is_misprinted
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity


def pointed_back(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the one that tells it again: pointed back to, and of the same thing by a
    word beside both; or a long number in two sentences about the same. One that is pointed back to and stands nowhere above is accused where a
    misprint makes it the only one of its thing that does."""
    for slot in line.slots:
        if slot.context or not known(slot.quantity):
            continue
        told = list(_above(slot, line, lines, number))
        same = next((other for other, _ in told if is_same(slot.quantity, other.quantity)), None)
        if same is not None:
            alike_ = slot.quantity.hedge == same.quantity.hedge and not _is_only_bound(slot)
            yield Partial(stated=same if alike_ else unhedged(same), body=slot if alike_ else unhedged(slot))
            continue
        meant = [one for one in told if is_misprinted(slot, *one, line, lines)]
        turned = [one for one, _ in meant] or [*_turned(slot, line, lines, number)]
        own = is_of_its_own(lines.text, slot.quantity)
        if len(turned) == 1 and not own and not _stands_above(slot, lines, number):
            yield {"stated": turned[0], "body": slot}


def _turned(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[Slot]:
    """The only figure of its kind in the sentence right before one without a noun, "the 517", where its digits stand in another order."""
    there = lines[number - 1] if number and _is_bare(slot, line, lines.text) else None
    if there is None or (slot.kind == "number" and digits(slot.quantity) < _LONG):
        return
    of_kind = [one for one in there.slots if not one.context and is_like(slot, one)]
    if len(of_kind) == 1 and swapped(slot.quantity, of_kind[0].quantity, _TOLD) and _goes_on(slot, line):
        yield of_kind[0]


def _goes_on(slot: Slot, line: Line) -> bool:
    """Whether a verb follows, and no word that says which figure it is: "the 2.1 million will pay for", not "the 2.1 million of last year"."""
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    return bool(behind) and behind[0].text.split()[0] in _VERBS


_LONG = 3
_VERBS = frozenset("will would can could may might must should was were is are has had have came went".split())


def _is_only_bound(slot: Slot) -> bool:
    """Whether a hedge says nothing of how large a figure is: it is as large as another that is told so. "Up to 90" may be told of many things."""
    return slot.quantity.hedge == ">=" or (slot.quantity.hedge == "<=" and digits(slot.quantity) >= _TOLD)


def _above(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[tuple[Slot, frozenset[str]]]:
    """The figures above that a figure may tell again, the nearest sentence first, each with the words beside it."""
    near = [
        back
        for back in range(number - 1, max(-1, number - 1 - BACK), -1)
        if lines.sentences[back].setting not in NO_SENTENCES and _may_be_told(slot.quantity, lines.own(back))
    ]
    if not near:
        return
    called_same = says_same(lines.text, slot.quantity) and not is_said_behind(slot, line)
    thing = thing_of(slot, line) if is_pointed(lines.text, slot.quantity) else frozenset()
    bare = _is_bare(slot, line, lines.text)
    led = _led_by(slot, line)
    asked = words_asked(slot.quantity)
    about = _about(line, lines.text) if asked else frozenset()
    for back in near if thing or about or bare or led or called_same else ():
        there = lines[back]
        if there is None:
            continue
        shared = len(about & _about(there, lines.text)) if asked else 0
        for other in (
            o
            for o in there.slots
            if not o.context and (_counts(o, lines.text) if slot.kind == "number" else is_like(slot, o))
        ):
            beside = beside_of(other, there) | (FIGURE if back == number - 1 else frozenset())
            more = 0 if other.unit == slot.unit or slot.kind != "count" or thing else 1
            again = bare and is_same(slot.quantity, other.quantity) and _fits(slot, line, there, lines.text)
            if is_bound(slot.quantity) and slot.quantity.hedge != other.quantity.hedge:
                continue
            told = (
                asked and shared >= asked + more and (slot.kind != "percent" or _may_be_one(slot, line, other, there))
            )
            again |= is_same(slot.quantity, other.quantity) and (
                bool(led & beside) or (bool(thing) and _of_people(slot, other))
            )
            if called_same or again or (thing & beside and not more) or told:
                yield other, beside


def _led_by(slot: Slot, line: Line) -> frozenset[str]:
    """What an amount is called before it: "the grant of 40 million"."""
    before = [t.text for t in line.tokens[max(0, slot.at - WORDS) : slot.at]]
    definite = slot.kind in UNITED and len(before) == WORDS and before[0] in KNOWN and before[2] == "of"
    return telling(before[1]) if definite else frozenset()


def _of_people(slot: Slot, other: Slot) -> bool:
    """'the 14 victims' are the 14 people that were killed."""
    return slot.kind == other.kind == "count" and is_person(slot.unit) and is_person(other.unit)


def _counts(other: Slot, text: str) -> bool:
    """Whether a bare number may be that of things told of: "the 12" are the twelve people, and "the 3100" is a lathe, called so before."""
    named = points(text, other.quantity) in KNOWN or text[other.quantity.end : other.quantity.end + 1] == "-"
    return other.kind in BARE and not named


def _may_be_one(slot: Slot, line: Line, other: Slot, there: Line) -> bool:
    """Whether two percentages go the same way, if they go one, and are of one time, if both are of any: of another they may be as large."""
    ways = {one.sign or one.verb_sign for one in (slot, other)} - {0}
    dates = [{t.text for t in one.tokens if t.context and t.slot >= 0} for one in (line, there)]
    return len(ways) < 2 and (not all(dates) or not dates[0].isdisjoint(dates[1]))


def _may_be_told(quantity: Quantity, own: Sequence[Quantity]) -> bool:
    """Whether one of the figures of a sentence has the number of another, or that number with a slip: most have none, and need no line."""
    return any(is_same(quantity, one) or is_misprint(quantity, one) for one in own)


def _is_bare(slot: Slot, line: Line, text: str) -> bool:
    """'which is not included in the 8.8 million dollars': whether an amount stands with "the" before it, and no noun behind it that says of
    what. Of so many digits it is one that the reader has been told."""
    if points(text, slot.quantity) not in KNOWN or not is_pointed(text, slot.quantity):
        return False
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    if points(text, slot.quantity) in THESE and slot.kind in _POINTED and digits(slot.quantity) >= _TOLD:
        return True  # "those 45 days", "this 18 percent"
    if behind and behind[0].text.split()[0] in _WHICH:
        return slot.kind in UNITED or slot.kind == "percent"
    if digits(slot.quantity) < _TOLD or slot.kind not in _TELLING:
        return False
    if [t.text for t in line.tokens[max(0, slot.at - 2) : slot.at]][1:] == ["that"] and line.tokens[
        slot.at - 2
    ].text not in _LEADING:
        return False  # "said that 40 million will go"
    return not behind or behind[0].text.split()[0] in (_BEHIND if slot.kind in UNITED else _BEHIND | _PEOPLE)


_POINTED = UNITED | {"percent", "duration"}
_LEADING = frozenset("of with for from to by in on at and but".split())
_TOLD = 2
_TELLING = UNITED | {"number"}
#: What may follow an amount that has no noun: a mark, a verb, a word for what it goes to or comes from; and a number of people.
_BEHIND = frozenset(
    """of on in for from to by with as at into over and but or will would could can may might should must was were is are has had have
    came comes went goes did does it they he she we""".split()
) | frozenset(".,;:)?!–—")
_PEOPLE = frozenset("dead wounded injured hurt killed missing arrested accused detained held saved who whose".split())
_WHICH = frozenset(("which", "that"))


def _fits(slot: Slot, line: Line, there: Line, text: str) -> bool:
    """Whether what an amount with "the" before it is of, if that is told, stands in the other sentence, too: "the 7.5 million of town money"; of what a clause
    behind it tells, a word."""
    behind = line.tokens[slot.at + 1 : slot.at + 1 + 3 * WORDS]
    these = points(text, slot.quantity) in THESE
    if there.number == line.number - 1 and behind and (these or behind[0].text.split()[0] not in ("of", *_WHICH)):
        return True  # right after it, nothing else is meant
    thing = thing_of(slot, line)
    if behind and behind[0].text.split()[0] in _WHICH:  # "the 20 percent which has just been sold"
        thing = telling(" ".join(t.text for t in behind))
    return not thing or bool(thing & telling(text[there.sentence.start : there.sentence.end]))


def _stands_above(slot: Slot, lines: Lines, number: int) -> bool:
    """Whether the number stands above of whatever thing: "a loan of 452 million and one of 524 million. The 524 million dollar loan"."""
    above = (lines[back] for back in range(max(0, number - BACK), number))
    return any(is_same(slot.quantity, one.quantity) for there in above if there is not None for one in there.slots)


def _about(line: Line, text: str) -> frozenset[str]:
    return telling(text[line.sentence.start : line.sentence.end]) - _SAY_NOTHING


_SAY_NOTHING = telling(
    """also any all are been being but can could did does each even ever every for get had has have here him how into just like made make
    many mln most much new now off one only other our out over own same she should since so such than them then there these they those
    told too two under very was well what when where which while who whose why with company firm
    seasonally annual annualized annualised rate pace level lowest highest"""
)
