"""What words say of a period, and which two may be one."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.periods import Period, may_be_one, period
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


def told(said: str) -> Period:
    article = text.article(f"It sold 5 cars {said}.")
    line = Lines(article, quantities.extract(article), vocabulary())[0]
    assert line is not None
    return period(line.tokens, line)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("down year-over-year", Period()),
        ("in May", Period(stretch="month", which="may")),
        ("in May 1986", Period(frozenset(("1986",)), "month", "may")),
        ("in the second quarter of 2019", Period(frozenset(("2019",)), "quarter", "2")),
        ("for the trailing 12 months", Period(stretch="year")),
        ("in the first six months", Period(stretch="half")),
        ("in the first nine months", Period(stretch="months", which="9")),
        ("for the full year", Period(stretch="year")),
        ("a year ago", Period()),
        ("in the same quarter", Period()),
        ("in town", Period()),
    ],
)
def test_words_tell_a_period(said, expected):
    assert told(said) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in May", "in May 1986", True),
        ("in May", "in June", False),
        ("in 1985", "in 1986", False),
        ("in May", "", True),
        ("in the quarter", "in the third quarter", True),
        ("in the second quarter", "in the third quarter", False),
        ("in the quarter", "for the full year", False),
    ],
)
def test_periods_may_be_one_where_nothing_keeps_them_apart(one, other, expected):
    assert may_be_one(told(one), told(other)) is may_be_one(told(other), told(one)) is expected
