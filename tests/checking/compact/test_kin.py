"""Words that name one thing."""

from __future__ import annotations

import pytest

from tieout.checking.compact.kin import is_kind_of, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sales", "revenue"),
        ("mortgages", "loan"),
        ("plantings", "sowings"),
        ("bookings", "booked"),
        ("invested", "investments"),
        ("company's", "company"),
        ("boats", "boat"),
        ("exports", "exported"),
    ],
)
def test_one_thing_by_two_words(one, other):
    assert stems(one) & stems(other)


@pytest.mark.parametrize(("one", "other"), [("sales", "costs"), ("glass", "glas"), ("exports", "imports")])
def test_two_things(one, other):
    assert not stems(one) & stems(other)


def test_who_is_among_those_that_are_counted():
    assert is_kind_of("woman", "person")
    assert not is_kind_of("person", "woman")
