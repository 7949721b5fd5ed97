"""A number that stands beside another one of the same things."""

from __future__ import annotations

import tieout


def counted(text):
    return [c.verdict for c in tieout.check(text).checks if c.rule == "list-count"]


def test_the_fewer_of_two_numbers_may_be_listed():
    assert not counted("Two of four ports, Ely, March, Hull and Oban, shut.")
    assert counted("The bank lent 40 million euros to two ports, Ely and Hull, in May.") == ["consistent"]
    assert counted("It holds 40 million euros of three bonds: Ely, Hull and Oban.") == ["consistent"]
    assert counted("It holds 40 million euros of four bonds: Ely, Hull and Oban.") == ["mismatch"]
