"""So much for one, the number of them, and what they come to, some sentences apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "average"]


@given(st.integers(11, 99).map(lambda n: 10 * n + 1), st.integers(1, 9).map(lambda n: 10 * n + 3))
def test_price_and_number_tie_out_with_what_they_raise(thousands, price):
    text = f"It raised {thousands * price * 1000:,} dollars. It issued {thousands},000 shares at {price} dollars each."
    assert told(text) == ["consistent"]
    assert told(text.replace(f"raised {thousands * price * 1000:,}", f"raised {thousands * price * 2000:,}")) == [
        "mismatch"
    ]


def test_another_amount_beside_them_leaves_it_open():
    sold = "It issued 425,000 shares at 14 dollars each."
    assert told(f"It raised 4.25 million dollars. {sold}") == ["mismatch"]
    assert told(f"It raised 4.25 million dollars and borrowed 3.1 million dollars. {sold}") == []


@pytest.mark.parametrize("word", ["net", "another", "after fees"])
def test_words_that_make_it_another_sum(word):
    assert told(f"Proceeds were {word} 4.25 million dollars. It issued 425,000 shares at 14 dollars each.") == []


def test_what_was_paid_for_shares_bought_before():
    text = "The mill bought 300,000 shares of its rival. It said it paid 12.50 dollars a share or 3.75 million dollars."
    assert told(text) == ["consistent"]
    assert told(text.replace("3.75", "7.35")) == ["mismatch"]
    assert told(text.replace("bought", "owns").replace("it paid", "it offers").replace("3.75", "84.0")) == []


def test_a_program_is_no_sum_of_what_was_bought_under_it():
    bought = "The mill repurchased 142,600 shares at 26.31 dollars a share"
    assert told(f"{bought}, under a 50 million dollar program.") == []
    assert told(f"{bought}. These purchases amounted to 3.75 million dollars.") == ["consistent"]


def test_a_mark_parts_what_is_told_in_one_sentence():
    assert told("The appeal raised 84,000 pounds; tickets for its ball, with 1,200 guests, were 70 pounds each.") == []


BACK = "The mill repurchased {} in the second quarter at an average price of $18.40 per share. These purchases totaled ${} million, leaving $9.5 million."


def test_these_are_those_that_were_told_right_before():
    assert told(BACK.format("125,000 shares", "2.3")) == ["consistent"]
    assert told(BACK.format("125,000 shares", "3.2")) == ["mismatch"]
    before = "It repurchased 90,000 shares in May at $21 per share. "
    assert "mismatch" not in told(before + BACK.format("125,000 shares", "4.2"))


def test_the_remaining_shares_are_all_that_is_bought():
    text = "The port bought the remaining 64,500 shares of the yard. It paid 22.40 crowns a share or {} million crowns."
    assert told(text.format("1.44")) == ["consistent"]
    assert told(text.format("1.84")) == ["mismatch"]
    assert "mismatch" not in told(text.replace("It paid", "It paid others").format("1.84"))
