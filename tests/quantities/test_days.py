"""The days that a date prints are kept, whether or not there are such days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.quantities import Quantity, extract
from tieout.quantities.dates import of_year
from tieout.quantities.days import PrintedDays
from tieout.text.model import Article

_FORMS = (
    "{d} {m} {y}",
    "{d}th of {m}, {y}",
    "{m} {d}, {y}",
    "{m} the {d}th, {y}",
    "{d}-{m}-{y}",
    "{y}-{n:02}-{d:02}",
    "{d}.{n}.{y}",
)


def _date(text: str) -> Quantity:
    return next(q for q in extract(Article(text=text)) if q.kind == "date")


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.sampled_from(_FORMS))
def test_every_notation_keeps_day_month_and_year(day, form):
    text = form.format(d=day.day, m=day.strftime("%B"), n=day.month, y=day.year)
    assert _date(text).days == PrintedDays(day.day, day.day, day.month, day.year)
    assert (_date(text).first, _date(text).last) == (day, day)


@given(st.dates(date(1753, 1, 1), date(2099, 12, 1)), st.integers(1, 20))
def test_days_that_do_not_exist_are_dates_without_days(day, over):
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    quantity = _date(f"{min(39, last.day + over)} {day:%B %Y}")
    assert quantity.first is None
    assert quantity.days == PrintedDays(min(39, last.day + over), min(39, last.day + over), day.month, day.year)


@pytest.mark.parametrize(
    ("text", "either"), [("03/04/2020", True), ("13/04/2020", False), ("03.04.2020", False), ("2020-03-04", False)]
)
def test_month_and_day_may_be_the_other_way_round(text, either):
    days = _date(text).days
    assert days is not None and days.either is either


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("April", date(2001, 4, 1), date(2001, 4, 30)),
        ("Sept.", date(2001, 9, 1), date(2001, 9, 30)),
        ("third quarter", date(2001, 7, 1), date(2001, 9, 30)),
        ("first half", date(2001, 1, 1), date(2001, 6, 30)),
        ("Q4", date(2001, 10, 1), date(2001, 12, 31)),
    ],
)
def test_months_and_quarters_can_be_put_into_any_year(printed, first, last):
    found = of_year(printed, 2001)
    assert found is not None and (found.first, found.last) == (first, last)


def test_a_day_is_not_put_into_another_year():
    assert of_year("3 May", 2001) is None and of_year("1987", 2001) is None
