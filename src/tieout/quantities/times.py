""" "Times" behind a number: a multiple ("6.2 times the 416", "by up to 30 times"), or how often ("won it 3 times")."""

from __future__ import annotations

from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import word_class

_TIMES_AFTER = word_class("after-times")


def times(draft: Draft, found: list[str], at: int, joined: bool) -> bool:
    """Whether "times" behind the number multiplies ("6.2 times the 416", "three times as many") and does not count ("won it 3 times")."""
    numeral = draft.numeral
    assert numeral is not None
    following = found[at + 2].lower() if at + 2 < len(found) and found[at + 1].isspace() else ""
    if (
        joined
        or (following == "over" and not _SPELLS.isdisjoint(found[at + 4 : at + 7]))
        or (
            following in ("last", "this")
            and "".join(found[at + 4 : at + 5]) in _SEASONS
            and "".join(found[at + 5 : at + 6]) not in ("'", "’")
        )
        or not (
            (numeral.pointed and numeral.factor < _OFTEN)
            or found[at + 2 : at + 4] == ["per", "-"]
            or following in _TIMES_AFTER
            or following[:1].isdigit()
            or _is_owner(found, at + 2)
            or following in ("$", "£", "€")
        )
    ):
        return False
    draft.kind, draft.unit = "multiple", "x"
    return True


def _is_owner(found: list[str], at: int) -> bool:
    """ "three times Monday's 15.7 million": whether the name of an owner stands at the index, which no "the" opens."""
    return found[at + 1 : at + 3] in (["'", "s"], ["’", "s"])


#: Seen "1.7 million times", which multiplies nothing.
_OFTEN = 1000
#: "five times over the last year": a length of time, and no multiple.
_SPELLS = frozenset("last past next previous first two three four five several decade decades years months".split())


#: "three times last year", no "three times last year's".
_SEASONS = frozenset("year month week night season summer winter spring autumn fall century quarter decade".split())


_AROUND = frozenset("up to about around roughly some nearly almost over more than at least only just".split())


def by(left: list[str]) -> bool:
    """Whether "by" stands before the number and its hedge."""
    words = [token.lower() for token in left if not token.isspace()]
    while words and words[-1] in _AROUND:
        words.pop()
    return words[-1:] == ["by"]
