"""A share, its part, and a whole that is told in another sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.checking.finders.whole_name import called


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
