"""What something costs, and who pays how much of it."""

from __future__ import annotations

import tieout

TEXT = (
    "The fund will provide Varn a loan of 125 million crowns for a dam. "
    "The total cost is 674.5 million crowns, with the state providing 359.6 million crowns and donors 189.9 million crowns."
)


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total" and c.verdict != "implied"]


def test_the_loan_of_the_sentence_before_is_a_part():
    assert totals(TEXT) == ["consistent"]


def test_a_slip_is_told_and_a_gap_is_not():
    assert totals(TEXT.replace("674.5", "647.5")) == ["mismatch"]
    assert totals(TEXT.replace("674.5", "690.5")) == []


def test_of_two_amounts_lent_neither_is_the_one():
    assert totals(TEXT.replace("for a dam", "for a dam and 24 million crowns for a road")) == []
