"""Decades, centuries, feasts and leap years."""

from __future__ import annotations

from calendar import isleap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.intervals import Interval
from tieout.rules.centuries import leap, read_jubilee, read_long_time, within
from tieout.rules.dates import Days

YEARS = st.integers(1000, 2100)


def year(number: int) -> Days:
    return Days(date(number, 1, 1), date(number, 12, 31))


def test_words_count_years():
    assert read_jubilee("Golden  wedding") == Interval(50, 50) and read_jubilee("wedding") is None
    assert read_long_time("decade") == Interval(10, 10)
    assert read_long_time("Quarter-century") == Interval(20, 30)
    assert read_long_time("decades") is None


@given(YEARS)
def test_a_year_lies_in_its_century_and_in_that_of_the_year_beside(number):
    ordinal = (number - 1) // 100 + 1
    century = Interval(ordinal, ordinal)
    assert within(year(number), century).holds
    assert not within(year(number + 102), century).holds


@given(YEARS, YEARS)
def test_a_span_lies_in_a_decade_only_with_both_ends(first, last):
    decade = Days(date(1960, 1, 1), date(1969, 12, 31))
    expected = first >= 1959 and last <= 1970
    assert within(year(first), decade, year(last)).holds == expected


def test_another_date_is_open():
    assert within(year(1960), year(1960)).is_open
    assert within(Days(None, None), Interval(20, 20)).is_open


@given(YEARS)
def test_leap_years_are_those_of_the_calendar(number):
    assert leap(year(number)).holds == isleap(number)


@pytest.mark.parametrize("days", [Days(None, None), Days(date(2023, 2, 1), date(2023, 2, 28))])
def test_only_a_year_is_a_leap_year(days):
    assert leap(days).is_open
