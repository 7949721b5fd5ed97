"""What was earned in all and on a share, and the number of shares that the two give."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, prod

from tieout.checking.compact.line import Slot
from tieout.checking.compact.swap import swaps
from tieout.checking.finders.wires.wire_blocks import as_told
from tieout.intervals import Interval
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Earned:
    """What was earned on a share, in all, and the shares that these give."""

    each: Slot
    all: Slot
    shares: Interval


def earned(each: Slot, of_all: Slot) -> Earned:
    """The same of two figures."""
    return Earned(each, of_all, as_told(of_all) / as_told(each))


def room(*told: Earned) -> float:
    """How many times the least number of shares their roundings leave room for; infinite where one may be none."""
    return prod(float(one.shares.high / one.shares.low) if one.shares.low > 0 else inf for one in told)


def is_swapped(one: Earned, other: Earned) -> bool:
    """Whether two neighbouring digits of one figure that have changed places explain that the shares are others."""
    changed = [one.shares * times for times in _swaps(one.all)] + [one.shares / times for times in _swaps(one.each)]
    return any(shares.meets(other.shares) for shares in changed)


def _swaps(slot: Slot) -> Iterator[float]:
    """How many times itself a figure is with two neighbouring digits changed."""
    digits = "".join(filter(str.isdecimal, slot.quantity.text))
    yield from (int(swapped) / int(digits) for swapped in swaps(digits) if int(swapped))
