"""The members of a group whose name tells their number: "a four-nation venture grouping Peru, Chile, Brazil and Ecuador"."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.items import Listed, listed
from tieout.checking.finders.list_behind import ahead, at_end
from tieout.checking.finders.parts import is_place

#: what such a number counts
_MEMBERS = frozenset(
    "nation country state member party company firm bank club team city county province province man woman person union island".split()
)
_LANDS = frozenset(("nation", "country", "state"))
#: words that open the list of all members
_OPENERS = (
    *"grouping comprising linking uniting joining comprises groups links unites".split(),
    *("made up of", "made of", "consisting of", "consists of", "composed of", "formed by", "formed of"),
)
#: So many words stand between the number and the list.
_NEAR = 9


def grouped(slot: Slot, line: Line, text: str) -> Listed | None:
    """The list of the members, all of them names, with nothing behind it that may belong to it."""
    if slot.unit not in _MEMBERS:
        return None
    begins = _opener(slot, line)
    found = listed(ahead(line, begins), line, text) if begins is not None else None
    if found is None or not found.proper:
        return None
    comma = text[found.items[-1][-1].end : found.items[-1][-1].end + 1] == ","
    goes_on = comma and text[found.rest[0].start].islower() and found.rest[0].text != "and" if found.rest else False
    closed = at_end(found) or goes_on or found.rest[0].text in ("which", "who")
    lands = slot.unit not in _LANDS or all(map(is_place, found.items))
    return replace(found, sure=found.sure and closed and lands)


def _opener(slot: Slot, line: Line) -> int | None:
    """The first word of the list."""
    for k in range(slot.at + 1, min(slot.at + _NEAR, len(line.tokens))):
        if line.tokens[k].slot >= 0 or line.tokens[k].text in (".", ";", ":"):
            return None
        for words in _OPENERS:
            end = k + 1
            while end < len(line.tokens) and len(_said(line, k, end)) < len(words):
                end += 1
            if _said(line, k, end) == words:
                return end
    return None


def _said(line: Line, begin: int, end: int) -> str:
    return " ".join(token.text for token in line.tokens[begin:end])
