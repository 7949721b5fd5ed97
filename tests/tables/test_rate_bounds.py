"""Bounds of rates since 1999, for currencies without daily ones."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.tables.rate_bounds import _bounds, bounded, early

CODES = sorted(_bounds())


@pytest.mark.parametrize(
    ("base", "quote", "rate"),
    [
        ("USD", "KES", 101.3),
        ("VND", "USD", 1 / 23_200),
        ("USD", "COP", 2_372.0),
        ("GBP", "PKR", 2.0 * 61),
        ("EUR", "UGX", 4_100.0),
    ],
)
def test_a_rate_that_was_lies_within_and_ten_times_it_beyond(base, quote, rate):
    assert bounded(base, quote).encloses(rate)
    assert not bounded(base, quote).encloses(rate * 10) or not bounded(base, quote).encloses(rate / 10)


@given(st.sampled_from(CODES), st.sampled_from([*CODES, "USD", "EUR", "JPY"]))
def test_a_bound_turned_round_is_that_of_the_pair_turned_round(base, quote):
    there, back = bounded(base, quote), bounded(quote, base)
    assert (there is None) == (base == quote)
    if there is not None:
        assert there.low < there.high and math.isclose(there.low * back.high, 1.0)


def test_none_is_given_for_what_daily_rates_or_nothing_is_known_of():
    assert bounded("USD", "EUR") is None and bounded("USD", "IRR") is None and bounded("KES", "KES") is None


@pytest.mark.parametrize(
    ("base", "quote", "rate"),
    [
        ("USD", "IDR", 10_260.0),
        ("AUD", "IDR", 5_290.0),
        ("INR", "USD", 1 / 40.5),
        ("GBP", "THB", 62.0),
        ("USD", "MXN", 9.5),
    ],
)
def test_a_rate_of_the_years_before_daily_ones_lies_within(base, quote, rate):
    assert early(base, quote).encloses(rate) and not early(base, quote).encloses(rate * 4)


def test_nothing_is_added_where_daily_rates_were_published_from_the_beginning():
    assert early("USD", "EUR") is None and early("IDR", "IDR") is None and early("IDR", "KES") is None


def test_an_undated_text_may_be_of_the_years_before_daily_rates():
    [check] = tieout.check("The mill cost Rs 800 crore ($200 million).").checks
    assert check.verdict == "consistent" and "until daily ones were published" in check.explanation
    [check] = tieout.check("The mill cost Rs 800 crore ($400 million).").checks
    assert check.verdict == "mismatch"
