"""Lengths of time that the gate lets through to the finders that tie them to dates."""

from __future__ import annotations

import pytest

import tieout
from tieout.checking.gate.lengths import lead_on, lies_between


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("In 1951, five years later, it shut.", True),
        ("It stood for nine years until 1951.", True),
        ("In 1951, over the past 36 years, it grew.", True),
        ("It was shut in 1951, after nine years.", True),
        ("In 1951 it was nine years old.", False),
        ("The mill was shut for nine years after.", False),
    ],
)
def test_only_a_length_beside_a_date_and_words_that_lead_to_it(text: str, leads: bool) -> None:
    """A length of time leads on where a date is told with it, and the words next to it count from one or up to one."""
    assert lead_on(text, tieout.extract(text), ()) is leads


def test_the_date_may_stand_in_the_sentence_before() -> None:
    """'It opened in 1951. Over the past 36 years it grew.'"""
    before, text = tieout.extract("It opened in 1951."), "Over the past 36 years it grew."
    assert lead_on(text, tieout.extract(text), before)
    assert not lead_on(text, tieout.extract(text), tieout.extract("It opened with 36 beds."))


def test_a_day_in_a_sentence_beside_it_is_not_what_years_lead_from() -> None:
    """'The fair is on May 4. It was the best in 36 years.': only a year that is printed by itself is counted from."""
    text = "It was the best in 36 years."
    assert not lead_on(text, tieout.extract(text), tieout.extract("The fair is on May 4."))
    assert lead_on(text, tieout.extract(text), tieout.extract("The last such fair was in 1951."))


@pytest.mark.parametrize(
    ("around", "lie"),
    [
        ("It shut in 1951. It opened again in 1987.", True),
        ("It shut in 1951, and Ost in 1987.", True),
        ("It shut in 1951.", False),
        ("It shut on May 4 and on June 9.", False),
    ],
)
def test_years_lie_between_two_that_are_printed(around: str, lie: bool) -> None:
    own = tieout.extract("It stood for 36 years.")
    assert lies_between((tieout.extract(around), own), own) is lie


def test_a_span_of_years_is_enough() -> None:
    own = tieout.extract("The 1951-1987 plan ran for 36 years.")
    assert lies_between((own,), own)
