"""How far two figures stand in the same place: between the same words, as one that is told again in the words of before."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.about import telling
from tieout.patterns import lazily

#: So many words that tell something are read on either side.
_WORDS = 3
#: So many characters hold them.
_NEAR = 160
_WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*|[.;:()–—!?\"“”]")
#: What only says when a thing was told says nothing of its place.
_PASSED_OVER = telling("today yesterday monday tuesday wednesday thursday friday saturday sunday tomorrow scheduled")


def same_beside(
    text: str, place: tuple[int, int], within: tuple[int, int], other: tuple[int, int], start: int
) -> tuple[int, int]:
    """How many words before two figures, and behind them, are the same ("stealing $2.7 million worth of wine from"): of one at a `place` `within` a
    stretch of the text, and of the `other` in a sentence from `start` on. Where a figure opens both, that counts as one before."""
    ahead = [
        _telling([m[0] for m in _WORD.finditer(text, max(first, figure - _NEAR), figure)][::-1])
        for first, figure in ((within[0], place[0]), (start, other[0]))
    ]
    behind = [
        _telling([m[0] for m in _WORD.finditer(text, figure, min(last, figure + _NEAR))])
        for figure, last in ((place[1], within[1]), (other[1], other[1] + _NEAR))
    ]
    return len(ahead[0] & ahead[1]) if any(ahead) else 1, len(behind[0] & behind[1])


def _telling(words: Sequence[str]) -> frozenset[str]:
    """The first words of a side that tell something, figures among them, up to a mark that ends it."""
    found: set[str] = set()
    for word in words:
        if len(found) >= _WORDS or (len(word) == 1 and not word.isalnum()):
            break
        found |= {word} if word[0].isdigit() else telling(word) - _PASSED_OVER
    return frozenset(found)
