"""How long it is from one date to another: what may be printed for it, and what may not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.intervals.interval import Interval
from tieout.quantities.days import PrintedDays
from tieout.rules.dates import Days
from tieout.rules.elapsed import covered, ends, forward, in_order, months, of_books, read_stretch, told

DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))


def day(of: date) -> Days:
    return Days(of, of, PrintedDays(of.day, of.day, of.month, of.year))


def year(number: int) -> Days:
    return Days(date(number, 1, 1), date(number, 12, 31))


def holds(length: Interval | None, value: float) -> bool:
    """Whether a printed length, which rounds to its unit, may be `value`."""
    return length is not None and bool(Interval(value - 0.5, value + 0.5).meets(length.widened()))


@given(DAYS, st.integers(1, 400))
def test_days_are_counted_with_one_end_or_with_both(first, length):
    found = covered(day(first), day(first + timedelta(length)), "day")
    assert [n for n in range(length + 4) if holds(found, n)] == [length, length + 1]


@given(st.integers(1800, 2000), st.integers(2, 150))
def test_years_are_one_more_or_one_less(first, length):
    found = covered(year(first), year(first + length), "year")
    assert [n for n in range(length + 4) if holds(found, n)] == [length - 1, length, length + 1]


@given(DAYS, st.integers(0, 100), st.integers(0, 364))
def test_the_years_that_are_over_may_be_printed(born, years, days):
    last = date(born.year + years, born.month, min(born.day, 28)) + timedelta(days)
    found = covered(day(born), day(last), "year")
    over = last.year - born.year - ((last.month, last.day) < (born.month, born.day))
    assert found is None or holds(found, over)


def test_decades_and_centuries_are_round():
    assert holds(covered(year(1995), year(2015), "decade"), 20)
    assert not holds(covered(year(1995), year(2035), "decade"), 20)
    assert holds(covered(year(1950), year(1998), "century"), 50)
    assert not holds(covered(year(1905), year(2000), "century"), 50)


def test_where_the_dates_are_too_coarse_nothing_is_said():
    assert covered(year(2020), year(2022), "month") is None
    assert covered(year(2020), year(2020), "year") is None
    assert covered(year(2022), year(2020), "year") is None


def test_a_span_is_from_its_first_to_its_last():
    assert ends(Days(date(1988, 1, 1), date(2016, 12, 31))) == (year(1988), year(2016))
    first, last = date(2014, 5, 3), date(2014, 5, 7)
    assert ends(Days(first, last, PrintedDays(3, 7, 5, 2014))) == (Days(first, first), Days(last, last))


def test_a_date_without_a_year_is_put_in_order():
    autumn, winter = PrintedDays(3, 3, 11), PrintedDays(4, 4, 1, 2015)
    pair = in_order(
        [Days(date(2015, 11, 3), date(2015, 11, 3), autumn, assumed=True)],
        [Days(date(2015, 1, 4), date(2015, 1, 4), winter)],
    )
    assert pair is not None and pair[0].first == date(2014, 11, 3)
    assert in_order([day(date(2015, 11, 3))], [day(date(2015, 1, 4))]) is None
    assert in_order([], [day(date(2015, 1, 4))]) is None


@pytest.mark.parametrize(
    ("first", "last", "unit", "words"),
    [
        (year(1988), year(2016), "year", "28 years, or 29 with both ends counted"),
        (day(date(2014, 5, 3)), day(date(2014, 5, 10)), "day", "7 days, or 8 with both ends counted"),
        (Days(date(2010, 10, 1), date(2010, 10, 31)), Days(date(2012, 3, 1), date(2012, 3, 31)), "year", "1.4 years"),
    ],
)
def test_it_is_told_in_words(first, last, unit, words):
    assert told(first, last, unit) == words


@given(DAYS, DAYS)
def test_a_range_runs_forward_or_is_open(first, last):
    assert bool(forward(day(first), day(last)).holds) == (first <= last)
    assert forward(Days(first, first, assumed=True), day(last)).is_open
    assert forward(Days(None, None), day(last)).is_open


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1900, 2100))
def test_months_are_counted_with_both(first, count, year):
    last = (first + count - 2) % 12 + 1
    found = months(month(first, year), month(last, year))
    assert (found.low, found.high) == (count, count)


def month(number: int, year: int) -> Days:
    return Days(date(year, number, 1), date(year, number, 28))


def test_only_months_are_months():
    assert months(day(date(2014, 5, 3)), month(6, 2014)).is_open
    assert months(year(2014), month(6, 2014)).is_open
    assert read_stretch("Quarter") == Interval(3, 3) and read_stretch("half year") == Interval(6, 6)
    assert read_stretch("quarters") is None


def test_years_of_the_books_run_from_the_middle_of_one_year():
    one, other = Days(date(1995, 1, 1), date(1996, 12, 31)), Days(date(1998, 1, 1), date(1999, 12, 31))
    assert of_books(one, other) == (
        Days(date(1995, 7, 1), date(1996, 6, 30)),
        Days(date(1998, 7, 1), date(1999, 6, 30)),
    )
    plain = Days(date(1998, 1, 1), date(1998, 12, 31))
    assert of_books(one, plain) == (one, plain)
