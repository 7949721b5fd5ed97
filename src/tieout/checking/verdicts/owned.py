"""What a rule has bound so far: two figures that one stated figure has been worked out of are no evidence against another."""

from __future__ import annotations

from dataclasses import field

from tieout.checking.compact.line import Slot
from tieout.checking.readings.bind import is_conversion
from tieout.checking.readings.compete import operands, stated_slot
from tieout.checking.readings.reading import Reading
from tieout.records import dataclass


@dataclass(slots=True)
class Owned:
    """What a rule has bound so far: each pair of figures with its stated one, all figures of such pairs, and the pairs that did not
    tie out, and were not accused."""

    pairs: dict[frozenset[Slot], Slot | None] = field(default_factory=dict)
    slots: set[Slot] = field(default_factory=set)
    doubted: set[frozenset[Slot]] = field(default_factory=set)

    def frees(self, reading: Reading) -> bool:
        """Whether the reading's figures belong to no other stated one. One amount may be given in several currencies, and told several times."""
        stated = stated_slot(reading)
        pair = operands(reading)
        several = is_conversion(reading) or reading.rule.found == "said-again"
        return not pair or several or self.pairs.get(pair, stated) is stated

    def take(self, reading: Reading) -> None:
        """Give the reading its figures."""
        pair = operands(reading)
        self.pairs[pair] = stated_slot(reading)
        if len(pair) > 1:
            self.slots |= pair
