"""Quantities in, claims out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

from tieout.claims.model import Claim
from tieout.quantities.model import Quantity
from tieout.text.model import Article


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

    `sentence` is printed in the article exactly so; of a very long one it is a piece. `subject` and `period`
    are read off the clause, "" where it does not say. Ids are those of `tieout.claims.ids`. Never raises, whatever the text.
    """
    return Claims(article, quantities)
