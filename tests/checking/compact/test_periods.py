"""The times that the words at a figure name."""

from __future__ import annotations

import pytest

from tieout.checking.compact.periods import behind, is_dated, is_far, is_short, times


@pytest.mark.parametrize(
    ("text", "far", "dated", "short"),
    [
        ("It sold 42 boats.", False, False, False),
        ("It sold 42 boats in 2019.", True, True, False),
        ("It sold 42 boats a year earlier.", True, False, False),
        ("It sold a year-earlier 42 boats.", True, False, False),
        ("It sold 42 boats in March.", False, False, True),
        ("It sold 42 boats, the year before 30.", False, False, False),
        ("It sold 42 boats on the month.", False, False, True),
        ("It sold 42 boats week on week.", False, False, True),
        ("It sold 42 boats from the previous quarter.", False, False, True),
        ("It sold 42 boats at the start of the year.", True, False, False),
    ],
)
def test_what_the_words_at_a_figure_say(seen, text, far, dated, short):
    found = seen(text)
    line, slot = found.line, found.slot("42")
    assert (is_far(line, slot), is_dated(line, slot), is_short(line, slot)) == (far, dated, short)


def test_the_times_up_to_the_next_mark(seen):
    found = seen("It sold 42 boats in May and in June a year ago, in July 30.")
    assert times(behind(found.line, found.slot("42").at)) == {"may", "june", "a year"}
