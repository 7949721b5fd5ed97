"""Days of the week in the notations of notices, mail headers and logs: right ones tie out, wrong ones are caught, and days that
are not in the calendar are told."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.rules.dates import Days
from tieout.rules.weekdays import WEEKDAYS, Weekday, lately

DAYS = st.dates(date(1924, 1, 1), date(2099, 12, 31))
WEEKDAY_FORMS = st.sampled_from(
    (
        "The shop opens on {w}, {d} {m} {y}.",
        "{w} {d} {m} {y}",
        "{a}, {d} {b} {y} 12:30:00 +0200",
        "{w}, {m} {d}, {y}, at 9 a.m.",
        "We left on {w} ({d} {m} {y}).",
        "{y}-{n:02}-{d:02} ({w})",
        "{y}/{n:02}/{d:02} ({a})",
        "It was {w} the {d}th of {m} {y}.",
        "{m} {d}, {y}, was a {w}.",
        "{w}, {d}.{n}.{y}",
        "{w} evening, {m} {d}, {y}",
        "{w} at 7:30 pm, {m} {d}, {y}",
    )
)
DAY_FORMS = st.sampled_from(
    (
        "It was signed on {d} {m} {y}.",
        "It was signed on {m} {d}, {y}, in Leeds.",
        "The {d}th of {m} {y} is a holiday.",
        "On {y}-{n:02}-{d:02} it rained.",
        "On {d:02}.{n:02}.{y} it rained.",
        "The lease ends on {m} {d}.",
        "The lease ends on the {d}th of {m}.",
    )
)


def written(form: str, day: int, month: int, year: int, weekday: int = 0) -> str:
    name, of = WEEKDAYS[weekday], date(2000, month, 1)
    return form.format(w=name, a=name[:3], d=day, n=month, y=year, m=of.strftime("%B"), b=of.strftime("%b"))


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(check.rule, check.verdict) for check in tieout.check(text).checks]


@given(DAYS, WEEKDAY_FORMS)
def test_the_right_weekday_ties_out(day, form):
    assert verdicts(written(form, day.day, day.month, day.year, day.weekday())) == [("weekday", "consistent")]


@given(DAYS, WEEKDAY_FORMS, st.integers(1, 6))
def test_a_wrong_weekday_is_caught(day, form, later):
    text = written(form, day.day, day.month, day.year, (day.weekday() + later) % 7)
    assert verdicts(text) == [("weekday", "mismatch")], text


@given(st.integers(1924, 2099), st.integers(1, 12), DAY_FORMS)
def test_the_last_day_of_a_month_is_left_alone(year, month, form):
    last = 28 if month == 2 else monthrange(year, month)[1]
    assert verdicts(written(form, last, month, year)) == []


@given(st.integers(1924, 2099), st.integers(1, 12), DAY_FORMS)
def test_the_day_after_the_last_is_caught(year, month, form):
    text = written(form, 30 if month == 2 else 31, month, year)
    expected = [("impossible-date", "mismatch")] if monthrange(year, month)[1] < 31 else []
    assert verdicts(text) == expected, text


def test_the_word_is_a_span_of_the_check_and_both_corrections_are_offered():
    report = tieout.check("The hearing is on Tuesday, 3 March 2014.")
    (check,) = report.checks
    assert [(span.text, span.role) for span in check.spans] == [("Tuesday", "stated"), ("3 March 2014", "date")]
    assert check.stated is None and list(check.roles) == ["date"] and len(check.quantities) == 1
    assert check.suggestions == (
        "Tuesday → Monday",
        "3 March 2014 → 4 March 2014",
        "3 March 2014 → 3 March 2015",
    )
    (finding,) = report.findings
    assert (finding.severity, finding.column) == ("error", 19)


def test_a_day_without_a_year_is_of_the_paragraph_or_of_the_time_of_publication():
    text = "The club was founded in 2006.\n\nIts hall opens on Friday, March 3, at noon."
    near = tieout.check(text, published="2015-03-01")
    assert [check.verdict for check in near.checks] == ["mismatch"]
    joined = tieout.check(text.replace("\n\n", " "), published="2015-03-01")
    assert joined.checks == () and [one.rule for one in joined.declined] == ["weekday"]
    assert tieout.check(text).checks == ()


def test_a_day_without_a_year_may_be_of_one_that_is_printed_with_it_elsewhere():
    text = "The pier opened on Saturday, June 13, to a crowd.\n\nPosted by Ann Lee\n\nJune 13, 2026\n"
    verdicts = [c.verdict for c in tieout.check(text, published="2025-06-10").checks if c.rule == "weekday"]
    assert "mismatch" not in verdicts


@given(DAYS, st.integers(0, 6))
def test_a_story_tells_of_its_day_and_of_the_three_before(day: date, back: int):
    told = lately(Days(day, day), Weekday((day.weekday() - back) % 7))
    assert told.holds == (back <= 3) and not told.is_open
    assert lately(Days(day, None), Weekday(0)).is_open
