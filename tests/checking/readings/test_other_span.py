"""A change told of a short period is not checked against the level of a year ago, unless one slip explains it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Tin stocks rose 1,200 tonnes to 14,300 tonnes, against 19,600 a year ago.",
        "Lending grew 3% quarter on quarter to $58 billion, up from $49 billion a year ago.",
        "Loans fell 1.5 billion dlrs to 88.2 billion in the week, from a year-earlier 80.4 billion.",
    ],
)
def test_a_base_of_another_time_accuses_nobody(accused, sentence):
    assert accused(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Tin stocks rose 1,200 tonnes to 14,300 tonnes, from 13,300 tonnes.", "difference"),
        ("Tin stocks rose 5,300 tonnes to 19,600 tonnes, against 13,400 tonnes a year ago.", "difference"),
        ("Lending grew 30% to $58 billion, up from $49 billion a year ago.", "percent-change"),
        ("Loans fell to 88.2 billion from 80.4 billion a year ago.", "direction"),
    ],
)
def test_a_base_of_the_same_time_or_a_plain_slip_is_still_accused(accused, sentence, rule):
    assert rule in accused(sentence)


RISE = "Kite sales rose to 1,240 from 1,100 in May"


@pytest.mark.parametrize(
    "told",
    [
        "up 30 percent in the north",
        "up 30 percent year on year",
        "a rise of 30 percent since January",
        "a rise of 600 in the north",
    ],
)
def test_a_change_behind_its_levels_that_is_of_a_part_or_of_another_time_accuses_nobody(accused, told):
    assert accused(f"{RISE}, {told}.") == []


def test_one_that_is_of_them_is_accused(accused):
    assert accused(f"{RISE}, up 30 percent.") == ["percent-change"]
    assert accused("Sales were 1,240, compared with 1,100, up 30 percent year over year.") == ["percent-change"]


def test_a_change_of_a_day_and_a_level_of_a_month(accused):
    assert accused("Cocoa rose 3 cents on Monday to 48 cents, from 40 cents in January.") == []
    assert accused("Cocoa rose 3 cents on Monday to 48 cents, from 40 cents on Friday.") == ["difference"]


def test_a_multiple_of_somebody_elses_accuses_nobody(accused):
    assert accused("The city has 240 taxis, up from 110, three times as many as Leeds.") == []
    assert accused("The city has 240 taxis, up from 110, three times as many as in 1990.") == ["growth-multiple"]
