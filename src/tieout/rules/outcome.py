"""What a formula says of one binding, or of a column of them: computed, stated, and whether the two agree."""

from __future__ import annotations

from typing import Any

from tieout.intervals.interval import Interval
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """The two sides of a formula.

    computed, stated  intervals in the formula's own units (a share of one, not percent); a formula on dates and the
                      like gives what its functions give: a value, or a tuple of possible ones
    holds             whether both can be true; a bool, or an array of them
    """

    computed: Any
    stated: Any
    holds: Any

    @property
    def is_open(self) -> Any:
        """Whether a side has an infinite end (an operand only bounds, a divisor may be zero) or is `UNDECIDED`: that decides nothing."""
        if isinstance(self.computed, Undecided) or isinstance(self.stated, Undecided):
            return True
        one, other = (isinstance(side, Interval) and side.is_open for side in (self.computed, self.stated))
        return one | other


class Undecided:
    """A side of which nothing is known: it agrees with whatever the other is, and decides nothing."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


UNDECIDED = Undecided()
