"""Step 1, compact: lists whose first figure may be the whole of the others, and groups that are no item of a list."""

from __future__ import annotations

from tieout.checking.compact.groups import CHANGED
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import UNITED
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.opened import remains


def leads(line: Line, run: list[Slot]) -> bool:
    """'1,460 positions would go, 880 in Europe and 580 in Asia': the first figure may be the whole of the others.

    Not where it is told as they are ("477 to France, 100 to Spain and 387 to Malta"), or counts another thing.
    """
    whole, items = run[0], run[1:]
    first, *others = (s.quantity.value or 0 for s in run)
    apart = (  # else they are of a kind: "14, 9 and 5"
        items[0].at - whole.at > 2
        or _has_word(whole) > _has_word(items[0])
        or remains(line, items[-1])
        or of_it(line, whole, items)
        or _of_all_sorts(line, whole, items)
    )
    if (
        not apart
        or len(others) < 2
        or whole.kind == "percent"
        or (first <= max(others) and not _are_parts(line, whole, items))
    ):
        return False
    if any(s.tags & CHANGED for s in items):
        return False
    if (
        not _set_off(line, items[0])
        and not any(t.text == ";" for t in line.tokens[whole.at : items[0].at])
        and not _each_named(line, items)
    ):
        return False
    if (any(s.unit not in ("", whole.unit) for s in items) and not _of_two_sorts(line, items)) or min(others) <= 0:
        return False
    word = _told_by(line, whole)
    return not word or all(tied(line, item) != word for item in items)


def _are_parts(line: Line, whole: Slot, items: list[Slot]) -> bool:
    """Whether words say that the others are parts of the first figure, whatever they come to: "491 million of it", "the remaining 57", "a total of
    548, 491 in Asia and 57 in Spain", "up by 548, 491 in Asia and 57 in Spain"; or only the first says what all of them count ("lost 548 men, 491 in Asia
    and 57 in Spain")."""
    told_so = remains(line, items[-1]) or not _OF_IT.isdisjoint(items[0].tags) or _driven(line, items[0])
    told_so = told_so or _of_all_sorts(line, whole, items)
    called = "total" in whole.tags and all(tied(line, item) for item in items)
    moved = not whole.tags.isdisjoint(_MOVED) and of_it(line, whole, items)
    counted = whole.unit != "" and not any(item.unit for item in items) and of_it(line, whole, items)
    return told_so or counted or _each_named(line, items) or (whole.kind in UNITED and (called or moved))


#: Tags of an item that words make a part of what stands before it: "491 million of it", "14 of whom".
_OF_IT = frozenset(("of-it", "of-them"))


def of_it(line: Line, whole: Slot, items: list[Slot]) -> bool:
    """'rose by 548 million, 491 million of it in bonds and 57 million in loans', '…, 491 million in bonds and 57 million in loans': each item
    is told by one preposition, the first figure by none, and no item by its day."""
    if "of-it" in items[0].tags:
        return True
    words = {tied(line, item) for item in items}
    dated = any(t.context or "weekday" in t.classes for item in items for t in line.tokens[item.at + 1 : item.at + 4])
    return len(words) == 1 and words <= _SORTING and not _told_by(line, whole) and not dated


def _told_by(line: Line, whole: Slot) -> str:
    """The preposition close behind the first figure of a list; none where it is of a time: "opened 54 shops in the quarter, 30 in Spain and 24 in Chile"."""
    word = tied(line, whole)
    near = line.tokens[whole.at + 1 : whole.at + 1 + _PHRASE]
    at = next((k for k, token in enumerate(near) if token.text == word), -1)
    return "" if word and [token.text for token in near[at + 1 : at + 4]][1:] in _IN_TIME else word


#: What a time told without a date ends with: "in the quarter,".
_IN_TIME = tuple([word, ","] for word in "day week month quarter half year decade period season".split())


def _set_off(line: Line, first: Slot) -> bool:
    """'up 548 million, driven by 491 million of growth in Asia and 58 million in Spain'."""
    return "comma" in first.tags or _driven(line, first)


def _each_named(line: Line, items: list[Slot]) -> bool:
    """'the two brothers owe 74 million, Carl 41 million and Emil 33 million': each of a group told before has a name and a figure."""
    for item in items:
        at = next((k for k in range(item.at - 1, item.at - 2 - _NAME, -1) if line.tokens[k].text in _PARTING), -1)
        name = line.tokens[at + 1 : item.at] if at >= 0 else []
        if not name or not all(t.slot < 0 and (line.text[t.start].isupper() or t.text == "the") for t in name):
            return False
    return "grouped" in _grouped(line, items)


