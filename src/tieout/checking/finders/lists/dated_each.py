"""Things of which each is told with its date: "two convictions for arson in 1998 and theft in 2003"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import behind_noun
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import CLAUSE
from tieout.checking.finders.lists.items import Listed

_WHERE = frozenset("in at near on off for from outside".split())
_WHEN = frozenset(("in", "on"))
#: So far behind the noun such a list begins, and so many words tell one of the things.
_FAR, _LONGEST = 6, 10


def dated_each(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The things behind "for", or behind a comma and where they were, each up to its date; several may be of one date, so that only a
    longer list is wrong."""
    tokens = line.tokens
    noun = behind_noun(slot, tokens, text)
    start = _start(tokens, noun) if noun is not None else None
    items = _items(tokens, start, line) if start is not None else []
    return Listed(tuple(items), False, (), shared=True) if len(items) > 1 else None


def _start(tokens: Sequence[Token], noun: int) -> int | None:
    """Where the first of the things begins."""
    if noun < len(tokens) and tokens[noun].text == "for":
        return noun + 1
    for k in range(noun, min(noun + _FAR, len(tokens) - 1)):
        if tokens[k].slot >= 0:
            return None
        if tokens[k].text == ",":
            return k + 1 if tokens[k + 1].text.split()[0] in _WHERE else None
    return None


def _items(tokens: Sequence[Token], start: int, line: Line) -> list[Item]:
    """The things, each closed by "in" and a date, the last led by "and"; none where another figure or a clause stands between."""
    items: list[Item] = []
    begins, led = start, False
    for k in range(start, len(tokens)):
        token = tokens[k]
        if token.slot >= 0:
            if line.slots[token.slot].kind != "date" or tokens[k - 1].text not in _WHEN or k - begins < 2:
                return []
            items.append(tuple(tokens[begins : k + 1]))
            joint = [t.text for t in tokens[k + 1 : k + 3]]
            if led or joint[:1] not in ([","], ["and"]):
                return items if led else []
            led = "and" in joint[: 1 + (joint[0] == ",")]
            begins = k + 2 + (joint[:2] == [",", "and"])
        elif k >= begins and (token.text in CLAUSE or token.text in (",", ";", "and") or k - begins > _LONGEST):
            return []
    return []
