"""A share, its part, and a whole that is told in another sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.checking.finders.shares.whole_name import called


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share" and c.verdict != "implied"]


@given(st.integers(600, 999), st.integers(101, 499))
def test_the_whole_is_what_the_share_is_said_to_be_of(whole, part):
    share = 100 * part / whole
    text = f"Revenue was ${whole} million. Services made ${part} million, or {share:.1f}% of total revenue."
    assert told(text) == ["consistent"]
    assert told(text.replace(f"{share:.1f}%", f"{share + 9:.1f}%")) == ["mismatch"]


@pytest.mark.parametrize(
    "narrowed", ["total revenue in Asia", "organic revenue", "revenue from services", "its rivals"]
)
def test_a_narrower_whole_is_another(narrowed):
    assert told(f"Revenue was $842 million. Services made $320 million, or 83.0% of {narrowed}.") == []


def test_a_number_without_a_noun_counts_what_was_counted_before():
    assert told("It had 1,840 bids. It took 1,196, or 65 percent.") == ["consistent"]
    assert told("It had 1,840 bids and 310 offers. It took 1,196, or 56 percent.") == []


def test_a_thing_is_found_in_singular_and_plural_and_with_its_head():
    assert called(("phones",), ("shipments",)).search("phone shipments fell to 390")
    assert called(("total", "loan")).search("total loans were")
    assert called(("workforce",)).search("it employs 8,000")


def test_the_total_is_the_one_figure_told_before():
    assert told("The town spent 8.4 million francs. Roads took 3.1 million, or 37 percent of the total.") == [
        "consistent"
    ]
    assert (
        told(
            "The town spent 8.4 million francs and lent 9.1 million. Roads took 3.1 million, or 37 percent of the total."
        )
        == []
    )


def test_sales_at_home_are_no_sales():
    assert told("Sales at home were $412 million. Wages were $238 million, or 37.1% of sales.") == []


def test_what_is_left_of_a_workforce_is_not_what_was_cut_of():
    assert told("It cut 4,600 jobs, or 23 percent of its workforce. It now has 15,400 employees.") == []
    assert told("The firm, which employs 20,000 people, cut 4,600 jobs, or 23 percent of its workforce.") == [
        "consistent"
    ]


def test_of_two_times_the_one_that_is_named_alike_counts():
    text = (
        "Phone shipments fell last year to 390 million. In May, phone shipments were 33 million. "
        "Last year, phones made up 94.2 percent of all shipments. Total shipments last year were 414 million."
    )
    assert told(text) == ["consistent"]
