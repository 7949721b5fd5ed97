"""A change in percent, and what it is made of."""

from __future__ import annotations

import pytest

import tieout


def told(said: str) -> list[tuple[str, list[str]]]:
    rules = ("change-in-parts", "change-net-of")
    return [(c.rule, [said[s.start : s.end] for s in c.spans]) for c in tieout.check(said).checks if c.rule in rules]


@pytest.mark.parametrize(
    ("said", "rule", "figures"),
    [
        ("Sales were up 9% on 6% higher volume and 3% from prices.", "change-in-parts", ["9%", "6%", "3%"]),
        ("Sales rose 4%, with 6% more of volume and 2% less of pricing.", "change-net-of", ["4%", "6%", "2%"]),
        ("Sales fell 5%, a 7% decline in volume offset by 2% of pricing.", "change-net-of", ["5%", "7%", "2%"]),
        ("Sales rose 8%. Organic sales grew 6% and acquisitions added 2%.", "change-in-parts", ["8%", "6%", "2%"]),
    ],
)
def test_parts_are_told_in_the_sentence_or_open_the_next(said, rule, figures):
    assert told(said) == [(rule, figures)]


@pytest.mark.parametrize(
    "said",
    [
        "Sales were up 9% on 6% higher volume and 3% more volume in Asia.",
        "Sales were up 9%, while volume rose 6% and prices 3%.",
        "Sales were up 9%. The yard closed. Organic sales grew 6% and acquisitions added 3%.",
        "Sales were 9% of the market, with 6% from volume and 3% from prices.",
    ],
    ids=["one thing twice", "set against", "a sentence between", "no change"],
)
def test_what_is_no_part_of_the_change_is_left_alone(said):
    assert told(said) == []
