"""So much a day, and the sum of a stretch of time that is only named."""

from datetime import date

import pytest

import tieout


def rates(text: str, published: date | None = None) -> list[str]:
    return [check.verdict for check in tieout.check(text, published=published).checks if check.rule == "per-period"]


@pytest.mark.parametrize(
    "text",
    [
        "The desk took 40,300 calls in October, or 1,300 a day.",
        "The desk took 118,300 calls in the third quarter, or 9,100 a week.",
        "From 2012 to 2015 the dyke cost 84 million crowns, or 21 million a year.",
        "Between 2012 and 2016 the dyke cost 84 million crowns, or 21 million a year.",
        "The desk took 40,300 calls in October. The daily average was 1,300.",
        "The desk took 15,600 calls over the year, or 300 a week on average.",
    ],
)
def test_a_named_stretch_is_counted(text):
    assert rates(text) == ["consistent"]


def test_a_year_that_is_not_over_says_nothing():
    text = "The desk took 15,600 calls in 2024, or 2,600 a month."
    assert rates(text, date(2024, 7, 2)) == []
    assert rates(text, date(2025, 7, 2)) == ["mismatch"]


def test_days_of_rest_are_left_out():
    assert rates("The desk took 40,300 calls in October, or 1,750 a day.") == []


def test_what_began_at_a_date_goes_on_until_the_article():
    text = "The desk has taken 62,400 calls since January 1, or 520 a day."
    assert rates(text, date(2024, 4, 30)) == ["consistent"]
    assert rates(text) == []


def test_the_sum_may_follow():
    text = "An average of 1,300 calls a day were lost between 1 July and 30 September, bringing the tally to 119,600."
    assert rates(text, date(2023, 11, 1)) == ["consistent"]
    assert "consistent" not in rates(text.replace("1,300", "3,100"), date(2023, 11, 1))
