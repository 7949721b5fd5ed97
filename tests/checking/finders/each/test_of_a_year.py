"""So much an hour or a day, and what was made in the year before it."""

from __future__ import annotations

import pytest

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "pace"]


def test_the_year_is_found_some_sentences_back():
    text = "The mill's annual profit rose to $17.5bn. It has 40 halls. Its head was glad. The mill is making about $2m an hour."
    assert told(text) == ["consistent"]


@pytest.mark.parametrize("wrong", ["£1.0m", "£0.8m"])
def test_words_that_lead_from_it_accuse(wrong):
    assert told("Annual sales came to £438m. That is £1.2m a day.") == ["consistent"]
    assert told(f"Annual sales came to £438m. That is {wrong} a day.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Annual sales came to £438m. The mill is spending £1.9m a day.",
        "Annual sales came to £438m. The mill pays £1.9m a day.",
        "Sales came to £438m. That is £1.9m a day.",
        "Annual sales came to £438m. That is £1.9m a day in the summer months.",
    ],
)
def test_what_is_of_another_time_or_thing(text):
    assert told(text) == []
