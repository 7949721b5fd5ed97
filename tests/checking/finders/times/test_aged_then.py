"""Whose age is told twice, once of a day and once of now."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str, published: str | None = "2014-03-27") -> list[str]:
    return [check.verdict for check in tieout.check(text, published=published).checks if check.rule == "ages-apart"]


WORDINGS = [
    "Per Holm, 31, was fined. On May 20, 2005, Holm, then {}, set fire to a barn.",
    "Per Holm, 31, was fined. On May 20, 2005, then {}-year-old Holm set fire to a barn.",
    "Per Holm, Jr., 31, was fined. On May 20, 2005, Holm, then-{}, set fire to a barn.",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_an_age_then_is_held_against_the_one_now(text):
    assert verdicts(text.format("23")) == verdicts(text.format("22")) == ["consistent"]
    assert verdicts(text.format("32")) == verdicts(text.format("17")) == ["mismatch"]


def test_without_a_day_of_publication_nothing_is_known():
    assert verdicts(WORDINGS[0].format("23"), None) == []


def test_two_people_of_one_name_are_left_alone():
    assert (
        verdicts("Per Holm, 48, and Bo Holm, 20, were fined. On May 20, 2005, Holm, then 17, set fire to a barn.") == []
    )
