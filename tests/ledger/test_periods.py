"""Periods in words, by their days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.ledger.periods import read, span

DAY = date(2024, 10, 16)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("this year", "2024-01-01", "2024-12-31"),
        ("the first half of 2024", "2024-01-01", "2024-06-30"),
        ("the first half of last year", "2023-01-01", "2023-06-30"),
        ("third quarter of 2020", "2020-07-01", "2020-09-30"),
        ("Q3 2020", "2020-07-01", "2020-09-30"),
        ("the third quarter", "2024-07-01", "2024-09-30"),
        ("2021-25", "2021-01-01", "2025-12-31"),
        ("2020 to 2023", "2020-01-01", "2023-12-31"),
        ("from 2020 to 2023", "2020-01-01", "2023-12-31"),
        ("between 2019 and 2021", "2019-01-01", "2021-12-31"),
        ("January to September 2024", "2024-01-01", "2024-09-30"),
        ("first nine months of 2024", "2024-01-01", "2024-09-30"),
        ("the first three quarters", "2024-01-01", "2024-09-30"),
        ("end of March 2024", "2024-03-31", "2024-03-31"),
        ("the end of last year", "2023-12-31", "2023-12-31"),
        ("year-end 2023", "2023-12-31", "2023-12-31"),
        ("the beginning of 2023", "2023-01-01", "2023-01-01"),
        ("as of March 31, 2024", "2024-03-31", "2024-03-31"),
        ("March 2024", "2024-03-01", "2024-03-31"),
        ("Oct 15", "2024-10-15", "2024-10-15"),
        ("last month", "2024-09-01", "2024-09-30"),
        ("last quarter", "2024-07-01", "2024-09-30"),
        ("yesterday", "2024-10-15", "2024-10-15"),
        ("since 2020", "2020-01-01", "2024-10-16"),
        ("March last year", "2023-03-01", "2023-03-31"),
    ],
)
def test_the_days_of_a_period(period: str, first: str, last: str) -> None:
    assert span(period, DAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "period",
    ["", "fiscal 2023", "early 2024", "by 2025", "ten years", "2023 to 2020", "2023 and 2024", "December", "first quarter", "since 2030", "9999",
     "from to", "from " * 500, "x" * 3000, "31 June 2024", "0", "in", "year"],
)  # fmt: skip
def test_what_is_no_period_or_leaves_open_which(period: str) -> None:
    assert span(period, DAY) is None


@pytest.mark.parametrize("period", ["last year", "March", "last month", "the third quarter", "since 2020"])
def test_what_is_counted_from_the_article_s_day_needs_one(period: str) -> None:
    assert span(period) is None


@pytest.mark.parametrize(
    ("period", "begin", "end"),
    [
        ("from 2020 to 2023", 2020, 2023),
        ("2023", 2022, 2023),
        ("last year", 2022, 2023),
        ("from January 2023 to January 2024", 2023, 2024),
    ],
)
def test_a_change_runs_between_two_spans(period: str, begin: int, end: int) -> None:
    found = read(period, DAY)
    assert found and found.begin and found.end
    assert (found.begin[0].year, found.end[0].year) == (begin, end)


@pytest.mark.parametrize("period", ["2020-23", "Q3 2020", "January to September 2024", "end of 2023"])
def test_what_leaves_open_what_a_change_is_counted_from_has_no_ends(period: str) -> None:
    found = read(period, DAY)
    assert found and found.begin is None


@given(st.text(max_size=90), st.dates())
def test_no_text_raises_and_no_period_ends_before_it_begins(period: str, published: date) -> None:
    found = read(period, published)
    assert found is None or found.first <= found.last


@given(st.integers(1990, 2090), st.integers(1, 9))
def test_a_span_of_years_is_told_alike_with_a_dash_and_in_words(year: int, more: int) -> None:
    assert (
        span(f"{year} to {year + more}")
        == span(f"{year}-{year + more}")
        == (date(year, 1, 1), date(year + more, 12, 31))
    )
