"""What a finder binds where the words leave something open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from tieout.checking.compact.line import Bound
from tieout.rules.formula import Formula, parse

#: A formula that a finder makes of what it has bound, each read once.
made = lru_cache(maxsize=128)(parse)


class Loose(dict[str, Bound]):
    """Roles bound like any others, enough to tie out; they are accused only where one misprint explains the mismatch."""


class Likely(Loose):
    """The same where other figures, bound alike, tie out: a misprint explains the mismatch even if it may do so by accident now and then."""


class Apart(Loose):
    """The same of what no word ties: all that words tie stands nearer."""


class Told(dict[str, Bound]):
    """Roles bound by words that leave nothing open, in what sentence ever they stand: enough to accuse."""


class Settled(Told):
    """The same where sentences lead from one figure to the next: all that the words of one sentence tie stands nearer."""


class Near(Told):
    """The same of levels that stand apart: what is off by more than any slip is of another relation, unless a misprint explains it."""


class Tied(Near, Settled):
    """The same of levels of one sentence: all that words tie there otherwise stands nearer."""


class Led(Near):
    """The same where words of the one sentence lead from a multiple to its levels, wherever these stand."""


class Partial(dict[str, Bound]):
    """Roles bound by how sentences are built, where no word says that nothing is left out: enough to tie out, accused only where a
    common misprint explains the mismatch and is no accident."""


class Undone(Partial):
    """The same where they would tie out with two digits of one of them the other way round, and are bound as they would be then."""


class Stepwise(Loose):
    """The same by a formula of its own: which of the figures went, and which came, the words tell.

    tie    "told" where words leave nothing open, however far off the figures are; "sure" where one sentence tells all, and that the one
           comes of the others: enough to accuse; "loose" as above, "partial" where
           words do not say of each figure whether it came or went
    """

    def __init__(self, formula: Formula, bound: Mapping[str, Bound], tie: Tie) -> None:
        super().__init__(bound)
        self.formula = formula
        self.tie = tie


class Farther(Stepwise, Apart):
    """The same where all that words tie stands nearer."""


Tie = Literal["told", "sure", "loose", "partial"]


#: A figure that is so many times what is computed is no slip, but of another relation.
_FARTHEST = 3.0


def near_enough(computed: float, stated: float) -> bool:
    """Whether a stated figure is near enough to what is computed to be meant for it."""
    return computed > 0 and stated > 0 and 1 / _FARTHEST <= stated / computed <= _FARTHEST
