"""Ends of intervals: what is undefined, what overflows, and that numbers and arrays come to the same."""

from __future__ import annotations

from math import inf, isnan, nan

import numpy as np
import pytest

from tieout.intervals.ends import greatest, least, power, product, quotient, select, whole_above, whole_below


@pytest.mark.parametrize("ends", [(nan, 1.0), (1.0, nan), (1.0, nan, 2.0)])
def test_an_end_that_is_no_number_stays_so(ends):
    assert isnan(least(*ends)) and isnan(greatest(*ends))
    assert np.isnan(least(*(np.array([end, end]) for end in ends))).all()


@pytest.mark.parametrize("operation", [product, quotient, power])
def test_numbers_stay_numbers_and_an_array_on_either_side_is_one(operation):
    assert type(operation(2.0, 4.0)) is float
    for left, right in (
        (np.array([2.0, 3.0]), 4.0),
        (4.0, np.array([2.0, 3.0])),
        (np.array([2.0, 3.0]), np.array([4.0, 5.0])),
    ):
        pairs = np.broadcast(left, right)
        assert list(operation(left, right)) == [operation(float(a), float(b)) for a, b in pairs]


def test_a_choice_is_as_long_as_the_array_in_it():
    ones = np.array([1.0, 1.0])
    assert list(select(False, ones, 0.0)) == [0.0, 0.0] and list(select(True, 0.0, ones)) == [0.0, 0.0]
    assert list(select(np.array([True, False]), 1.0, 2.0)) == [1.0, 2.0]


@pytest.mark.parametrize(
    ("operation", "left", "right", "result"),
    [
        (product, 0.0, inf, 0.0), (product, -inf, 0.0, 0.0), (quotient, inf, inf, 0.0), (quotient, 1.0, 0.0, 0.0),
        (power, -1e200, 2.0, inf), (power, -1e200, 3.0, -inf), (power, 1e200, 2.0, inf), (power, 0.0, -1.0, inf), (power, -8.0, 3.0, -512.0),
    ],
)  # fmt: skip
def test_what_arithmetic_leaves_open_is_the_same_for_arrays(operation, left, right, result):
    assert operation(left, right) == result
    assert list(operation(np.array([left, left]), np.array([right, right]))) == [result, result]


def test_a_root_that_is_not_real_is_no_number():
    assert isnan(power(-8.0, 0.5)) and np.isnan(power(np.array([-8.0]), np.array([0.5]))).all()


def test_large_whole_numbers_do_not_run_over():
    many = np.array([2**40, 3**30])
    assert list(product(many, many)) == [float(n) * float(n) for n in many.tolist()]


@pytest.mark.parametrize(
    ("value", "below", "above"), [(2.5, 2, 3), (-2.5, -3, -2), (4.0, 4, 4), (inf, inf, inf), (-inf, -inf, -inf)]
)
def test_whole_numbers_around_a_value(value, below, above):
    assert (whole_below(value), whole_above(value)) == (below, above)
    assert list(whole_below(np.array([value]))) == [below] and list(whole_above(np.array([value]))) == [above]
