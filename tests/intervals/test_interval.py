"""Interval arithmetic encloses the exact result, on numbers and on arrays alike."""

from __future__ import annotations

import operator
import subprocess
import sys
from fractions import Fraction
from math import inf, isnan, nan

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tieout.intervals.interval import SLACK, Interval, as_interval, may_be_at_most, may_be_below

NUMBERS = st.one_of(
    st.integers(-50, 50).map(float),
    st.floats(-1e9, 1e9).filter(lambda x: x == 0 or abs(x) > 1e-9),
    st.decimals(-1000, 1000, places=2).map(float),
)


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[float] = NUMBERS) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high)


@st.composite
def points(draw: st.DrawFn, numbers: st.SearchStrategy[float] = NUMBERS) -> tuple[Interval, Fraction]:
    """An interval and an exact number in it."""
    interval = draw(intervals(numbers))
    share = draw(st.fractions(0, 1, max_denominator=1000))
    low, high = Fraction(interval.low), Fraction(interval.high)
    return interval, low + share * (high - low)


def holds(interval: Interval, exact: Fraction) -> bool:
    """Whether the exact number lies inside, SLACK of the ends aside."""
    above = interval.low == -inf or Fraction(interval.low) - Fraction(SLACK) * abs(Fraction(interval.low)) <= exact
    below = interval.high == inf or exact <= Fraction(interval.high) + Fraction(SLACK) * abs(Fraction(interval.high))
    return above and below


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul])
@given(points(), points())
def test_sum_difference_and_product_enclose_the_exact_result(operation, one, other):
    (left, x), (right, y) = one, other
    assert holds(operation(left, right), operation(x, y))


@given(points(), points())
def test_a_quotient_encloses_the_exact_result_whatever_the_divisor(one, other):
    (left, x), (right, y) = one, other
    assume(y != 0)
    assert holds(left / right, x / y)


@given(points(), st.integers(-4, 5))
def test_a_whole_power_encloses_the_exact_result_whatever_the_base(one, exponent):
    base, x = one
    assume(x != 0 or exponent >= 0)
    assume(exponent >= 0 or not 0 < abs(x) < Fraction(1, 10**60))
    assert holds(base ** float(exponent), x**exponent)


@given(points(st.floats(0.001, 1e6)), st.integers(2, 12))
def test_a_root_encloses_the_exact_result(one, degree):
    radicand, x = one
    root = radicand ** (1 / degree)
    slack = Fraction(1, 10**11)
    assert Fraction(root.low) ** degree * (1 - slack) <= x <= Fraction(root.high) ** degree * (1 + slack)


@given(points())
def test_negation_and_size_enclose_the_exact_result(one):
    interval, x = one
    assert holds(-interval, -x)
    assert holds(abs(interval), abs(x))
    assert abs(interval).low >= 0


@given(intervals(), NUMBERS)
def test_a_number_on_the_left_is_a_point(interval, number):
    point = as_interval(number)
    assert number + interval == point + interval
    assert number - interval == point - interval
    assert number * interval == point * interval
    assert number / interval == point / interval


def test_a_product_is_no_wider_than_its_corners():
    assert Interval(-2.0, 3.0) * Interval(-5.0, 4.0) == Interval(-15.0, 12.0)
    assert Interval(2.0, 4.0) / Interval(-4.0, -1.0) == Interval(-4.0, -0.5)
    assert Interval(1.0, 2.0) / Interval(0.0625, 4.0) == Interval(0.25, 32.0)
    assert Interval(1.0, 2.0) / Interval(-4.0, -0.0625) == Interval(-32.0, -0.25)
    assert Interval(-3.0, 2.0) ** 2.0 == Interval(0.0, 9.0)
    assert Interval(-3.0, 2.0) ** 3.0 == Interval(-27.0, 8.0)
    assert 2.0 ** Interval(-1.0, 3.0) == Interval(0.5, 8.0)
    assert abs(Interval(-3.0, 2.0)) == Interval(0.0, 3.0)


@pytest.mark.parametrize("divisor", [Interval(-1.0, 1.0), Interval(0.0, 2.0), Interval(-2.0, 0.0), Interval(0.0, 0.0)])
def test_a_divisor_that_may_be_zero_says_nothing(divisor):
    assert Interval(1.0, 2.0) / divisor == Interval(-inf, inf)
    assert (Interval(1.0, 2.0) / divisor).is_open


