"""Before step 1: which of many needs a sentence meets, looked up by its words instead of need by need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, zip_longest
from typing import TypeAlias

#: What an `Index` is made of, as plain data: the sets that no need has, all needs, the levels, and by the number of a bit the sets that it is in,
#: as bytes: numbers so large are slow to read, and an article asks for few of them.
Plain: TypeAlias = tuple[int, int, list[tuple[int, int]], dict[int, bytes]]


class Index:
    """Needs by the bits that they ask for, made of what `indexed` gives.

    One number holds all needs, a bit each, once for the first set of each, above that once for the second, and so on. What
    meets a set has the set's bit there, so that what several words meet is the union of their numbers. The fewer sets the last
    needs have, the shorter is that number.
    """

    def __init__(self, none: int, every: int, levels: Sequence[tuple[int, int]], by_bit: Mapping[int, bytes]) -> None:
        self.none, self._every, self._by_bit = none, every, by_bit
        #: where the needs begin again, and those of them that have no set there
        self._levels = levels

    def of(self, bits: int) -> int:
        """The sets that the bits meet."""
        found = 0
        for bit in _each(bits):
            found |= int.from_bytes(self._by_bit.get(bit, b""), "little")
        return found

    def met(self, sets: int) -> int:
        """The needs of which every set is met."""
        sets |= self.none
        alive = self._every
        for start, without in self._levels:
            alive &= sets >> start | without
        return alive


def indexed(asked: Sequence[Sequence[int]]) -> Plain:
    """What makes the `Index` of needs: `asked` are the sets of bits of each, of each of which one must be there."""
    most = max(map(len, asked), default=0)
    widths = [max(k + 1 for k, sets in enumerate(asked) if len(sets) > at) for at in range(most)]
    starts = list(accumulate(widths, initial=0))
    places: dict[int, int] = {}
    none = 0
    for number, sets in enumerate(asked):
        for start, width, one in zip_longest(starts[:-1], widths, sets):
            if one is not None:
                places[one] = places.get(one, 0) | 1 << start + number
            elif number < width:
                none |= 1 << start + number
    every = (1 << len(asked)) - 1
    met: dict[int, int] = {}
    for one, place in places.items():
        for bit in _each(one):
            met[bit] = met.get(bit, 0) | place
    by_bit = {bit: sets.to_bytes(sets.bit_length() + 7 >> 3, "little") for bit, sets in met.items()}
    return none, every, [(start, every >> width << width) for start, width in zip(starts, widths, strict=False)], by_bit


def _each(bits: int) -> Iterator[int]:
    """The numbers of the bits, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
