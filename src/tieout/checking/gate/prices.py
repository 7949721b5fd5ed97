"""Before step 1: whether a figure may be for one of a number of things that are told near it, with what they come to."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.kinds import AMOUNTS, BARE, UNITED
from tieout.quantities.model import Quantity

#: So far to either side of a price its number and its total may stand.
PRICE_NEAR = 3
#: So many things are several, and all come to more than so many times the price of one; so many times what it would be is a price at most.
_SEVERAL, _TIMES, _FARTHEST = 2, 2, 3.0
#: So many times too large or too small a rate of two counts is, if it is theirs at all.
TWICE = 2.0
_LENGTHS = frozenset(("day", "week", "month", "year"))
_SUMS, _SEVERALS = AMOUNTS | {"duration"}, BARE | {"measure", "duration"}


def may_be_price(own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether one of a sentence's figures may be for one of a number that is near it, and another what they all come to. Of amounts little is
    asked; of what is only counted, which is told everywhere, that it is about as much as the others would make."""
    sums = [one for one in near if one.kind in _SUMS and one.value]
    numbers = [one for one in near if one.kind in _SEVERALS and (one.value or 0) >= _SEVERAL]
    for price in own if numbers else ():
        totals = [one for one in sums if (one.value or 0) > _TIMES * (price.value or 0)]
        if price.value and price.kind in UNITED and any(_may_be_sum(one, price) for one in totals):
            return True
        if price.value and price.kind in BARE and any(_fit(price, number, one) for number in numbers for one in totals):
            return True
    return False


def is_of_many(own: Sequence[Quantity]) -> bool:
    """Whether a figure is so many for each thousand or 100,000 of others."""
    return any("/" in one.unit and one.unit.partition(" / ")[2][:1].isdigit() for one in own)


def may_be_of_two(own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether a percentage may be what one of two counts is of the other: it is about as much."""
    shares = [one.value for one in own if one.kind == "percent" and one.value]
    counts = [one.value for one in near if one.kind in BARE and (one.value or 0) >= _SEVERAL]
    return any(
        share / TWICE <= 100 * a / b <= share * TWICE and (a - b) * (share - 100) >= 0
        for share in shares
        for a in counts
        if a
        for b in counts
        if b and a != b
    )


def may_be_rate(own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether one of a sentence's figures may be so much a day, and another what that comes to over a month, a quarter or a year that is only named."""
    return any(_is_over_time(one, rate) for rate in own if rate.value for one in near if one is not rate)


def _is_over_time(total: Quantity, rate: Quantity) -> bool:
    what, _, bottom = rate.unit.rpartition(" / ")
    times = (total.value or 0.0) / (rate.value or 1.0)
    if total.kind != rate.kind and not (rate.kind in BARE and (total.kind in BARE or what == "1")):
        return False
    if bottom in _LENGTHS:
        return times > _TIMES and (total.unit in ("", what) or what == "1")
    return rate.unit in ("", total.unit) and any(times / _NEAR <= length <= times * _NEAR for length in _STRETCHES)


#: Months, weeks and days of a year, a half, a quarter and a month; how far off the figures may be of which one is wrong.
_STRETCHES, _NEAR = (12, 30.4, 52, 91, 182, 365), 1.25


def is_for_so_long(own: Sequence[Quantity]) -> bool:
    """Whether a sentence tells so much a year and so many years."""
    lengths = {one.unit for one in own if one.kind == "duration"}
    return bool(lengths) and any(one.unit.rpartition(" / ")[2] in lengths for one in own if "/" in one.unit)


def may_be_of_a_year(own: Sequence[Quantity], near: Sequence[Quantity]) -> bool:
    """Whether an amount of a sentence may be so much an hour or a day, and one near it what that makes in a year."""
    return any(_makes_in_a_year(one, rate) for rate in own if rate.kind == "currency" and rate.value for one in near)


#: How many of each a year has; so many sentences back what it makes may stand.
IN_A_YEAR, YEAR_BACK = (
    {"second": 31_536_000, "minute": 525_600, "hour": 8760, "day": 365, "week": 52.18, "month": 12},
    5,
)
#: Farther off than a slip makes it, one is not made of the other.
_FAR_OFF = 10.0


def _makes_in_a_year(one: Quantity, rate: Quantity) -> bool:
    what, _, of = rate.unit.partition(" / ")
    several = IN_A_YEAR.get(of)
    if several is None or one.kind != "currency" or one.unit not in (what, f"{what} / year"):
        return False
    times = (one.value or 0.0) / (rate.value or 1.0) / several
    return 1 / _FAR_OFF <= times <= _FAR_OFF


def _may_be_sum(total: Quantity, price: Quantity) -> bool:
    """Whether a figure may be what things of a price come to: it is of its kind, or bare, and large where it would be money."""
    bare = total.kind == "number" or (total.kind == "count" and not total.unit)
    return total.kind == price.kind or (bare and (price.kind != "currency" or (total.value or 0.0) >= _LARGE))


_LARGE = 1_000


def _fit(price: Quantity, number: Quantity, total: Quantity) -> bool:
    bottom = price.unit.partition(" / ")[2]
    of_one = (
        number.unit in (bottom, "") if bottom else price.unit in ("", total.unit)
    )  # "two films a night" are no price
    if number is price or number is total or not of_one:
        return False
    told, all_ = (price.value or 0.0) * (number.value or 0.0), total.value or 0.0
    return told <= _FARTHEST * all_ <= _FARTHEST**2 * told


def may_be_taken(own: Sequence[Quantity], before: Sequence[Quantity]) -> bool:
    """Whether a sentence tells two sums of money, and it, or the one before, one percentage."""
    sums = sum(one.kind == "currency" for one in own)
    return sums == _BOTH and 1 in (sum(one.kind == "percent" for one in told) for told in (own, before))


_BOTH = 2
