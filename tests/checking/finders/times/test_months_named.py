"""A length in months and the months named before it."""

from __future__ import annotations

import pytest

import tieout


def lasted(text):
    return [c.verdict for c in tieout.check(text, published="2021-09-13").checks if c.rule == "duration"]


def test_the_months_of_its_sentence_or_the_one_before():
    text = "Landings grew in June and July, after a fall in the same two-month period a year ago."
    assert lasted(text) == ["consistent"]
    assert lasted(text.replace("two-", "three-")) == ["mismatch"]
    text = "Landings grew in June and July. Prices held steady over the two-month period."
    assert lasted(text) == ["consistent"]
    assert not lasted(text.replace("two-", "four-"))  # a period of a sentence of its own may be another one


@pytest.mark.parametrize(
    "text",
    [
        "Landings grew in June and July, and prices in the three-month period to May.",
        "Landings grew in June and fell in July. Prices held steady over the three-month period.",
        "Landings grew in May, June and July. Prices held steady over the two-month period.",
        "Landings grew in June and July. Prices rose in a three-month period.",
    ],
)
def test_other_months_may_be_meant(text):
    assert not lasted(text)
