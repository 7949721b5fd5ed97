"""Counts are whole: the closed forms agree with counting through, and columns with rows."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.rules.whole_numbers import grim_mean, whole_part, whole_share


def percent(shown: str) -> Interval:
    """What a printed percentage stands for, as a share of one."""
    half = 0.5 / 10 ** len(shown.partition(".")[2])
    return Interval((float(shown) - half) / 100, (float(shown) + half) / 100)


def exactly(number: float) -> Interval:
    return Interval(float(number), float(number))


@pytest.mark.parametrize(
    ("part", "share", "holds"),
    [
        (14, "74", True), (13, "74", False), (1, "100", True), (1, "50", True), (2, "74", False), (3, "101.0", False),
        (13, "0", True), (0, "0", True), (0, "5", False), (7, "41", True), (1_234_567, "74", True), (5, "174", False),
        (1, "33", True),
        (1, "40", False), (17, "94", True), (2, "99.99", False), (9999, "99.99", True),
    ],
)  # fmt: skip
def test_a_part_and_its_share_leave_room_for_a_whole_number(part, share, holds):
    assert whole_share(exactly(part), percent(share)).holds is holds


def test_the_nearest_shares_are_given_where_none_fits():
    outcome = whole_share(exactly(13), percent("74"))
    assert (outcome.computed.low, outcome.computed.high) == pytest.approx((13 / 18, 13 / 17))
    fits = whole_share(exactly(14), percent("74"))
    assert (fits.computed.low, fits.computed.high) == pytest.approx((14 / 19, 14 / 19))
    one_of_two = whole_share(exactly(1), percent("70"))
    assert (one_of_two.computed.low, one_of_two.computed.high) == pytest.approx((1 / 2, 1))
    few = whole_share(exactly(1), percent("6.5"))
    assert (few.computed.low, few.computed.high) == pytest.approx((1 / 16, 1 / 15))
    too_many = whole_share(exactly(5), percent("174"))
    assert (too_many.computed.low, too_many.computed.high) == pytest.approx((5 / 6, 1))
    people = whole_part(percent("37"), exactly(28))
    assert (people.computed.low, people.computed.high) == pytest.approx((10 / 28, 11 / 28))
    children = grim_mean(Interval(3.435, 3.445), exactly(40))
    assert (children.computed.low, children.computed.high) == pytest.approx((137 / 40, 138 / 40))


@pytest.mark.parametrize(
    ("share", "whole", "holds"),
    [
        ("37", 28, False),
        ("36", 28, True),
        ("50", 2, True),
        ("50", 3, False),
        ("104", 25, False),
        ("0", 7, True),
        ("100", 7, True),
        ("37", 101, True),
    ],
)
def test_a_share_of_a_printed_whole_is_a_whole_number_of_it(share, whole, holds):
    assert whole_part(percent(share), exactly(whole)).holds is holds


def test_means_of_whole_things():
    assert not grim_mean(Interval(3.435, 3.445), exactly(40)).holds
    assert grim_mean(Interval(3.425, 3.435), exactly(40)).holds  # 137 over 40 is 3.425: print rounds halves either way
    assert grim_mean(Interval(3.435, 3.445), exactly(4000)).holds
    assert not grim_mean(Interval(2.65, 2.75), exactly(2)).holds


def test_a_rounded_part_leaves_all_its_values_open():
    assert whole_share(Interval(12.5, 14.5), percent("74")).holds
    assert whole_part(percent("37"), Interval(26.5, 28.5)).holds  # ten of 27


@settings(max_examples=300)
@given(st.integers(1, 60), st.integers(0, 1000), st.integers(0, 2))
def test_the_closed_form_agrees_with_counting_through(number, thousandths, places):
    shown = f"{round(thousandths / 10, places):.{places}f}"
    share = percent(shown)
    half = Fraction(1, 2) / 10**places
    low, high = (Fraction(shown) - half) / 100, (Fraction(shown) + half) / 100
    wholes = any(low <= Fraction(number, n) <= high for n in range(number, int(number / low) + 2)) if low > 0 else True
    assert whole_share(exactly(number), share).holds is wholes
    assert whole_part(share, exactly(number)).holds is any(
        low <= Fraction(k, number) <= high for k in range(number + 1)
    )
    totals = (Fraction(k, number) for k in range(101 * number // 100 + 2))
    assert grim_mean(share, exactly(number)).holds is any(low <= t <= high for t in totals)


@pytest.mark.parametrize("function", [whole_share, whole_part, grim_mean])
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 110)), min_size=1, max_size=30))
def test_a_column_is_judged_as_its_rows_are(function, rows):
    def both(numbers: Interval, shares: Interval):
        return function(numbers, shares) if function is whole_share else function(shares, numbers)

    single = [both(exactly(n), percent(str(p))) for n, p in rows]
    numbers = Interval(*[np.array([float(n) for n, _ in rows])] * 2)
    shares = Interval(
        np.array([percent(str(p)).low for _, p in rows]), np.array([percent(str(p)).high for _, p in rows])
    )
    column = both(numbers, shares)
    assert column.holds.tolist() == [o.holds for o in single]
    np.testing.assert_allclose(column.computed.low, [o.computed.low for o in single])
    np.testing.assert_allclose(column.computed.high, [o.computed.high for o in single])
