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
