"""Sentences that go through what a whole is made of, or take it together at their end."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.verdict != "implied"]


@pytest.mark.parametrize("first", ["largest", "biggest", "first stage", "first phase of it"])
def test_the_foremost_of_several_things_opens_them(first):
    text = f"Acme won orders worth $9.4 million. The {first} is worth $5.2 million. Varn pays $3.1 million and Lund $1.1 million."
    assert totals(text) == ["consistent"]
    assert totals(text.replace("$3.1 million", "$2.2 million")) == []


def test_a_part_that_is_told_in_two_is_one_part():
    text = (
        "Loans of 4.45 billion francs were made. The largest is a 3 billion franc loan, comprising 2 billion francs in cash and 1 billion francs in notes. "
        "Holt gets 800 million francs and Varn 650 million francs."
    )
    (check,) = (c for c in tieout.check(text).checks if c.roles.get("whole") and c.roles["whole"].value == 4.45e9)
    assert [q.value for name, q in check.roles.items() if name.startswith("parts")] == [3e9, 8e8, 6.5e8]


@pytest.mark.parametrize(
    "together", ["The combined loans come to", "Together they come to", "The two loans come to a combined"]
)
def test_a_word_takes_together_what_was_told_before(together):
    assert totals(
        f"Holt lent $14.2 million to the school. In May it lent $42.1 million to the inn. {together} $56.3 million."
    ) == ["consistent"]


def test_a_number_of_them_is_none_of_the_parts():
    assert totals("Varn sold 14,200 carts. Holt sold 42,100. Combined sales of the two were 56,300.") == ["consistent"]
