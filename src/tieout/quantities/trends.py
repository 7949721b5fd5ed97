"""The direction that a governing verb or noun gives a change: "rose 5 percent", "a 3 percent drop", "up 19 cents"."""

from __future__ import annotations

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import trends, word_class
from tieout.quantities.model import Trend

_BETWEEN = word_class("after-trend")
#: Prepositions and the like behind a change: what follows them governs it no more.
_ENDS = word_class("change-end")
#: How far behind a change its noun may stand, in words.
_BEHIND = 3
_LEVEL = frozenset(("to", "at", "from", "than", "against"))


def trend(place: Place, draft: Draft) -> Trend | None:
    """The direction for the change `draft`, from the words before it and those behind it."""
    return _verb(place.before(draft.left)) or _behind(place.after(draft.right))


def _verb(tokens: list[str]) -> Trend | None:
    verbs = trends("verb")
    steps = 0
    by = level = False
    for token in reversed(tokens):
        if token.isspace():
            continue
        if not token.isalpha():
            return None
        word = token.lower()
        if word in verbs:
            if level or (word == "down" or word == "up") and steps and _after_up(tokens, word):
                return None
            return None if word in ("up", "down") and _particle(tokens, word) else _direction(verbs[word])
        if word in ("rise", "increase"):
            return "up"
        if by and steps < 6 and word not in ("of", "to", "from", "and", "or", "that"):
            steps += 1
            continue
        if word not in _BETWEEN or steps > 6:
            return None
        by = by or word == "by"
        level = level or (word in _LEVEL and not (word == "at" and "least" in tokens))
        if word == "of":
            return _noun_before(tokens)
        steps += 1
    return None


def _after_up(tokens: list[str], word: str) -> bool:
    """ "up to", "down to" are no directions."""
    return len(tokens) > 2 and tokens[-2].lower() == "to" if tokens and tokens[-1].isspace() else False


_PARTICLES = word_class("particle-verb")


def _particle(tokens: list[str], word: str) -> bool:
    """ "gave up 5 yards": the word belongs to a verb that is no change."""
    words = [token.lower() for token in tokens if token.isalpha()]
    at = len(words) - 1 - words[::-1].index(word)
    return at > 0 and words[at - 1] in _PARTICLES


def _noun_before(tokens: list[str]) -> Trend | None:
    """ "an increase of 60 jobs"."""
    nouns = trends("noun")
    words = [token.lower() for token in tokens if token.isalpha()]
    for index in range(len(words) - 1, -1, -1):
        if words[index] == "of":
            return _direction(nouns[words[index - 1]]) if index and words[index - 1] in nouns else None
    return None


def _behind(found: list[str]) -> Trend | None:
    """ "a 3 percent drop", "5 percent higher", "12 percent annual growth"."""
    nouns, seen = trends("noun"), 0
    for index, token in enumerate(found[:7]):
        if token.isspace():
            continue
        word = token.lower()
        if not word.isalpha() or word in _ENDS or found[index + 1 : index + 2] == ["-"]:
            return None
        if word in nouns or (not seen and word in trends("after")):
            return _direction(nouns.get(word) or trends("after")[word])
        seen += 1
        if seen == _BEHIND:
            return None
    return None


def _direction(word: str) -> Trend:
    return "up" if word == "up" else "down"
