"""How the items of a list in words are told: as deeds, as offices, in turn, in one short form, each with a figure."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import ASIDE, CLAUSE, LEADING, LONGEST, MARKS, OPEN, TITLES, TURNS
from tieout.checking.finders.lists.parts import holds, is_place
from tieout.patterns import lazily

#: So many words tell what is done, "keeping staff safe"; fewer may name a thing ("planning").
_DEED = 3


def one_figure_each(items: Sequence[Item], line: Line) -> bool:
    """No item holds a figure but such as "90-day", or each one that is too large, or not of the kind, to count things of its own."""
    figures = [
        [line.slots[t.slot] for t in item if t.slot >= 0 and not t.context and "-" not in t.text] for item in items
    ]
    if not any(figures):
        return True
    return all(
        len(f) == 1 and (f[0].kind not in ("count", "number") or (f[0].quantity.value or 0) >= 100) for f in figures
    )


def are_several(item: Item, text: str) -> bool:
    """ "4th & 5th Pioneers": two in one item."""
    return sum(bool(_ORDINAL.fullmatch(text[t.start : t.end])) for t in item) > 1


_ORDINAL = lazily(r"\d+(?:st|nd|rd|th)")


def are_deeds(items: Sequence[Item]) -> bool:
    """Whether each item says what is done, in one form: "to cut costs, to keep our staff safe and to pay"."""
    doing = all(item[0].text.endswith("ing") and len(item) >= _DEED for item in items)
    return (doing or {item[0].text for item in items} == {"to"}) and not any(
        holds(item, OPEN | MARKS) for item in items
    )


def with_the(items: Sequence[Item]) -> int:
    """How many items in plain words may only tell what the one before is, as they begin with "the" and others do not."""
    the = [item[0].text == "the" for item in items]
    return 0 if all(the) or in_turn(items) else sum(the[1:-1])


def is_office(item: Item) -> bool:
    """ "Secretary of State": what the name before it is."""
    return item[0].text in TITLES and any(t.text == "of" for t in item)


def qualifiers(items: Sequence[Item]) -> int:
    """How many of the names may only say where the one before it is ("Kansas City, New York")."""
    places = [is_place(item) for item in items]
    if 2 * sum(places) > len(items):
        return 0
    return sum(here and not places[k] and not any(places[k + 2 : k + 3]) for k, here in enumerate(places[1:]))


def in_turn(items: Sequence[Item]) -> bool:
    """ "one of wood, another of stone, and one of clay"."""
    return all(
        f"{' '.join(t.text for t in item[:2])} ".startswith(TURNS) and not holds(item[2:], CLAUSE) for item in items
    )


def in_one_form(items: Sequence[Item]) -> bool:
    """Whether things named in plain words are told in one short form, so that each is one item."""
    if in_turn(items):
        return True
    alike = len({item[0].text for item in items}) == 1
    return all(
        (len(item) <= LONGEST or item is items[-1])
        and not holds(item, OPEN | CLAUSE | MARKS)
        and (alike or item[0].text == "the" or not holds(item[:1], LEADING | ASIDE))
        for item in items
    )
