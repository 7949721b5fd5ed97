"""Before step 1: which of many needs the figures of a sentence can meet, by their units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tieout.checking.compact.line import unit_of
from tieout.checking.gate.needs import Need
from tieout.checking.readings.fit import in_units
from tieout.quantities.model import Quantity

#: Units that the words around a figure may make of another.
_MADE = ("pp", "GBP")


class Measured:
    """Needs by the sets of units of which they ask for one each. One number holds all sets, one all needs, a bit each; `asking` are those
    that ask for any."""

    def __init__(self, needs: Sequence[Need]) -> None:
        asked: dict[frozenset[str], int] = {}
        for number, need in enumerate(needs):
            for allowed in need.units:
                asked[allowed] = asked.get(allowed, 0) | 1 << number
        self._asked, self._needs = [*asked], [*asked.values()]
        self._every = (1 << len(needs)) - 1
        self.asking = sum(1 << number for number, need in enumerate(needs) if need.units)
        self._in = lru_cache(maxsize=4096)(self._sets_of)
        self._met = lru_cache(maxsize=1024)(self._meet)
        self._made = self._in(_MADE[0]) | self._in(_MADE[1])

    def met(self, quantities: Sequence[Quantity]) -> int:
        """The needs of which each set of units holds one of a figure, or of what it is so much for ("dollars a share")."""
        held = self._made if quantities else 0
        for quantity in quantities:
            held |= self._in(unit_of(quantity))
        return self._met(held)

    def _sets_of(self, unit: str) -> int:
        """The sets that hold a unit, or the first one of a rate."""
        units = (unit, unit.partition(" / ")[0])
        return sum(1 << k for k, allowed in enumerate(self._asked) if any(in_units(one, allowed) for one in units))

    def _meet(self, held: int) -> int:
        lacking = 0
        for k, needs in enumerate(self._needs):
            if not held >> k & 1:
                lacking |= needs
        return self._every & ~lacking
