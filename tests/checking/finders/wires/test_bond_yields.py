"""Which coupon, price and years go with a yield."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str, published: str | None = "1991-05-14") -> list[str]:
    return [check.verdict for check in tieout.check(text, published=published).checks if check.rule == "bond-yield"]


WORDINGS = [
    "The firm sells notes due 2001 yielding {} pct. The notes, priced at 99.45, carry a 9-1/4 pct coupon.",
    "The ten-year bonds have a coupon of 9.25 pct and were priced at 99.45 pct to yield {} pct.",
    "The last issue, sold at a price of 99.45, bears a 9-1/4 pct coupon for ten years and has an issue yield of {} pct.",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_coupon_price_and_years_are_found(text):
    assert verdicts(text.format("9.336")) == ["consistent"] and verdicts(text.format("9.633")) == ["mismatch"]


def test_years_to_a_date_are_counted_from_the_day_of_print():
    assert verdicts(WORDINGS[0].format("9.336"), None) == []


def test_what_days_and_coupons_move_accuses_nobody():
    assert verdicts(WORDINGS[1].format("9.35")) == []


def test_the_simple_yield_ties_out_too():
    simple = (9.25 + (100 - 99.45) / 10) / 99.45 * 100
    assert verdicts(WORDINGS[1].format(f"{simple:.3f}")) == ["consistent"]


def test_of_two_bonds_in_one_sentence_none_is_bound():
    assert (
        verdicts(
            "The bonds with a 9.25 pct coupon and those with a 9.5 pct coupon, both of ten years, were priced at 99.45 to yield 9.6 pct."
        )
        == []
    )
