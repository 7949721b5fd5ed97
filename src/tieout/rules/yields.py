"""What a bond yields to its maturity: the rate at which its coupons and its repayment are worth its price."""

from __future__ import annotations

from itertools import product

from tieout.intervals.ends import Real, greatest, least, select
from tieout.intervals.interval import Interval

#: So many coupons a year print counts with.
_A_YEAR = (1.0, 2.0)
#: A bond runs so many years less or more than the whole ones that are told.
_NEAR = 0.5
#: Halvings of what the yield lies between, and the most that it may be.
_HALVINGS, _MOST = 50, 2.0
#: A price told as a share of one ("99.63 pct") is less than this; a bare one is of a hundred.
_SHARE = 3.0


def bond_yield(coupon: Interval, price: Interval, years: Interval) -> Interval:
    """The yield, as a share of one, of a coupon (a share of one) at a price of a hundred over so many years, with one coupon a year or two. A
    coupon is told to the eighth and no rounding: its middle counts."""
    paid = (coupon.low + coupon.high) / 2
    middle = (years.low + years.high) / 2
    least_years = select(years.low == years.high, greatest(middle - _NEAR, _NEAR), greatest(years.low, middle - _NEAR))
    spans = (least_years, middle + _NEAR)
    costs = (_of_one(price.low), _of_one(price.high))
    found = [_yield(paid, cost, span, a_year) for cost, span, a_year in product(costs, spans, _A_YEAR)]
    return Interval(least(*found), greatest(*found))


def _of_one(price: Real) -> Real:
    return select(price < _SHARE, price, price / 100.0)


def _yield(coupon: Real, price: Real, years: Real, a_year: float) -> Real:
    low, high = 0.0 * price + 1e-9, 0.0 * price + _MOST
    for _ in range(_HALVINGS):
        rate = (low + high) / 2
        kept = (1 + rate / a_year) ** (-years * a_year)
        dear = coupon * (1 - kept) / rate + kept > price  # at this rate it is worth more than it costs: it yields more
        low, high = select(dear, rate, low), select(dear, high, rate)
    return (low + high) / 2
