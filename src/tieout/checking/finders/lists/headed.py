"""Things that are each told by their noun: "two loans: a 40 million loan for schools and a 20 million loan for roads"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import double, spaced
from tieout.checking.finders.lists.items import Listed

#: So many words stand between the number and what opens the list, and before the noun of an item.
_NEAR, _BEFORE_NOUN = 14, 7
_ARTICLES = frozenset(("a", "an", "one", "the"))


def headed(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list behind a colon or a dash of which each item begins with an article and has the counted noun in the singular; no
    other thing may stand among them."""
    begins = _opener(at, line, text) if slot.unit else None
    if begins is None:
        return None
    tokens = line.tokens[begins : _end(begins, line, text)]
    starts = [k for k, t in enumerate(tokens) if t.text in _ARTICLES and (k == 0 or _parts(tokens[k - 1]))]
    if not starts or starts[0] != 0:
        return None
    items = [tuple(tokens[a:b]) for a, b in pairwise([*starts, len(tokens)])]
    if len(items) < 2 or not all(_has_noun(item, slot.unit) for item in items):
        return None
    if not _parts(tokens[starts[-1] - 1], last=True):
        return None
    return Listed(tuple(_shown(item) for item in items), False, ())


def _shown(item: Sequence[Token]) -> tuple[Token, ...]:
    """The item without what parts it from the next, and no more of it than shows what it is."""
    kept = [*item[: _BEFORE_NOUN + 1]]
    while kept[-1].text in (",", ";", "and", "."):
        kept.pop()
    return tuple(kept)


def _opener(at: int, line: Line, text: str) -> int | None:
    """The first word behind a colon or a dash that stands near behind the noun, with no other figure between."""
    for k in range(at, min(at + _NEAR, len(line.tokens))):
        token = line.tokens[k]
        if spaced(line.tokens, k, text):
            return k + (2 if double(line.tokens, k) else 1)
        if token.text == ":":
            return k + 1
        if (token.slot >= 0 and not token.context) or token.text in (";", ",", "("):
            return None
    return None


def _end(begins: int, line: Line, text: str) -> int:
    """The next dash, or the end of the sentence."""
    return next((k for k in range(begins, len(line.tokens)) if spaced(line.tokens, k, text)), len(line.tokens))


def _parts(token: Token, last: bool = False) -> bool:
    """Whether a mark or word parts two items; before the last one an "and", or a semicolon."""
    return token.text == "and" or (token.text in (",", ";") and not last)


def _has_noun(item: Sequence[Token], noun: str) -> bool:
    return any(noun in token.text.split() for token in item[: _BEFORE_NOUN + 1])
