"""Things told by their numbers and one by one: "a nurse, two guards and a driver"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Token
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import BY, CLAUSE, MARKS, OPEN
from tieout.checking.finders.lists.items import Listed, closing
from tieout.checking.finders.lists.parts import Part, holds, items_between
from tieout.quantities.plurals import plural

#: So many words such an item has, and so many things it counts, that is told in one list with single ones.
_SHORT, _MANY = 5, 12
#: what opens more words of an item
_WHERE = BY | frozenset("near off outside under over behind after before between".split())
#: behind "and", another item: "a cup for the best hymn and one for the tour"
_THEIRS = frozenset(("his", "her", "their", "its"))
_ONES = frozenset(("a", "an", "another", "one"))
#: one word for several
_GROUPS = frozenset(
    "crew staff family couple pair trio team group band rest remainder party public press police people board panel jury class army".split()
)


def counted_out(tokens: Sequence[Token], line: Line) -> Listed | None:
    """Things told by their numbers and one by one, "a nurse, two guards and a driver": of each as many as are told."""
    parts = items_between([t for t in tokens if t.text != "."], line.text)
    if not parts or not (parts[-1].led or parts[-1].joins):
        return None
    items = [*map(_head, (part.tokens for part in parts[:-1])), *_last(parts[-1])]
    numbers = [_told_number(item, line) for item in items]
    if not all(numbers) or len({min(n, 2) for n in numbers}) == 1:
        return None
    return Listed(tuple(item for item, n in zip(items, numbers, strict=True) for _ in range(n)), False, ())


def _last(part: Part) -> list[Item]:
    """What the last part holds: one item behind "and", or several that it joins."""
    headed = _head(part.tokens[1:]) if part.led else ()
    if headed and any(a.text == "and" and b.text in _ONES for a, b in pairwise(part.tokens[1 + len(headed) :])):
        return [()]
    return [headed] if len(headed) > 1 else list(map(_head, closing(part)))


def _head(item: Item) -> Item:
    """An item without what tells more of it: "a gold" of "a gold for the crew of Ek"."""
    end = next((k for k, t in enumerate(item) if k > 1 and t.slot < 0 and t.text.split()[0] in _WHERE), len(item))
    return item[:end]


def _told_number(item: Item, line: Line) -> int:
    """How many an item is: one behind "a", "the" or "her", as many as a small number says; 0 where the words leave it open ("the crew")."""
    item = (
        item[1:] if item and item[0].text in _THEIRS and item[1:2] and item[1].slot >= 0 else item
    )  # "her three sons"
    if not 2 <= len(item) <= _SHORT or holds(item, OPEN | CLAUSE | MARKS) or any(t.text == "and" for t in item):
        return 0
    if item[0].text in ("a", "an", "one", "the", *_THEIRS):
        several = plural(item[-1].text) or not _GROUPS.isdisjoint(t.text for t in item)
        return 0 if several or any(t.slot >= 0 for t in item[1:]) else 1
    slot = line.slots[item[0].slot] if item[0].slot >= 0 else None
    small = slot is not None and slot.kind in ("count", "number") and slot.quantity.hedge == "="
    value = slot.quantity.value or 0 if slot is not None and small else 0
    return int(value) if 1 <= value <= _MANY and value == int(value) and len(item) <= _SHORT else 0
