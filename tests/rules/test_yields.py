"""What a bond yields."""

from __future__ import annotations

import numpy as np
import pytest

from tieout.intervals import Interval
from tieout.rules.yields import bond_yield


def point(value: float) -> Interval:
    return Interval(value, value)


def test_at_a_hundred_it_yields_its_coupon():
    found = bond_yield(point(0.06), point(100.0), point(10.0))
    assert found.low == pytest.approx(0.06) and found.high == pytest.approx(0.06)


@pytest.mark.parametrize(
    ("coupon", "price", "years", "told"),
    [(0.08, 95.0, 10.0, 0.0877), (0.05, 104.0, 7.0, 0.0433), (0.05, 1.04, 7.0, 0.0433)],
)
def test_the_less_it_costs_the_more_it_yields(coupon, price, years, told):
    found = bond_yield(point(coupon), point(price), point(years))
    assert found.low < told < found.high < found.low + 0.001


def test_a_column_of_bonds_yields_what_each_does():
    prices = np.array([95.0, 104.0])
    found = bond_yield(point(0.06), Interval(prices, prices), point(10.0))
    assert [bond_yield(point(0.06), point(price), point(10.0)).low for price in (95.0, 104.0)] == pytest.approx(
        found.low
    )


def test_a_bond_runs_about_as_long_as_is_told():
    narrow, wide = (bond_yield(point(0.06), point(95.0), years) for years in (point(10.0), Interval(9.5, 10.5)))
    assert narrow.low == pytest.approx(wide.low) and narrow.high == pytest.approx(wide.high)
