"""A change told in a clause, or a sentence, with a subject of its own is not that of levels which are told of another; one that points back is."""

from __future__ import annotations

import pytest

import tieout


def changes(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "percent-change"]


@pytest.mark.parametrize(
    "told",
    [
        ", and rents in the old town rose {} percent.",
        ", while rents in the old town were up {} percent.",
        "; bus fares have risen {} percent since spring.",
        ", but the grain board said that milk yields were up {} percent.",
        ", and hotels reported more guests, who were {} percent up.",
        ". Milk yields in the hills rose {} percent.",
        ". This would result in a {} percent rise in child poverty.",
    ],
)
def test_a_change_of_its_own_subject_is_no_change_of_the_levels(told):
    text = f"Fees came to 46 million euros against 40 million a year ago{told}"
    assert changes(text.format(15)) == []
    assert changes(text.format(7)) == []


@pytest.mark.parametrize(
    "told",
    [
        ", and are now up {} percent.",
        ", which is a rise of {} percent.",
        "; it is an increase of {} percent.",
        ". That is a rise of {} percent.",
    ],
)
def test_a_change_that_points_back_is_judged(told):
    text = f"Fees came to 46 million euros against 40 million a year ago{told}"
    assert changes(text.format(15)) == ["consistent"]
    assert changes(text.format(25)) == ["mismatch"]


def test_a_noun_that_a_relative_clause_goes_on_about_is_that_of_the_change():
    told = "Its costs showed a rise of 25 percent in wages, which went from 4.0 million to 4.6 million."
    assert changes(told) == ["mismatch"]