def test_a_root_of_what_may_be_negative_says_nothing():
    assert Interval(-1.0, 4.0) ** 0.5 == Interval(-inf, inf)
    assert Interval(-1.0, 4.0) ** -1.0 == Interval(-inf, inf)
    assert Interval(0.0, 4.0) ** 0.5 == Interval(0.0, 2.0)
    assert Interval(0.0, 4.0) ** -1.0 == Interval(0.25, inf)
    assert Interval(-4.0, -1.0) ** -1.0 == Interval(-1.0, -0.25)


def test_open_ends_stay_open_and_sound():
    upward = Interval(2.0, inf)
    assert Interval(0.0, 3.0) * upward == Interval(0.0, inf)
    assert upward / upward == Interval(0.0, inf)
    assert upward - upward == Interval(-inf, inf)
    assert Interval(1.0, 1.0) / upward == Interval(0.0, 0.5)
    assert upward.is_open and not Interval(2.0, 1e300).is_open


def test_overflow_opens_an_end_and_raises_nothing():
    huge = Interval(1e200, 1e300)
    assert (huge * huge).high == inf
    assert (huge**2.0).high == inf
    assert (-huge) ** 3.0 == Interval(-inf, -inf)
    assert (huge / 1e-300).high == inf


def test_what_is_no_number_stays_so_and_meets_nothing():
    lost = Interval(nan, nan) * 2.0
    assert isnan(lost.low) and isnan(lost.high)
    assert not lost.meets(Interval(-inf, inf))


def test_meeting_is_closed_and_forgives_the_last_binary_digit():
    assert Interval(1.0, 2.0).meets(Interval(2.0, 3.0))
    assert not Interval(1.0, 2.0).meets(Interval(2.0001, 3.0))
    assert as_interval(137 / 40).meets(Interval(3.425, 3.435))
    assert Interval(0.1, 0.1 + 0.2).encloses(0.3)
    assert as_interval(1.0).meets(as_interval(1.0 + 1e-12)) and not as_interval(1.0).meets(as_interval(1.0 + 1e-11))


def test_order_is_possible_order():
    assert may_be_at_most(Interval(1.0, 5.0), Interval(0.0, 1.0)) and not may_be_at_most(
        Interval(2.0, 5.0), Interval(0.0, 1.0)
    )
    assert not may_be_below(Interval(1.0, 5.0), Interval(0.0, 1.0)) and may_be_below(
        Interval(1.0, 5.0), Interval(0.0, 1.1)
    )


def test_what_differs_by_a_binary_digit_is_not_below():
    assert not may_be_below(as_interval(1.0), as_interval(1.0 + 1e-13))
    assert may_be_below(as_interval(1.0), as_interval(1.0 + 1e-11))
    assert may_be_at_most(as_interval(1.0 + 1e-13), as_interval(1.0))


def test_a_hull_holds_both():
    assert (
        Interval(1.0, 2.0).hull(Interval(5.0, 6.0)) == Interval(5.0, 6.0).hull(Interval(1.0, 2.0)) == Interval(1.0, 6.0)
    )
    assert Interval(1.0, 9.0).hull(Interval(5.0, 6.0)) == Interval(1.0, 9.0)


def test_widening_moves_the_ends_outward_by_the_slack_of_their_value():
    wide = Interval(-2.0, 4.0).widened()
    assert -2.0 - 3e-12 < wide.low < -2.0 and 4.0 < wide.high < 4.0 + 5e-12
    assert as_interval(0.0).widened() == as_interval(0.0)


OPERATIONS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "abs": lambda left, _: abs(left), "hull": Interval.hull,
    "square": lambda left, _: left**2.0, "cube": lambda left, _: left**3.0, "inverse": lambda left, _: left**-1.0,
    "inverse square": lambda left, _: left**-2.0, "root": lambda left, _: left**0.5,
    "raise": lambda left, right: abs(left) ** (right / 1e9),
}  # fmt: skip
EDGES = st.sampled_from([0.0, -0.0, 1.0, -1.0, inf, -inf, 1e300, -1e300, 5e-324])


