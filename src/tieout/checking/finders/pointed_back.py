"""A figure that is pointed back to: "a loan of 40 million dollars", and some sentences on "the 40 million dollar loan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.again import EMPTY, known, telling
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import (
    BACK,
    KNOWN,
    is_bound,
    is_misprint,
    is_pointed,
    is_same,
    points,
    says_same,
    words_asked,
)
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity

_NO_SENTENCES = frozenset(("table", "telegram"))


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
            yield Partial(stated=same, body=slot)
            continue
        meant = [one for one in told if _is_misprinted(slot, *one, line, lines)]
        if len(meant) == 1 and not _stands_above(slot, lines, number):
            yield {"stated": meant[0][0], "body": slot}


def _above(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[tuple[Slot, frozenset[str]]]:
    """The figures above that a figure may tell again, the nearest sentence first, each with the words beside it."""
    called_same = says_same(lines.text, slot.quantity) and not _is_said_behind(slot, line)
    thing = _thing(slot, line) if is_pointed(lines.text, slot.quantity) else frozenset()
    bare = _is_bare(slot, line, lines.text)
    asked = words_asked(slot.quantity)
    about = _about(line, lines.text) if asked else frozenset()
    for back in range(number - 1, max(-1, number - 1 - BACK), -1) if thing or about or bare or called_same else ():
        if lines.sentences[back].setting in _NO_SENTENCES or not _may_be_told(slot.quantity, lines.own(back)):
            continue
        there = lines[back]
        if there is None:
            continue
        shared = len(about & _about(there, lines.text)) if asked else 0
        for other in (o for o in there.slots if not o.context and _is_like(slot, o)):
            beside = _beside(other, there) | (_FIGURE if back == number - 1 else frozenset())
            more = 0 if other.unit == slot.unit or slot.kind != "count" or thing else 1
            again = bare and is_same(slot.quantity, other.quantity) and _fits(slot, line, there, lines.text)
            if is_bound(slot.quantity) and slot.quantity.hedge != other.quantity.hedge:
                continue
            if called_same or again or (thing & beside and not more) or (asked and shared >= asked + more):
                yield other, beside


def _may_be_told(quantity: Quantity, own: Sequence[Quantity]) -> bool:
    """Whether one of the figures of a sentence has the number of another, or that number with a slip: most have none, and need no line."""
    return any(is_same(quantity, one) or is_misprint(quantity, one) for one in own)


def _is_said_behind(slot: Slot, line: Line) -> bool:
    """'the same 14 percent a year that they had before': whether the words behind a figure say what it is the same as."""
    return any(t.text in _AS for t in line.tokens[slot.at + 1 : slot.at + 1 + 2 * _WORDS])


_AS = frozenset(("that", "as", "which", "who", "seen", "in", "of"))


def _is_bare(slot: Slot, line: Line, text: str) -> bool:
    """'which is not included in the 8.8 million dollars': whether an amount stands with "the" before it, and no noun behind it that says of
    what. Of so many digits it is one that the reader has been told."""
    if slot.kind not in _MONEYS or digits(slot.quantity) < _TOLD or points(text, slot.quantity) not in KNOWN:
        return False
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    return is_pointed(text, slot.quantity) and (not behind or behind[0].text in _BEHIND)


_MONEYS, _TOLD, _BEHIND = frozenset(("currency", "measure")), 2, frozenset((*".,;:)?!", "of"))


def _fits(slot: Slot, line: Line, there: Line, text: str) -> bool:
    """Whether what an amount with "the" before it is of, if that is told, stands in the other sentence, too: "the 7.5 million of town money"."""
    thing = _thing(slot, line)
    return not thing or bool(thing & telling(text[there.sentence.start : there.sentence.end]))


def _stands_above(slot: Slot, lines: Lines, number: int) -> bool:
    """Whether the number stands above of whatever thing: "a loan of 452 million and one of 524 million. The 524 million dollar loan"."""
    above = (lines[back] for back in range(max(0, number - BACK), number))
    return any(is_same(slot.quantity, one.quantity) for there in above if there is not None for one in there.slots)


def _about(line: Line, text: str) -> frozenset[str]:
    return telling(text[line.sentence.start : line.sentence.end]) - _SAY_NOTHING


#: What one calls a figure itself, told in the sentence before: "the 1.86 million tonne figure".
_FIGURE = telling("figure estimate")
_SAY_NOTHING = telling(
    """also any all are been being but can could did does each even ever every for get had has have here him how into just like made make
    many mln most much new now off one only other our out over own same she should since so such than them then there these they those
    told too two under very was well what when where which while who whose why with company firm
    seasonally annual annualized annualised rate pace level lowest highest"""
)


def _is_like(slot: Slot, other: Slot) -> bool:
    """Whether two figures are of one unit; of counts, of one noun, but for those that tell something ("those 153 people" are seekers)."""
    if slot.kind == other.kind == "percent":
        return slot.unit.partition(" / ")[0] == other.unit.partition(" / ")[0]  # "11.4 percent a year"
    if not alike(slot, other) or (
        slot.kind != other.kind and digits(slot.quantity) < _LONG and not is_bound(slot.quantity)
    ):
        return False
    return slot.kind != "count" or slot.unit == other.unit or words_asked(slot.quantity) > 0


#: Of so many digits, the same ones are no accident; of more, not even in another order.
_LONG = 3


def _is_misprinted(slot: Slot, other: Slot, beside: frozenset[str], line: Line, lines: Lines) -> bool:
    """Whether a figure that is pointed at as known can only be the other with a slip: it has many digits, is called a figure, or the word
    behind it stands beside the other, which has no other of its kind by it. A price ("its 92.50 dollar offer") may be another one."""
    if (
        "/" in slot.unit
        or points(lines.text, slot.quantity) not in KNOWN
        or not is_misprint(slot.quantity, other.quantity)
        or (slot.kind == "count" and slot.unit != other.unit and digits(slot.quantity) < _LONG)
    ):
        return False  # a slip is told of one noun, unless the digits tell more than that
    if digits(slot.quantity) > _LONG or _FIGURE & beside & _thing(slot, line):
        return True
    if says_same(lines.text, slot.quantity):
        return (
            _is_like(slot, other)
            and slot.unit.partition(" / ")[0] == other.unit.partition(" / ")[0]
            and not _is_said_behind(slot, line)
        )
    there = lines[other.line]
    behind = telling(" ".join(t.text for t in line.tokens[slot.at + 1 : slot.at + 2]))
    alone = there is not None and sum(_is_like(slot, one) and not _is_few(one) for one in there.slots) == 1
    return alone and bool(behind) and behind <= beside


def _is_few(slot: Slot) -> bool:
    """Whether a bare number is too small to be what a long one is told of: "fell by four to a total of 758 boats"."""
    return slot.kind == "number" and abs(slot.quantity.value or 0) < _FEW


_FEW = 10


def _thing(slot: Slot, line: Line) -> frozenset[str]:
    """The words behind a figure that name what it is of: "loan", "credit facility"."""
    words: list[str] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + _WORDS]:
        if token.slot >= 0 or not token.text[:1].isalpha() or token.text in _ENDS or (words and token.text in EMPTY):
            break
        words.append(token.text)
    return telling(" ".join(words)) | _counted(slot)


def _beside(slot: Slot, line: Line) -> frozenset[str]:
    """The words close to a figure on both sides, and what it counts."""
    around = line.tokens[max(0, slot.at - _WORDS) : slot.at + 1 + 2 * _WORDS]
    return telling(" ".join(t.text for t in around if t.slot < 0)) | _counted(slot)


def _counted(slot: Slot) -> frozenset[str]:
    return telling(slot.unit) if slot.kind == "count" else frozenset()


_WORDS = 3
_ENDS = frozenset("who which that was were is are had has have will would could can may did do".split())
