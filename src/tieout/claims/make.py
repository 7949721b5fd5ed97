"""Quantities in, claims out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from tieout.claims.model import Claim
from tieout.quantities.model import Quantity
from tieout.text.model import Article, Sentence

#: Kinds of quantity that claim nothing by themselves.
NO_CLAIM = frozenset({"date", "ordinal"})

#: How far around a quantity that stands in no sentence its "sentence" reaches.
REACH = 200

#: A sentence longer than this is taken in pieces of so many characters: a claim repeats its sentence, and an article of
#: one sentence with ten thousand figures would be repeated whole ten thousand times.
LONGEST = 2000


class Claims(Sequence[Claim]):
    """The claims of an article, made when they are first asked for: checking needs none of them."""

    def __init__(self, article: Article, quantities: Sequence[Quantity]) -> None:
        self._article, self._quantities = article, quantities

    @cached_property
    def _made(self) -> tuple[Claim, ...]:
        from tieout.claims.each import (
            each,  # and all that reads what a claim is of and when: most runs ask for no claim
        )

        return tuple(each(self._article, self._quantities))

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, at: int | slice) -> Claim | tuple[Claim, ...]:
        return self._made[at]

    def __len__(self) -> int:
        return len(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)


def make(article: Article, quantities: Sequence[Quantity]) -> Claims:
    """One claim for every quantity that is no date, no ordinal and not named, in the order of the text.

    `sentence` is printed in the article exactly so; of one longer than `LONGEST` it is a piece. `subject` and `period`
    are read off the clause, "" where it does not say. Ids are those of `tieout.claims.ids`. Never raises, whatever the text.
    """
    return Claims(article, quantities)


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