@pytest.mark.parametrize("name", OPERATIONS)
@settings(max_examples=40)
@given(st.lists(st.tuples(intervals(NUMBERS | EDGES), intervals(NUMBERS | EDGES)), min_size=1, max_size=8))
def test_arrays_give_what_numbers_give(name, pairs):
    operation = OPERATIONS[name]
    left, right = (Interval(np.array([p[k].low for p in pairs]), np.array([p[k].high for p in pairs])) for k in (0, 1))
    with np.errstate(all="ignore"):
        column = operation(left, right)
        meets = column.meets(right)
    single = [operation(one, other) for one, other in pairs]
    np.testing.assert_allclose(np.broadcast_to(column.low, len(pairs)), [s.low for s in single], rtol=1e-14)
    np.testing.assert_allclose(np.broadcast_to(column.high, len(pairs)), [s.high for s in single], rtol=1e-14)
    assert meets.tolist() == [bool(s.meets(other)) for s, (_, other) in zip(single, pairs, strict=True)]


def test_plain_numbers_never_load_numpy():
    code = (
        "import sys\nfrom tieout.intervals import Interval\n"
        "a, b = Interval(-1, 2), Interval(3.0, 4.0)\n"
        "[a + b, a - b, a * b, a / b, b ** 0.5, a ** 2, abs(a), a.meets(b), b / a, a.hull(b), 10**400 and a ** -1]\n"
        "sys.exit('numpy' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}).returncode
        == 0
    )


def test_a_whole_exponent_stays_whole_when_widened():
    assert (Interval(-10.0, -9.0) ** Interval(1.0, 1.0).widened()).meets(Interval(-9.5, -9.5))
    assert (Interval(-10.0, -9.0) ** Interval(-1.0, -1.0).widened()).meets(Interval(-0.105, -0.105))


def test_an_exponent_near_a_whole_one_is_the_same_for_numbers_and_arrays():
    base, exponent = Interval(1.0, 2.0), Interval(0.0, 0.9999999999980469)
    column = Interval(np.array([1.0]), np.array([2.0])) ** Interval(np.array([0.0]), np.array([0.9999999999980469]))
    np.testing.assert_allclose(column.high, [(base**exponent).high], rtol=1e-14)


@pytest.mark.parametrize(
    ("exponent", "low", "high"), [(2, 4, 9), (3, -27, -8), (1, -3, -2), (-2, 1 / 9, 1 / 4), (-1, -1 / 2, -1 / 3)]
)
def test_a_whole_exponent_that_was_widened_is_whole_again(exponent, low, high):
    for widened in (
        Interval(exponent, exponent).widened(),
        as_interval(exponent * (1 + SLACK)),
        as_interval(exponent * (1 - SLACK)),
    ):
        raised = Interval(-3.0, -2.0) ** widened
        assert (raised.low, raised.high) == (pytest.approx(low), pytest.approx(high))


def test_an_exponent_further_from_a_whole_one_has_no_real_power_of_what_is_negative():
    assert (Interval(-3.0, -2.0) ** Interval(2 + 5e-12, 2 + 5e-12)).is_open


@pytest.mark.parametrize("base", [Interval(-2.0, 0.0), Interval(-2.0, 0.5), Interval(-2.0, 2.0)])
def test_a_power_that_divides_by_zero_is_the_whole_line(base):
    assert base**-1 == Interval(-inf, inf)
    arrays = Interval(np.array([base.low]), np.array([base.high])) ** -1
    assert (arrays.low[0], arrays.high[0]) == (-inf, inf)


def test_the_power_of_zero_is_one_whatever_the_base():
    assert Interval(-1.0, 2.0) ** 0 == Interval(1.0, 1.0) and Interval(-1.0, 0.0) ** 0 == Interval(1.0, 1.0)


def test_nothing_is_below_itself():
    zero, five = Interval(0.0, 0.0), Interval(5.0, 5.0)
    assert not may_be_below(zero, zero) and not may_be_below(five, five)
    assert may_be_below(five, Interval(5.0, 5.1)) and may_be_below(zero, Interval(0.0, 1e-9))


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9), st.floats(0, 1))
def test_within_is_the_same_for_a_number_and_in_a_column_and_keeps_the_sign(low, width, share):
    one = Interval(low, low + width).within(share)
    column = Interval(np.array([low, 0.0]), np.array([low + width, 0.0])).within(share)
    assert (column.low[0], column.high[0]) == (one.low, one.high)
    assert (column.low[1], column.high[1]) == (0.0, 0.0)
    assert one.low <= low <= one.high
    assert low <= 0 or one.low >= 0
