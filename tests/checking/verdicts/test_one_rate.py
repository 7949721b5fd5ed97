"""Conversions of one pair in one article imply one rate; they are held against each other where no published rate decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout

#: No rate of the shilling or the peseta is published for 1987.
DAY = "1987-04-01"


def verdicts(text: str, published: str | None = DAY) -> list[str]:
    return [c.verdict for c in tieout.check(text, published=published).checks if c.rule == "currency-conversion"]


def test_two_that_agree_tie_out():
    text = "The mill cost 1,100 million shillings (55 million dollars). The yard cost 300 million shillings (15 million dollars)."
    assert verdicts(text) == ["consistent", "consistent"]


def test_of_two_that_do_not_the_later_is_accused():
    text = "The mill cost 1,100 million shillings (55 million dollars). The yard cost 300 million shillings (24 million dollars)."
    assert verdicts(text) == ["implied", "mismatch"]
    assert "24 million dollars → 15 million dollars" in tieout.check(text, published=DAY).findings[0].suggestions


def test_an_undated_article_may_convert_the_past_at_the_rate_of_its_day():
    text = "Kites were a £40m ($78m) trade in 2003. They may earn {} by the end of 2006."
    assert verdicts(text.format("£310m ($604m)"), None) == ["consistent", "consistent"]
    assert verdicts(text.format("£310m ($504m)"), None) == ["mismatch", "mismatch"]


def test_a_third_currency_must_agree():
    text = "The firm bid 1.3 billion pounds ($2.48 billion; 1.88 billion euros). The dividend is 70 euro cents (0.48 pounds; {})."
    assert "mismatch" not in verdicts(text.format("$0.92"), None)
    assert verdicts(text.format("$0.98"), None).count("mismatch") == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mill cost 1,100 million shillings (55 million dollars), against 300 million shillings (24 million dollars) for the yard a year earlier.",
        "The mill cost 1,100 million shillings (55 million dollars) in 1985. The yard cost 300 million shillings (24 million dollars) in 1987.",
        "The mill cost 1,100 million shillings (55 million dollars). The limit is up to 300 million shillings (24 million dollars).",
        "The mill cost 1,100 million shillings (55 million dollars).",
    ],
)
def test_another_time_or_a_bound_accuses_nothing(text):
    assert "mismatch" not in verdicts(text)


@given(st.integers(101, 989), st.integers(101, 989), st.floats(0.011, 9.7))
def test_amounts_converted_at_one_rate_always_agree(one, other, rate):
    told = [f"{amount} million shillings ({amount * rate:.1f} million dollars)" for amount in (one, other)]
    assert "mismatch" not in verdicts(f"The mill cost {told[0]}. The yard cost {told[1]}.")
