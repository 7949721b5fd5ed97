"""The calendar of rules: days of the week, days that do not exist, the ways in which a printed date can be meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.quantities.days import PrintedDays
from tieout.rules.dates import Days, exists, impossible, old_style, readings
from tieout.rules.outcome import UNDECIDED
from tieout.rules.weekdays import WEEKDAYS, Weekday, other_days, read_weekday, weekday

DAYS = st.dates(date(1924, 1, 1), date(2199, 12, 31))


def of(day: date) -> Days:
    return Days(day, day, PrintedDays(day.day, day.day, day.month, day.year))


@given(DAYS)
def test_the_weekday_is_that_of_the_calendar(day):
    assert [str(one) for one in weekday(of(day))] == [day.strftime("%A")]


@given(DAYS, st.integers(1, 5))
def test_days_that_run_on_have_the_weekdays_of_each(day, more):
    last = day + timedelta(more)
    assert [one.number for one in weekday(Days(day, last))] == [(day + timedelta(k)).weekday() for k in range(more + 1)]


@given(DAYS, st.integers(6, 400))
def test_a_week_holds_every_weekday_and_decides_nothing(day, more):
    assert weekday(Days(day, day + timedelta(more))) is UNDECIDED
    assert weekday(Days(None, None)) is UNDECIDED


@given(DAYS, st.integers(0, 6))
def test_what_a_wrong_date_may_have_been_is_right(day, number):
    for other in other_days(of(day), Weekday(number)):
        assert other.first is not None and other.first.weekday() == number
        assert (other.first.month == day.month and abs((other.first - day).days) < 7) or other.first.day == day.day


@pytest.mark.parametrize("name", WEEKDAYS)
def test_a_weekday_is_read_in_any_case_and_its_short_form_with_a_capital(name):
    number = WEEKDAYS.index(name)
    for printed in (name, name.upper(), name.lower(), name[:3], name[:3].upper()):
        found = read_weekday(printed)
        assert found == (None if printed == name[:3].lower() else Weekday(number))
    assert read_weekday(name[:3].lower()) is None and read_weekday(name + "s") is None


@given(DAYS)
def test_a_day_of_the_calendar_exists(day):
    assert exists(of(day)).holds and impossible(of(day).printed) == ""


@given(st.integers(-5, 40), st.integers(-5, 40), st.integers(0, 14), st.integers(1, 9999))
def test_what_the_calendar_does_not_have_does_not_exist(first, last, month, year):
    try:
        there = date(year, month, first) <= date(year, month, last)
    except ValueError:
        there = False
    assert bool(exists(Days(None, None, PrintedDays(first, last, month, year))).holds) == there


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (PrintedDays(31, 31, 6), "June has only 30 days"),
        (PrintedDays(30, 30, 2), "February has only 29 days"),
        (PrintedDays(29, 29, 2, 2019), "2019 is no leap year"),
        (PrintedDays(29, 29, 2), ""),
        (PrintedDays(29, 29, 2, 1900), "1900 is no leap year"),
        (PrintedDays(10, 1, 1), "the 1 stands before the 10"),
        (PrintedDays(13, 13, 13, 2020), "there is no month 13"),
    ],
)
def test_the_reason_is_told(printed, said):
    assert impossible(printed) == said


def test_a_day_without_a_year_is_of_the_first_and_guessed_in_the_others():
    found = list(readings(PrintedDays(3, 3, 5), (2014, 2012)))
    assert [(one.first, one.note, one.guessed) for one in found] == [
        (date(2014, 5, 3), " in 2014", False),
        (date(2012, 5, 3), " in 2012", True),
    ]
    assert list(readings(PrintedDays(3, 3, 5), ())) == []


def test_month_and_day_are_read_both_ways():
    found = readings(PrintedDays(4, 4, 3, 2020, either=True), ())
    assert [one.first for one in found] == [date(2020, 3, 4), date(2020, 4, 3)]


def test_a_day_that_does_not_exist_is_read_as_none():
    assert [one.first for one in readings(PrintedDays(31, 31, 6), ())] == [None]
    assert list(readings(PrintedDays(29, 29, 2), (2019,))) == []


def test_the_old_style_is_that_of_the_histories():
    assert old_style(date(1649, 1, 30)) == date(1649, 2, 9)
    assert old_style(date(1917, 10, 25)) == date(1917, 11, 7)
    assert old_style(date(1752, 9, 2)) == date(1752, 9, 13)


def test_the_old_style_is_guessed_where_it_was_kept():
    assert [one.note for one in readings(PrintedDays(15, 15, 4, 1912), ())] == ["", " (old style)"]
    assert [one.note for one in readings(PrintedDays(15, 15, 4, 1912), (), julian=False)] == [""]
    assert [one.note for one in readings(PrintedDays(30, 30, 1, 1649), (), julian=False)] == ["", " (old style)"]