_NAME, _PARTING = 3, (",", "and", "while", ";")


def _driven(line: Line, first: Slot) -> bool:
    return [t.text for t in line.tokens[max(0, first.at - 3) : first.at]] in _DRIVEN


_DRIVEN = ([",", "driven", "by"], [",", "reflecting", "about"])


def _has_word(slot: Slot) -> bool:
    """Whether the figure is told with its unit behind it: "410,000 tonnes a year, 260,000 at Kemi"."""
    return " " in slot.quantity.text.strip()


def tied(line: Line, slot: Slot) -> str:
    """The preposition close behind a figure and its noun, or ""; "23 in the two trials" is told of what has the parts."""
    for at, token in enumerate(line.tokens[slot.at + 1 : slot.at + 1 + _PHRASE], slot.at + 1):
        if token.text in _PREPOSITIONS:
            return (
                ""
                if any(t.slot >= 0 and is_group(line, line.slots[t.slot]) for t in line.tokens[at + 1 : at + 4])
                else token.text
            )
        if token.text in _THERE:
            return "at"
        if (token.slot >= 0 and not token.context) or token.text in ",;":
            break
    return ""


#: Words for a place that need no preposition: "at home" and "abroad".
_THERE = frozenset(("abroad", "overseas", "elsewhere", "here", "there"))


#: No noun phrase that a figure counts is longer.
_PHRASE = 6
_MOVED = frozenset(("change", "by"))
#: Prepositions by which parts are told apart.
_SORTING = frozenset("in for from by on".split())
_PREPOSITIONS = frozenset("to in from for at on by with into of".split())


def is_group(line: Line, slot: Slot) -> bool:
    """'charged 23 people in the two trials, 14 in the first': a few that have been told are no item of a list, but what its items are of."""
    if slot.kind != "count" or not _FEWEST <= (slot.quantity.value or 0) <= _MOST or not slot.at:
        return False
    return line.tokens[slot.at - 1].text in _DEFINITE


def left_whole(line: Line, run: list[Slot]) -> set[str]:
    """What says that nothing of the first figure of a list is left out by the others: `grouped`, `sorts`."""
    return _grouped(line, run[1:]) | ({"sorts"} if _of_all_sorts(line, run[0], run[1:]) else set())


def _grouped(line: Line, items: list[Slot]) -> set[str]:
    """`grouped` where a group was told before the list that has as many members as the list has items, which stand behind no date, and
    none of which is left without a figure ("and one who …")."""
    behind = [line.tokens[s.at + 1 : s.at + 4] for s in items]
    if any(_is_day(line, t) for tokens in behind for t in tokens) or any(
        t.text in _ONE for t in line.tokens[items[-1].at + 1 :]
    ):
        return set()
    told = (s for s in line.slots[: items[0].number] if is_group(line, s))
    return {"grouped"} if any(s.quantity.value == len(items) for s in told) else set()


def _is_day(line: Line, token: Token) -> bool:
    return "weekday" in token.classes or (token.context and line.slots[token.slot].kind == "date")


def _of_all_sorts(line: Line, whole: Slot, items: list[Slot]) -> bool:
    """'28 people, 13 men and 15 women, were freed': the sorts leave nobody out, and nothing is told of one of them alone."""
    _, *behind = [t.text.split()[-1] for t in line.tokens[items[-1].at + 1 : items[-1].at + _PHRASE]] or [""]
    closed = not behind or (behind[0] in _CLOSING and _REST.isdisjoint(behind))
    return closed and _of_two_sorts(line, items) and all(is_kind_of(_sort(line, s), whole.unit) for s in items)


_CLOSING = frozenset(",.;:)–—")
_REST = frozenset("rest others remaining remainder balance plus".split())


def _of_two_sorts(line: Line, items: list[Slot]) -> bool:
    """'covered 1,004 adults, 511 women and 493 men', 'seven gold, four silver and nine bronze'."""
    return sorted(_sort(line, s) for s in items) in _SORTS


def _sort(line: Line, slot: Slot) -> str:
    """What a figure counts; a word that has no plural is not read as its noun."""
    return slot.unit or next((t.text for t in line.tokens[slot.at + 1 : slot.at + 2]), "")


_SORTS = [
    sorted(sorts.split())
    for sorts in (
        "woman man",
        "woman man child",
        "girl boy",
        "adult child",
        "civilian soldier",
        "crew passenger",
        "crewman passenger",
        "bronze gold silver",
        "daughter son",
        "male female",
    )
]
_ONE = frozenset(("one", "another", "others", "some", "the others"))
_DEFINITE = frozenset("the these those both its their".split())
_FEWEST, _MOST = 2, 9
