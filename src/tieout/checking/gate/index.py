"""Before step 1: which of many needs a sentence meets, looked up by its words instead of need by need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Index:
    """Needs by the bits that they ask for: `asked` are the sets of bits of each, of each of which one must be there.

    One number holds all needs, a bit each, once for the first set of each, above that once for the second, and so on. What
    meets a set has the set's bit there, so that what several words meet is the union of their numbers.
    """

    def __init__(self, asked: Sequence[Sequence[int]]) -> None:
        self._size = len(asked)
        self._most = max(map(len, asked), default=0)
        self.none = 0
        places: dict[int, int] = {}
        for number, sets in enumerate(asked):
            for at, one in enumerate(sets):
                places[one] = places.get(one, 0) | 1 << at * self._size + number
            for at in range(len(sets), self._most):
                self.none |= 1 << at * self._size + number
        self._by_bit: dict[int, int] = {}
        for one, place in places.items():
            for bit in _each(one):
                self._by_bit[bit] = self._by_bit.get(bit, 0) | place

    def of(self, bits: int) -> int:
        """The sets that the bits meet."""
        found = 0
        for bit in _each(bits):
            found |= self._by_bit.get(bit, 0)
        return found

    def met(self, sets: int) -> int:
        """The needs of which every set is met."""
        sets |= self.none
        alive = sets if self._most else (1 << self._size) - 1
        for _ in range(1, self._most):
            sets >>= self._size
            alive &= sets
        return alive


def _each(bits: int) -> Iterator[int]:
    """The bits, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest
