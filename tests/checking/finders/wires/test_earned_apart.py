"""Amounts of two times, each with what it is a share, in sentences."""

from __future__ import annotations

import tieout

TWO = "It earned 43.2 million dollars, or {} dollars a share, against 36.8 million dollars, or 1.15 dollars a share, last spring."


def told(text: str) -> list[tuple[str, list[str]]]:
    checks = [c for c in tieout.check(text).checks if c.rule == "same-shares"]
    return [(c.verdict, [text[s.start : s.end] for s in c.spans]) for c in checks]


def test_amounts_that_give_the_same_shares_tie_out():
    assert [verdict for verdict, _ in told(TWO.format("1.35"))] == ["consistent"]


def test_swapped_digits_are_accused_and_new_shares_are_not():
    assert [verdict for verdict, _ in told(TWO.format("3.15"))] == ["mismatch"]
    assert told(TWO.format("1.62")) == []


def test_each_amount_goes_with_the_nearest_before_it_of_which_it_is_true():
    found = told(
        "It made 43.2 million dollars, or 1.35 dollars a share, against 36.8 million dollars, or 1.32 dollars a share, and 40.0 million dollars, "
        "or 1.25 dollars a share, in the quarter before."
    )
    assert found == [
        ("consistent", ["43.2 million dollars", "1.35 dollars a share", "40.0 million dollars", "1.25 dollars a share"])
    ]


def test_what_is_paid_for_shares_says_nothing_of_how_many_there_are():
    assert told(TWO.format("1.35").replace("earned", "bought it for")) == []


def test_the_second_of_two_may_leave_out_of_what_it_is():
    short = "The chandler earned 57.6 million dollars, or 96 cents a share; a year ago it was 43.2 million dollars, or {} cents."
    assert [verdict for verdict, _ in told(short.format("72"))] == ["consistent"]
    assert told(short.format("80")) == []
