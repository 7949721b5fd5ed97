"""Before step 1: which of many needs the figures of a sentence can meet, by their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tieout.checking.compact.kinds import MOST, may_be
from tieout.checking.gate.needs import Need, Side

#: Kinds of figures, as in an `Evidence`.
Kinds = tuple[str, ...]


class Players:
    """Needs by the roles that figures must play. One number holds them all, a bit each."""

    def __init__(self, needs: Sequence[Need]) -> None:
        several = [need if need.across else None for need in needs]
        self._alone = _Roles([None if need.across else need for need in needs])
        self._both = _Roles(several)
        self._here = _Roles([need and _with(need.here, need.own) for need in several])
        self._there = _Roles([need and need.there for need in several])
        self.across = lru_cache(maxsize=4096)(self._across)

    def alone(self, here: Kinds) -> int:
        """The needs that a sentence with figures of these kinds can meet by itself."""
        return self._alone.played(here)

    def _across(self, here: Kinds, before: Kinds) -> int:
        """`across` are those that it can meet together with the figures of the sentence before."""
        alive = self._both.played(here + before)
        return alive and alive & self._here.played(here) & self._there.played(before)


class _Roles:
    """What needs ask of the figures of one or two sentences: of each set of kinds one, of others two, and so many in all; None is of no need."""

    def __init__(self, sides: Sequence[Need | Side | None]) -> None:
        asked = [(1 << number, side) for number, side in enumerate(sides) if side is not None]
        self._every = sum(need for need, _ in asked)
        self._fewer = [0] * MOST
        for need, side in asked:
            for figures in range(min(side.figures, MOST)):
                self._fewer[figures] |= need
        self._one = _by_kinds((kinds, need) for need, side in asked for kinds in side.one)
        self._two = _by_kinds((kinds, need) for need, side in asked for kinds in side.two)
        self.played = lru_cache(maxsize=4096)(self._played)

    def _played(self, there: Kinds) -> int:
        """The needs of which figures of these kinds can play the roles."""
        lacking = self._fewer[len(there)] if len(there) < MOST else 0
        for several, times in ((self._one, 1), (self._two, 2)):
            may = may_be(there, times)
            for kinds, needs in several:
                if not kinds & may:
                    lacking |= needs
        return self._every & ~lacking


def _with(side: Side, own: int) -> Side:
    return Side((), (own, *side.one), side.two, side.figures)


def _by_kinds(asked: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Each set of kinds, and the needs that ask for it."""
    found: dict[int, int] = {}
    for kinds, need in asked:
        found[kinds] = found.get(kinds, 0) | need
    return tuple(found.items())
