"""The direction that a governing verb or noun gives a change: "rose 5 percent", "a 3 percent drop", "up 19 cents"."""

from __future__ import annotations

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import trends, word_class
from tieout.quantities.model import Trend

_BETWEEN = word_class("after-trend")
#: Prepositions and the like behind a change: what follows them governs it no more.
_ENDS = word_class("change-end")
#: How far behind a share its noun may stand, in words; behind an amount it is the next word.
_BEHIND = 3
_SHARES = frozenset(("percent", "percentage_point", "fraction", "multiple"))
#: How far before a change its verb may stand, in words.
_BEFORE = 8
#: How many tokens behind a change may tell its direction, and how many "year-on-year" takes, with one more beyond them.
_NEAR, _COMPOUND = 7, 6
_LOOKED_AT = _NEAR + _COMPOUND + 1
_PARTICLES = word_class("particle-verb")
_LEVEL = frozenset(("to", "at", "from", "than", "against"))


#: Right before an amount they collect it, and change nothing.
_RAISES = frozenset(("raise", "raised", "raises", "raising"))


def trend(place: Place, draft: Draft) -> Trend | None:
    """The direction for the change `draft`, from the words before it and those behind it."""
    if draft.kind == "duration" and place.word_before(draft.left) != "by" and not _leads_to(place, draft):
        return None  # "rose two years ago"; but "rose 0.4 hours to 38.2 hours"
    reach = _BEHIND + 1 if draft.unit == "point" else _BEHIND if draft.kind in _SHARES else 1
    behind = place.after(draft.right, _LOOKED_AT)
    found = _verb(place.before(draft.left)) or _behind(behind, reach)
    if found is None or (draft.kind == "percent" and behind[:2] == [" ", "of"] and _gained(place, draft)):
        return None
    if draft.kind == "count" and not draft.unit and draft.subject == "times":
        return None  # "rose five times last year"
    raised = draft.kind in ("currency", "number", "count") and _collected(place, draft)
    return None if raised else found


def _leads_to(place: Place, draft: Draft) -> bool:
    """Whether a change goes on to a level: "0.4 hours to 38.2 hours"."""
    return next((token.lower() for token in place.after(draft.right, 2) if not token.isspace()), "") == "to"


def _collected(place: Place, draft: Draft) -> bool:
    """Whether a sum was raised, and nothing rose by it: "raised $5 million", "raised a total of 40 dollars"."""
    words = place.words_before(draft.left, 4)
    while words and words[-1] in _OVER:
        words.pop()
    passive = place.words_before(draft.left, 4)[: len(words) - 1][-1:]
    return words[-1:] != [] and words[-1] in _RAISES and passive not in _PASSIVE


#: Before "raised" where a price is: "was raised about 2 dollars".
_PASSIVE = (["was"], ["were"], ["been"], ["is"], ["are"], ["being"])
#: What may stand between "raised" and its sum.
_OVER = _BETWEEN - {"by", "price", "value", "to", "in", "at", "from"}


def _gained(place: Place, draft: Draft) -> bool:
    """Whether a share was won, and nothing grew by it: "gained 55 percent of the votes"."""
    return not _GAINS.isdisjoint(place.words_before(draft.left, 2)) and place.word_before(draft.left) != "by"


_GAINS = frozenset(("gain", "gained", "gains", "gaining"))


def _word_before(found: list[str], index: int) -> str:
    """The word before `index` in lower case; "" for a sign or figure."""
    token = next((token for token in reversed(found[:index]) if not token.isspace()), "")
    return token.lower() if token.isalpha() else ""


#: Before "of", over which a verb reaches: "rose by an average of 3 percent", "a total of".
_MEANS = frozenset(("average", "total"))


#: Words of the object between a verb and "by": "cut the cost of the work by a fifth".
_OBJECT = frozenset(("the", "of"))


def _verb(found: list[str]) -> Trend | None:
    """ "rose 5 percent", "cut sales by a third", "an increase of 60 jobs"; no direction for a level ("rose to 5 percent").

    `found` are the tokens before the change.
    """
    by, behind, verbs, left = False, "", trends("verb"), _BEFORE
    for index in range(len(found) - 1, -1, -1):
        token = found[index]
        if token.isspace():
            continue
        if not (left and token.isalpha()):
            return None
        word = token.lower()
        direction = verbs.get(word)
        if direction is not None:
            moves = word in ("up", "down") and _word_before(found, index) in _PARTICLES
            return None if moves else _direction(direction)
        if word == "of":
            front = _word_before(found, index)
            noun = trends("noun").get(front)
            if noun or not (by or front in _MEANS):
                return _direction(noun) if noun else None
        if (word in _LEVEL and not (word == "at" and behind == "least")) or (word == "in" and not behind):
            return None
        if word == "on" and behind != "average":
            return None  # "tariff cuts on 862 goods"
        if (word in _ENDS and word not in _OBJECT) or word.endswith("ed") if by else word not in _BETWEEN:
            return None
        by, behind, left = by or word == "by", word, left - 1
    return None


#: What opens an amount, which "up" before it tells of.
_FIGURES = frozenset("0123456789$£€")


def _behind(found: list[str], reach: int) -> Trend | None:
    """ "a 3 percent drop", "5 percent higher", "12 percent annual growth"."""
    nouns, seen = trends("noun"), 0
    found = _compact(found)
    for index, token in enumerate(found[:_NEAR]):
        if token.isspace():
            continue
        word = token.lower()
        if word in _ENDS or not word.isalpha() or found[index + 1 : index + 2] == ["-"]:
            return None
        if word == "up" and found[index + 2 : index + 3] == ["to"]:
            return None  # "from 805 up to 807"
        if word in ("up", "down") and "".join(found[index + 2 : index + 3])[:1] in _FIGURES:
            return None  # "earned 30 crowns up 4 crowns"
        direction = nouns.get(word) or ("" if seen else trends("after").get(word))
        if direction:
            return _direction(direction)
        seen += 1
        if seen == reach:
            return None
    return None


def _compact(found: list[str]) -> list[str]:
    """The tokens without "year-on-year" and the like at their head."""
    compound = len(found) > 5 and found[2] == found[4] == "-" and found[3].lower() in ("on", "over", "to", "by")
    return found[_COMPOUND:] if compound and found[1] == found[5] else found


def _direction(word: str) -> Trend:
    return "up" if word == "up" else "down"
