"""Things that are told by their dates."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "list-count"]


@given(st.lists(st.integers(1950, 2020), min_size=3, max_size=6, unique=True).map(sorted), st.integers(0, 1))
def test_years_are_as_many_as_their_number_or_the_number_is_wrong(years, more):
    said = ["three", "four", "five", "six", "seven"][len(years) - 3 + more]
    listed = ", ".join(map(str, years[:-1])) + f" and {years[-1]}"
    assert all(a < b for a, b in pairwise(years))
    assert verdicts(f"Rain failed in {said} summers, {listed}.") == ["mismatch" if more else "consistent"]


@pytest.mark.parametrize("said", ["two inquiries in 1997 and 1999", "two hearings, on June 2 and June 9"])
def test_things_that_have_a_date_each_tie_out(said):
    assert verdicts(f"The law led to {said}.") == ["consistent"]
    assert not verdicts(f"The law led to {said}.".replace("two", "three"))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The play runs on three nights, June 4, 5 and 6.", ["consistent"]),
        ("The play runs on four nights, June 4, 5 and 6.", ["mismatch"]),
        ("It won three titles, in 2005, 2006 and 2011.", ["consistent"]),
        ("It won two titles, in 2005, 2006 and 2011.", ["mismatch"]),
        ("It won four titles, in 2005, 2006 and 2011.", []),
        ("It won two titles, in 2005, 2006 and 2011 it came third.", []),
        ("Two boys, aged 4, 6 and 9, were found.", ["mismatch"]),
        ("Four boys, aged 4, 6 and 9, were found.", []),
        ("Two boys, aged 4 and 6, and a girl were found.", ["consistent"]),
    ],
)
def test_only_more_dates_or_ages_than_things_are_wrong(text, verdict):
    assert verdicts(text) == verdict
