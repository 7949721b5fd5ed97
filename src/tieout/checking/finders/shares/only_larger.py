"""The whole of a part where no word names it as the share does: the only larger figure of the kind told right before, or all shares there are."""

from __future__ import annotations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.lines import Lines

#: Tags of figures that are no level of the time told of.
_NO_WHOLE = frozenset(
    "change change-after change-than from than against earlier planned inside each per average including".split()
)
#: So many sentences to either side may all shares of a company be told.
_NEAR = 2
_ALL_THERE_ARE = frozenset(("outstanding", "issue", "issued"))
_REACH = 4


def only_larger(part: Slot, stated: Slot, lines: Lines) -> Slot | None:
    """'It sends 412,000 tonnes of fruit abroad. Its bananas, 268,000 tonnes, are 65 percent of exports': the one larger figure of the unit in
    the nearest sentence before that tells such, where the sentence of the share tells no other."""
    here = lines[stated.line]
    if here is None or _is_its_own(here, stated) or part.line != stated.line:
        return None
    if any(s is not part and not s.context and _is_like(s, part) for s in here.slots):
        return None
    for number in range(stated.line - 1, max(-1, stated.line - 1 - _NEAR), -1):
        before = lines[number]
        if before is None or before.sentence.setting in NO_SENTENCES:
            continue
        told = [s for s in before.slots if not s.context and _is_like(s, part)]
        if told:
            whole = told[0]
            larger = (whole.quantity.value or 0) > (part.quantity.value or 0)
            return whole if larger and len(told) == 1 and not whole.tags & _NO_WHOLE else None
    return None


def _is_its_own(line: Line, stated: Slot) -> bool:
    """'56 percent of its need': of what no sentence before need tell."""
    words = [word for t in line.tokens[stated.at + 1 : stated.at + 4] for word in t.text.split()]
    return words[:1] == ["of"] and words[1:2] != [] and words[1] in _OWNERS


_OWNERS = frozenset("its their his her our what those".split())


def outstanding(part: Slot, lines: Lines) -> Slot | None:
    """All the shares there are, of which some are told near: "holds 1,760,000 shares, or 8.4 pct … has 21.0 mln shares outstanding"."""
    if part.unit != "share":
        return None
    for number in range(max(0, part.line - _NEAR), min(len(lines), part.line + _NEAR + 1)):
        near = lines[number] if any(own.unit == "share" for own in lines.own(number)) else None
        here = lines[part.line]
        if near is None or here is None or not (near is here or _are_of_one(near, here)):
            continue
        for slot in near.slots:
            if slot is not part and slot.unit == "share" and _are_all(slot, near):
                return slot if (slot.quantity.value or 0) > (part.quantity.value or 0) else None
    return None


def _are_of_one(near: Line, here: Line) -> bool:
    """Whether a name of the one sentence stands in the other, too."""
    names = {t.text.removesuffix("'s") for t in near.tokens if t.slot < 0 and near.text[t.start].isupper()}
    return any(t.text.removesuffix("'s") in names and here.text[t.start].isupper() for t in here.tokens if t.slot < 0)


def _are_all(slot: Slot, line: Line) -> bool:
    return any(t.text in _ALL_THERE_ARE for t in line.tokens[slot.at + 1 : slot.at + 1 + _REACH])


def _is_like(slot: Slot, part: Slot) -> bool:
    return alike(slot, part) and (slot.unit == part.unit or "" in (slot.unit, part.unit)) and "/" not in slot.unit


def taken_up(line: Line, lines: Lines) -> Slot | None:
    """'It is cutting 4,000 jobs. The cuts will affect': the one number of things that a sentence above tells of what this one begins with, as
    a noun."""
    first = [t.text for t in line.tokens[:2]]
    if len(first) < _OPENING or first[0] not in _THE or len(first[1]) <= _SHORT or not first[1].isalpha():
        return None
    stem = first[1].removesuffix("s")[:_STEM]
    for number in range(line.number - 1, max(-1, line.number - 1 - _NEAR), -1):
        before = lines[number]
        if before is None or not any(t.slot < 0 and t.text.startswith(stem) for t in before.tokens):
            continue
        told = [s for s in before.slots if not s.context and s.kind == "count"]
        return told[0] if len(told) == 1 else None
    return None


_THE, _OPENING, _SHORT, _STEM = frozenset(("the", "these", "those", "such")), 2, 3, 5
