"""A length of time from the date of one sentence to that of the next."""

from __future__ import annotations

import pytest

import tieout


def elapsed(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "elapsed"]


@pytest.mark.parametrize(
    "said",
    [
        "The mine opened in 1931. It closed in 1986, after {} years.",
        "The mine opened in 1931. In 1986, {} years later, the last seam was shut.",
        "The mine opened on June 3. It was shut again on June 12, only {} days later.",
        "The mine was begun in 1931. It took {} years until it was deep enough, in 1986.",
    ],
)
def test_a_length_leads_from_one_date_to_the_other(said):
    right, wrong = (9, 3) if "June" in said else (55, 41)
    assert elapsed(said.format(right)) == ["consistent"]
    assert elapsed(said.format(wrong)) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The battle was fought in 1950. A book about it came out in 1990. In 2010, 60 years later, a stone was set.",
        "He was born in 1944. He left the army in 1986 after 20 years.",
        "The mine opened in 1931. It closed in 1986, after 40 years of losses.",
        "The tower was sold in 1998. It was torn down in 2004, three years later than planned.",
        "The mine opened in 1931 and closed in 1950. In 1986, 12 years later, it was filled.",
    ],
)
def test_what_counts_from_something_else_is_left_alone(said):
    assert "mismatch" not in elapsed(said)
