"""What a finder binds where the words leave something open."""

from __future__ import annotations

from tieout.checking.compact.line import Bound


class Loose(dict[str, Bound]):
    """Roles bound like any others, enough to tie out; they are accused only where one misprint explains the mismatch."""


class Likely(Loose):
    """The same where other figures, bound alike, tie out: a misprint explains the mismatch even if it may do so by accident now and then."""


class Apart(Loose):
    """The same of what no word ties: all that words tie stands nearer."""


class Told(dict[str, Bound]):
    """Roles bound by words that leave nothing open, in what sentence ever they stand: enough to accuse."""


class Partial(dict[str, Bound]):
    """Roles bound by how sentences are built, where no word says that nothing is left out: enough to tie out, accused only where a
    common misprint explains the mismatch and is no accident."""


#: A figure that is so many times what is computed is no slip, but of another relation.
_FARTHEST = 3.0


def near_enough(computed: float, stated: float) -> bool:
    """Whether a stated figure is near enough to what is computed to be meant for it."""
    return computed > 0 and stated > 0 and 1 / _FARTHEST <= stated / computed <= _FARTHEST
