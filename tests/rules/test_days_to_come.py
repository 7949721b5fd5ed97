"""Conversions of articles that are later than the last published rate."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tieout import check
from tieout.tables import rates


@pytest.fixture
def last():
    day = rates.last_day()
    if day is None:
        pytest.skip("no rate table")
    return day


def verdicts(text, published):
    return [one.verdict for one in check(text, published=published).checks if one.rule == "currency-conversion"]


def rate(last):
    return next(rates.daily("EUR", "USD", last - timedelta(days=10), last))[1]


def test_soon_after_a_conversion_far_off_is_accused(last):
    wrong = f"The flood cost 240 million euros (${240 * rate(last) * 2:.0f} million)."
    assert verdicts(wrong, last + timedelta(days=40)) == ["mismatch"]


def test_one_near_the_last_rates_is_not_vouched_for(last):
    near = f"The flood cost 240 million euros (${240 * rate(last) * 1.08:.0f} million)."
    assert verdicts(near, last + timedelta(days=40)) == ["implied"]


@pytest.mark.parametrize("days", [40, 4000])
def test_a_year_that_the_sentence_names_is_not_the_day_of_the_conversion(last, days):
    text = f"The flood cost 240 million euros (${240 * rate(last) * 1.08:.0f} million), more than that of 2013."
    assert "mismatch" not in verdicts(text, last + timedelta(days=days))
