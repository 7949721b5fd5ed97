"""A level and several others that it is compared with, each beside the change from it."""

from __future__ import annotations

import pytest

import tieout

TOLD = "Receipts were $152.8 million, {} per cent higher than in 2015, at $142.4 million, {} {} lower than in March, at $167.2 million."


def verdicts(text: str, rule: str = "percent-change") -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == rule]


def test_each_change_has_the_level_beside_it():
    assert verdicts(TOLD.format("7.3", "and", "8.6 per cent")) == ["consistent", "consistent"]
    assert sorted(verdicts(TOLD.format("7.3", "and", "6.8 per cent"))) == ["consistent", "mismatch"]
    assert sorted(verdicts(TOLD.format("3.7", "but", "8.6 per cent"))) == ["consistent", "mismatch"]


def test_a_level_that_no_word_compares_may_be_more_or_less_than_the_one_before():
    told = "Receipts were $152.8 million. A year before they were $142.4 million, 6.8 percent less, and in March $167.2 million, 9.4 percent more."
    assert verdicts(told) == ["consistent", "consistent"]


def test_where_none_ties_out_they_may_be_told_otherwise():
    assert "mismatch" not in verdicts(TOLD.format("5.2", "and", "4.9 per cent"))


def test_plain_amounts_are_read_as_percentages_are():
    told = "Receipts were $152.8 million, compared with $142.4 million a year before, a rise of $10.4 million"
    text = told + ", and $167.2 million in March, a fall of ${} million."
    assert verdicts(text.format("14.4"), "difference") == ["consistent", "consistent"]
    assert sorted(verdicts(text.format("41.4"), "difference")) == ["consistent", "mismatch"]


@pytest.mark.parametrize(
    "itself", ["itself up 18 per cent from", "which was up 18 per cent from", "and that was 16 per cent above the"]
)
def test_a_level_may_be_told_of_the_one_before(itself: str):
    told = f"Receipts will be $310 million, 25 per cent more than last year's $248 million, {itself} $210 million."
    assert "mismatch" not in verdicts(told)
