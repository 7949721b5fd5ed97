"""Times of day that no clock shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout.quantities.hours import _TIME, _measured, impossible_times

PIECES = [
    "at ",
    "leaves ",
    "25:30",
    "19:00",
    "3:75",
    " am",
    " a.m.",
    " hours",
    "2022-11-30T",
    " GMT",
    " of ",
    " video",
    "-",
    "x ",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_what_stands_around_its_digits_shows_each_that_the_whole_text_shows(text: str) -> None:
    whole = [match.span(match.lastgroup or 0) for match in _TIME.finditer(text) if not _measured(text, match)]
    assert list(impossible_times(text)) == whole
