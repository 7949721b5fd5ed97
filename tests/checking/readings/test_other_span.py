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
