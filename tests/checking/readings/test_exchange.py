"""A currency that is quoted per dollar rises as its quote falls."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "The yen rose 0.6 percent to 141.2 per dollar from 142.1.",
        "The rouble fell 0.7 percent to 79.4 versus the dollar from 78.9.",
        "Sterling rose to 85.1 pence per euro from 85.7.",
        "The lira's fall to 22 from 19 worried importers.",
    ],
)
def test_a_quote_accuses_nobody(accused, sentence):
    assert accused(sentence) == []


def test_a_currency_in_the_name_of_something_else_is_no_quote(accused):
    assert accused("In Crown Street, thefts were cut by 60 percent, from 10 to 6.") == ["percent-change"]


def test_a_currency_that_closes_at_a_level_is_quoted(accused):
    assert accused("The yen closed at 148.50, down from 147.20.") == []
    assert accused("Crown Road Mill closed at 148.50, down from 147.20.") == ["direction"]
