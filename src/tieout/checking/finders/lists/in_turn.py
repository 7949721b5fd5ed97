"""Things told one by one: "two storms, one in March, which hit Ely; and a second in May"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Token
from tieout.checking.finders.lists.item_words import BEHIND
from tieout.checking.finders.lists.items import Listed

_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
#: So many words tell one of the things; so many of them are shown.
_LONGEST, _SHOWN = 40, 12


def told_in_turn(tokens: Sequence[Token]) -> Listed | None:
    """The things of which the tokens begin with the first, "one from a surveyor", each next one behind a comma, a semicolon or "and"; for
    sure where the last is "the other". None where "a third" is not told third."""
    if not tokens or not _is_one(tokens):
        return None
    turns = [(k, turn) for k in range(1, len(tokens)) if (turn := _turn(tokens, k))]
    turns = turns[: next((k + 1 for k, (_, turn) in enumerate(turns) if turn == "other"), len(turns))]
    starts = [0, *(k for k, _ in turns)]
    if not turns or any(b - a > _LONGEST for a, b in pairwise(starts)):
        return None
    if any(turn in _NTH and _NTH[turn] != number for number, (_, turn) in enumerate(turns, 2)):
        return None
    items = [tuple(tokens[k : k + _told(tokens[k:])]) for k in starts]
    return Listed(tuple(items), False, (), sure=turns[-1][1] == "other")


def _turn(tokens: Sequence[Token], at: int) -> str:
    """The word by which a further thing is told from there on: another, other, second; "" where none is."""
    if tokens[at].text == "and":
        return ""
    said = [word for t in tokens[at : at + 3] for word in t.text.split()]
    parted = tokens[at - 1].text in (",", ";", "and") or said[0] == "and"
    said = said[1:] if said[0] == "and" else said
    if not parted:
        return ""
    if said[0] == "another":
        return said[0]
    return (
        said[1] if said[0] in ("a", "the") and said[1:2] and (said[1] in _NTH or said[:2] == ["the", "other"]) else ""
    )


def _is_one(tokens: Sequence[Token]) -> bool:
    """Whether they begin with "one" for one of the things: "one from a surveyor", "one occurring in May"; not "one count of theft"."""
    second = tokens[1].text if len(tokens) > 1 else ""
    return tokens[0].text == "one" and (second in BEHIND | {"of"} or second.endswith(("ing", "ed")))


def _told(tokens: Sequence[Token]) -> int:
    """How many words tell a thing, as far as the mark behind it."""
    marks = (k for k, t in enumerate(tokens) if k > 1 and t.text in (",", ";", ".", "and", "and another"))
    return min(next(marks, len(tokens)), _SHOWN)
