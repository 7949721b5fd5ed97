"""Anniversaries, the years that they count, and the headline above them."""

from __future__ import annotations

import pytest

import tieout


def told(text, rule="anniversary"):
    return [check.verdict for check in tieout.check(text).checks if check.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        "The weir, opened on 4 April 1901, reached its {} anniversary on 4 April 2001.",
        "The league was set up in 1901. In 2001 it had its {} birthday.",
    ],
)
def test_what_began_ties_it_to_both_years(text):
    assert told(text.format("100th")) == ["consistent"]
    assert told(text.format("110th")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The school opened in 1950 and its founder had his 80th birthday in 1962.",
        "The band was formed in 1962 and had its 50th anniversary tour in 2013.",
        "The club, founded in 1972, opened a hall in 2009, and had its 40th anniversary.",
    ],
)
def test_what_is_another_s_accuses_nobody(text):
    assert "mismatch" not in told(text)


def test_a_headline_counts_the_years():
    text = "Thirty years on, harbour town starts anew\n\nThe town celebrates the {} anniversary of its harbour."
    assert told(text.format("30th"), "repeated-anniversary") == ["consistent"]
    assert told(text.format("35th"), "repeated-anniversary") == ["mismatch"]


def test_a_length_that_has_not_gone_by_is_none():
    text = "Firm keeps prices down for five years\n\nThe firm, which marks its 20th anniversary this year, said so."
    assert told(text, "repeated-anniversary") == []
