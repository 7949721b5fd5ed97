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
