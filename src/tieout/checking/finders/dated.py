"""A list of dates: "in 1988, 1991 and 2003", "on June 2, June 9 and June 16"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Token
from tieout.checking.finders.items import Item, Listed

_BETWEEN = frozenset((",", "and", "in", "on", "then"))


def dated(tokens: Sequence[Token]) -> Listed | None:
    """The dates with which the tokens begin, the last behind an "and"; things may share one, so that no other number is wrong for sure."""
    items: list[Item] = []
    closed = False
    for k, token in enumerate(tokens):
        if token.context and token.slot >= 0 and any(c.isdigit() for c in token.text):
            items.append((token,))
            closed = tokens[k - 1].text == "and" if k else False
        elif token.text not in _BETWEEN or closed:
            break
    return Listed(tuple(items), False, (), sure=False) if closed and len(items) > 1 else None
