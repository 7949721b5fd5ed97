"""A share of the only two figures of a kind that stand before it: "It visited 412 homes, and 103 had a well. That is 25 percent"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.shares.shares import NO_SHARE, is_amount
from tieout.checking.finders.shares.sides import are_two_sides
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: tags of a figure that is no level
_NO_LEVEL = NO_SHARE | frozenset(("inside", "each", "average"))
#: tags of a part by which it is one of what was told before
_OF_WHOLE = frozenset(("of-them", "share-of"))
#: or by which its whole leads the sentence
_LED = frozenset(("share-of", "of-lead", "among-lead"))
#: and those of one that opens its clause
_OF_ITSELF = frozenset(("subject", "first"))
_PAIR, _DIGITS = 2, 2
#: What a sentence begins with that says in other words what the one before has told.
_SAYS_AGAIN = lazily(r"^[“\"']?(?:that|this|it|in other words|so(?! far)|thus|or)\b")


#: "that is" is no "or"
_THAT_IS = lazily(r"\b(?:that|this)(?: is|['’]s) (?:about |some |roughly |nearly |almost |just |only )*$")


def says_again(line: Line) -> bool:
    """Whether a sentence says in other words what the one before has told."""
    return bool(_SAYS_AGAIN.search(line.said()))


def only_two(stated: Slot, line: Line, told: Sequence[Line], lines: Lines) -> tuple[Slot, Slot] | None:
    """The smaller and the larger of the only two figures of a kind before the share; the larger one may stand a sentence farther back where
    words make the other one a part of it: "It visited 412 homes. Of these, 103 had a well. That is …"."""
    slots = [s for near in told for s in near.slots if is_amount(s) and s is not stated]
    before = [s for s in slots if (s.line, s.at) < (stated.line, stated.at)]
    if len(before) == 1 and len(slots) == 1 and before[0].line == line.number - 1:
        back = _sentence_before(before[0], told, lines)
        wholes = [s for s in back.slots if is_amount(s)] if back is not None else []
        if back is None or len(wholes) != 1:
            return None
        told, before, slots = [back, *told], [*wholes, *before], [*wholes, *slots]
    if len(before) != _PAIR or len(slots) != _PAIR or not alike(*before) or any(s.tags & _NO_LEVEL for s in before):
        return None
    if are_two_sides(told, *before):
        return None
    part, whole = sorted(before, key=lambda s: s.quantity.value or 0.0)
    named = {s.unit for s in before if s.kind == "count" and s.unit}
    if "or" in stated.tags and not (part.tags | whole.tags) & _LED and not _THAT_IS.search(line.said_before(stated)):
        return None
    one_kind = len(named) < _PAIR or (part.line > whole.line and "share-of" in part.tags)
    return (part, whole) if one_kind and digits(whole.quantity) >= _DIGITS else None


def _sentence_before(slot: Slot, told: Sequence[Line], lines: Lines) -> Line | None:
    """The sentence before that of a figure which words, or that no noun is told, make a part of what was told there."""
    there = next(near for near in told if near.number == slot.line)
    elliptic = slot.kind == "number" and not slot.unit and bool(slot.tags & _OF_ITSELF)
    tied = elliptic or slot.tags & _OF_WHOLE or any("of-them" in t.classes for t in there.tokens[: slot.at])
    return lines[slot.line - 1] if slot.line and tied else None


def says_of_it(part: Slot, lines: Lines, stated: Slot) -> bool:
    """'Some 2,100 workers came from abroad. That is 33 percent of the 6,300 …': the share of the only figure of the sentence before."""
    line, near = lines[stated.line], lines[part.line]
    alone = near is not None and not any(s is not part and not s.context for s in near.slots)
    return alone and line is not None and stated.at == 1 and line.tokens[0].text in _THAT


_THAT = frozenset(("that is", "that was", "that's", "this is", "that’s", "that", "this"))
