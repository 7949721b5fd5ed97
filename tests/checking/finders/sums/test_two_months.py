"""Two months, or quarters, of which one is what the other is compared with."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.verdict != "implied"]


def test_two_months_come_to_what_is_told_of_both():
    text = "Imports rose to 5.24 billion francs in May from 4.97 billion in April. In the two months imports were 10.21 billion francs."
    assert totals(text) == ["consistent"]
    assert totals(text.replace("imports were", "exports were")) == []


@pytest.mark.parametrize(("when", "verdicts"), [("first two months of the year", []), ("two months", ["consistent"])])
def test_the_first_months_of_a_year_are_january_and_february(when, verdicts):
    text = f"Claims rose to 52,400 in May from 49,700 in April. In the {when} claims were 102,100."
    assert totals(text) == verdicts


def test_two_quarters_make_the_half_that_they_are_of():
    text = "Sales were 5.24 billion crowns in the second quarter, up from 4.97 billion in the first quarter. {}-half sales were 10.21 billion crowns."
    assert totals(text.format("First")) == ["consistent"]
    assert totals(text.format("Second")) == []


def test_the_same_month_of_another_year_is_none_of_them():
    assert (
        totals(
            "Imports rose to 5.24 billion francs in May from 4.97 billion a year earlier. In the two months imports were 10.21 billion francs."
        )
        == []
    )
