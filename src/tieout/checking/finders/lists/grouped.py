"""The members of a group whose name tells their number: "a four-nation venture grouping Peru, Chile, Brazil and Ecuador", "the three-judge panel -
Ann Hill, …"."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.counted_noun import spaced
from tieout.checking.finders.lists.items import Listed, listed
from tieout.checking.finders.lists.list_behind import ahead, at_end, dashed, within
from tieout.checking.finders.lists.parts import is_place

#: what such a number counts
_MEMBERS = frozenset(
    "nation country state member party company firm bank club team city county province province man woman person union island judge".split()
)
_LANDS, _PERSONS = frozenset(("nation", "country", "state")), frozenset("member man woman person judge".split())
#: what such a number counts that need have no name: "a three-part plan: health, safety and work"
_PARTS = frozenset("part step stage point pillar phase horse".split())
#: words that open the list of all members
_OPENERS = (
    *"grouping comprising linking uniting joining comprises groups links unites".split(),
    *("made up of", "made of", "consisting of", "consists of", "composed of", "formed by", "formed of"),
)
#: words that may open a list of all members, or of some
_LOOSE = frozenset("of between among with including includes include involving".split())
#: So many words stand between the number and the list.
_NEAR = 9


def grouped(slot: Slot, line: Line, text: str) -> Listed | None:
    """The list of the members, all of them names, with nothing behind it that may belong to it; or things in a few words behind a mark."""
    if slot.unit not in _MEMBERS | _PARTS:
        return None
    marked = _marked(slot, line, text)
    if marked is not None:
        return marked
    begins = _opener(slot, line)
    loose = begins is None
    begins = _loose_opener(slot, line) if loose else begins
    found = listed(ahead(line, begins), line, text) if begins is not None else None
    if found is None or not found.proper:
        return None
    comma = text[found.items[-1][-1].end : found.items[-1][-1].end + 1] == ","
    goes_on = comma and text[found.rest[0].start].islower() and found.rest[0].text != "and" if found.rest else False
    closed = at_end(found) or goes_on or found.rest[0].text in ("which", "who")
    lands = slot.unit not in _LANDS or all(map(is_place, found.items))
    return replace(found, sure=found.sure and closed and lands and not loose)


def _marked(slot: Slot, line: Line, text: str) -> Listed | None:
    """The list that a mark opens right behind the name of the group; for sure names of lands, or of people."""
    tokens = line.tokens
    end = min(slot.at + _NEAR, len(tokens))
    at = next(
        (k for k in range(slot.at + 2, end) if not tokens[k].text[0].isalnum() and tokens[k].text not in "-'"), end
    )
    dash = next((k for k in range(slot.at + 2, end) if spaced(tokens, k, text)), end)
    at = min(at, dash)
    told = tokens[slot.at + 1 : at]
    if at == end or any(t.slot >= 0 or t.text in _LOOSE or t.text in _OPENERS for t in told):
        return None
    mark = tokens[at].text
    if mark == ",":
        found = listed(ahead(line, at + 1), line, text)
        return replace(found, rest=(), sure=False) if found is not None and found.proper else None
    if mark == "(":
        found = within(line, at + 1, frozenset(")"), slot, text)
    elif mark == ":":
        found = listed(ahead(line, at + 1), line, text, closed=True)
    else:
        found = dashed(at, slot, line, text) if at == dash else None
    if found is None or not (found.proper or slot.unit in _PARTS) or not at_end(found):
        return None
    lands = slot.unit in _LANDS and all(map(is_place, found.items))
    people = slot.unit in _PERSONS and all(len(item) > 1 and not is_place(item) for item in found.items)
    return replace(found, sure=found.sure and found.proper and (lands or people))


def _loose_opener(slot: Slot, line: Line) -> int | None:
    """The first word behind such a word as may open a list of only some members."""
    near = range(slot.at + 2, min(slot.at + _NEAR, len(line.tokens)))
    at = next((k for k in near if line.tokens[k].text in _LOOSE), None)
    stops = at is None or any(not t.text[0].isalpha() and t.text not in "-," for t in line.tokens[slot.at + 1 : at])
    return None if at is None or stops else at + 1


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
