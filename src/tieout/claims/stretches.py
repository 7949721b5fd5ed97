"""Which quantities claim something, and the sentence, or piece of one, that each stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tieout.quantities.model import Quantity
from tieout.text.model import Article, Sentence

#: Kinds of quantity that claim nothing by themselves.
NO_CLAIM = frozenset({"date", "ordinal"})

#: How far around a quantity that stands in no sentence its "sentence" reaches.
REACH = 200

#: A sentence longer than this is taken in pieces of so many characters: a claim repeats its sentence, and an article of
#: one sentence with ten thousand figures would be repeated whole ten thousand times.
LONGEST = 2000


def claimed(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities that a claim is made of, without making any: that takes longer than counting them."""
    return (q for q in quantities if not q.named and q.kind not in NO_CLAIM)


def stretch(article: Article, starts: Sequence[int], quantity: Quantity) -> tuple[int, int]:
    """The ends of the sentence (or sentences, where a quantity runs over a border) that the quantity stands in."""
    first = bisect_right(starts, quantity.start) - 1
    if first >= 0 and quantity.end <= article.sentences[first].end:
        return _piece(article.sentences[first], quantity)
    last = bisect_right(starts, quantity.end - 1) - 1
    if first >= 0 and quantity.start < article.sentences[first].end <= article.sentences[last].end:
        return article.sentences[first].start, max(article.sentences[last].end, quantity.end)
    return max(0, quantity.start - REACH), min(len(article.text), quantity.end + REACH)


def _piece(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """The ends of a sentence, or of the piece of a long one that a quantity stands in."""
    if sentence.end - sentence.start <= LONGEST:
        return sentence.start, sentence.end
    start = quantity.start - (quantity.start - sentence.start) % LONGEST
    return start, min(sentence.end, max(start + LONGEST, quantity.end))
