"""A list of dates or ages: "in 1988, 1991 and 2003", "on June 2, 9 and 16", "aged 17, 19 and 22"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tieout.checking.compact.line import Line, Token
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.items import Listed

_BETWEEN = frozenset((",", "and", "in", "on", "then"))
#: what may stand behind a list that nothing goes on with
_ENDS = frozenset((".", ",", ";", ":", ")", "–", "—", "-"))


def dated(tokens: Sequence[Token]) -> Listed | None:
    """The dates with which the tokens begin, the last behind an "and"; for sure where a mark ends them. Things may share one, so that
    only a longer list is wrong."""
    return joined(((k, k == 0 or t.text in _BETWEEN, _is_date(tokens, k)) for k, t in enumerate(tokens)), tokens)


def aged(tokens: Sequence[Token], line: Line) -> Listed | None:
    """The ages with which the tokens begin, likewise."""
    years = (t.slot >= 0 and line.slots[t.slot].kind in ("duration", "number", "count") for t in tokens)
    return joined(((k, tokens[k].text in (",", "and"), held) for k, held in enumerate(years)), tokens)


def joined(marks: Iterable[tuple[int, bool, bool]], tokens: Sequence[Token]) -> Listed | None:
    """The list of the tokens that are `held`, with nothing between them but what may `join` them."""
    items: list[Item] = []
    closed, end = False, len(tokens)
    for k, joins, held in marks:
        if held and not closed:
            items.append((tokens[k],))
            closed, end = k > 0 and tokens[k - 1].text == "and", k + 1
        elif not joins or closed:
            break
    if not closed or len(items) < 2:
        return None
    ended = end >= len(tokens) or (tokens[end].slot < 0 and tokens[end].text in _ENDS)
    return Listed(tuple(items), False, (), sure=ended, shared=True)


def _is_date(tokens: Sequence[Token], at: int) -> bool:
    """A date, or the day of a month that the date before it names: "June 2, 9 and 16"."""
    token = tokens[at]
    if token.slot < 0:
        return False
    if token.context:
        return any(c.isdigit() for c in token.text)
    behind = tokens[at + 1].text if at + 1 < len(tokens) else "."
    of_month = token.text.isdigit() and len(token.text) <= 2 and (behind in _BETWEEN or behind in _ENDS)
    months = [t.text for t in tokens[:at] if t.slot >= 0 and t.context]
    return of_month and bool(months) and months[-1][0].isalpha()
