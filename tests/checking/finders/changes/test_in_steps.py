"""A level, what came and went, and what is left, told one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def told(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "roll-forward"]


@given(st.integers(5_001, 9_999), st.integers(1_001, 4_999))
def test_what_went_is_taken_from_what_there_was(had, lost):
    assert told(
        f"The farmer had {had:,} ewes in spring. He lost {lost:,} in the flood and now keeps {had - lost:,}."
    ) == ["consistent"]


@given(st.integers(101, 499), st.integers(101, 499))
def test_what_came_is_added(had, came):
    text = f"The port had loans of {had} million euros. In May it borrowed {came} million euros, taking its loans to {had + came} million euros."
    assert "consistent" in {check.verdict for check in tieout.check(text).checks}


@pytest.mark.parametrize("more", ["after a rights issue", "once the new ones are counted"])
def test_what_else_came_leaves_it_open(more):
    text = (
        "The fund held 648 million francs. It paid 415 million francs for a mine, and {}still has 323 million francs."
    )
    assert told(text.format("")) == ["mismatch"]
    assert told(text.format(f"{more} ")) == []


def test_years_go_by():
    assert told("The mine had 2,340 men. It laid off 415 last week and now has 9,125.") == ["mismatch"]
    assert told("The mine had 2,340 men in 1960. It laid off 415 in 1981 and now has 9,125.") == []


def test_two_figures_are_set_against_each_other():
    text = "A refund of $14.3 million was partly offset by a charge of $6.8 million{} net benefit of $9.1 million."
    assert told(text.format(", for a")) == ["mismatch"]
    assert told(text.format(" and by taxes, for a")) == []
