"""Before step 1: whether a figure may be for one of a number of things that are told near it, with what they come to."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.gate.sums import AMOUNTS
from tieout.quantities.model import Quantity

#: So far to either side of a price its number and its total may stand.
PRICE_NEAR = 3
#: So many things are several, and all come to more than so many times the price of one; so many times what it would be is a price at most.
_SEVERAL, _TIMES, _FARTHEST = 2, 2, 3.0
_SUMS, _SEVERALS = AMOUNTS | BARE | {"duration"}, BARE | {"measure", "duration"}


def may_be_price(own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether one of a sentence's figures may be for one of a number that is near it, and another what they all come to. Of amounts little is
    asked; of what is only counted, which is told everywhere, that it is about as much as the others would make."""
    sums = [one for one in near if one.kind in _SUMS and one.value]
    numbers = [one for one in near if one.kind in _SEVERALS and (one.value or 0) >= _SEVERAL]
    for price in own if numbers else ():
        totals = [one for one in sums if (one.value or 0) > _TIMES * (price.value or 0)]
        if price.value and price.kind in AMOUNTS and any(_may_be_sum(one, price) for one in totals):
            return True
        if price.value and price.kind in BARE and any(_fit(price, number, one) for number in numbers for one in totals):
            return True
    return False


def _may_be_sum(total: Quantity, price: Quantity) -> bool:
    """Whether a figure may be what things of a price come to: it is of its kind, or bare, and large where it would be money."""
    bare = total.kind == "number" or (total.kind == "count" and not total.unit)
    return total.kind == price.kind or (bare and (price.kind != "currency" or (total.value or 0.0) >= _LARGE))


_LARGE = 1_000


def _fit(price: Quantity, number: Quantity, total: Quantity) -> bool:
    bottom = price.unit.partition(" / ")[2]
    of_one = number.unit == bottom if bottom else not price.unit  # "two films a night" are no price
    if number is price or number is total or not of_one:
        return False
    told, all_ = (price.value or 0.0) * (number.value or 0.0), total.value or 0.0
    return told <= _FARTHEST * all_ <= _FARTHEST**2 * told
