"""Step 1 and 2 together: a level that is part of what a verb moves to another: "cut the present delay of four months to one month", "lifted its
14 percent stake to 21 percent"."""

from __future__ import annotations

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES, is_verb, moves
from tieout.checking.tags.govern import sign_of
from tieout.rules.vocabulary import listed

#: No more words stand between the verb and the level, and between that and "to".
_OBJECT, _NOUN = 7, 4


def verb_ahead(line: Line, before: Slot, new: Slot) -> int:
    """Where the verb stands of whose object a level is the size, with the level that it is moved to right behind; 0 where none does."""
    behind = line.tokens[before.at + 1 : new.at]
    if before.kind in BARE and before.unit not in ("", new.unit):
        return 0  # "cut the price of 310 items to 270"
    if not behind or behind[-1].text != "to" or len(behind) > _NOUN or not all(map(_names, behind[:-1])):
        return 0
    at = next((i for i in range(before.at - 1, max(0, before.at - _OBJECT), -1) if not _names(line.tokens[i])), 0)
    token = line.tokens[at]
    if not at or not token.classes & CHANGES or not sign_of(token) or not (moves(line, at) or _is_infinitive(line, at)):
        return 0
    moved = line.tokens[at + 1 : before.at]
    owned = bool(moved) and (moved[0].text in listed("determiner") or moved[0].text.endswith(("'s", "’s")))
    return at if owned and _SPANS.isdisjoint(word for t in moved for word in t.text.split()) else 0


def is_told_of_now(line: Line, at: int, before: Slot) -> bool:
    """'the present delay of four months': whether an adjective says that the level is what is, or was, before it is moved."""
    return not _STANDING.isdisjoint(token.text for token in line.tokens[at + 1 : before.at])


def _is_infinitive(line: Line, at: int) -> bool:
    return line.tokens[at - 1].text in ("to", *listed("auxiliary")) and is_verb(line, at)


def _names(token: Token) -> bool:
    """Whether a word may stand in the object of a verb: an article, an adjective, a noun, "of"."""
    return token.slot < 0 and token.text not in _NO_OBJECT and not token.classes & (CHANGES | {"break", "from", "by"})


_NO_OBJECT = frozenset(
    ", ; : ( ) - – — to and or but by from with for on in at than who which that if when while as".split()
)
_SPANS = frozenset("range band span between increase rise fall gain cut loss".split())
_STANDING = frozenset(
    "current present existing previous prior original old former initial earlier standing prevailing last".split()
)
