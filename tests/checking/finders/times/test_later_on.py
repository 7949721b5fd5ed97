"""A length of time that leads from the date before it to the one behind."""

from __future__ import annotations

import pytest

import tieout


def elapsed(text):
    checks = tieout.check(text, published="2021-05-10").checks
    return [(check.verdict, check.roles["first"].text) for check in checks if check.rule == "elapsed"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill had 12 clerks in 2011. Five years later, in 2016, it had 40.",
        "The mill went from 12 clerks in 2011 to 40 clerks five years later, in 2016.",
        "In 2011 the mill hired 12 clerks and a cook. Five years later in 2016 it let them go.",
    ],
)
def test_it_counts_from_the_only_date_before(text):
    assert elapsed(text) == [("consistent", "2011")]


@pytest.mark.parametrize(
    "text",
    [
        "The mill, built in 1898, was sold to Reed. Five years later, in 2016, it closed.",
        "The mill hired 12 clerks in 2009 and 4 cooks in 2011. Three years later, in 2016, they went.",
        "The mill hired 12 clerks in May. Five years later, in 2016, they went.",
        "The mill hired 12 clerks in 2011. It rained. Three years later, in 2016, they went.",
    ],
)
def test_it_accuses_nobody(text):
    assert not elapsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 1968 the mill hired 12 clerks. In the 53 years since, it has had three owners.",
        "The mill has stood since 1968, and in the 53 years since then it has had three owners.",
        "In 1968 the mill hired 12 clerks. Over the past 53 years, it has had three owners.",
    ],
)
def test_it_counts_to_now(text):
    assert elapsed(text) == [("consistent", "1968")]


def test_only_since_that_year_accuses():
    assert elapsed("In 1968 the mill closed. In the 35 years since, it has had three owners.") == [("mismatch", "1968")]
    assert not elapsed("In 1968 the mill closed. Over the past 42 years, it has had three owners.")
    assert not elapsed("In 1968 the mill closed. In the 35 years since it was sold, it has had three owners.")
