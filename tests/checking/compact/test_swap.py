"""Figures with two neighbouring digits the other way round, and what they would come to."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.compact.swap import hundreds_but_for_a_swap, sums_but_for_a_swap, with_value


def figures(said: str, *kinds: str):
    return [one for one in quantities.extract(text.article(said)) if one.kind in kinds]


@pytest.mark.parametrize(
    ("said", "swaps"),
    [
        ("$740,000, $460,000 and $280,000", []),
        ("$470,000, $460,000 and $280,000", [("$470,000", 740000.0)]),
        ("$740,000, $640,000 and $280,000", [("$640,000", 460000.0)]),
        ("$740,000, $490,000 and $280,000", []),
        ("$7.4 million, $4.6 million and $8.2 million", [("$8.2 million", 2.8e6)]),
        ("$740,000 and $470,000", []),
    ],
)
def test_a_swap_is_one_of_the_digits_that_are_printed(said, swaps):
    found = dict.fromkeys((one.text, value) for one, value in sums_but_for_a_swap(figures(said, "currency")))
    assert [*found] == swaps


@pytest.mark.parametrize(
    ("said", "swaps"),
    [
        ("54%, 29% and 71%", [("71%", 17.0)]),
        ("54%, 28% and 36%", []),
        ("37.5%, 26.1% and 34.6%", [("34.6%", 36.4)]),
        ("37.5%, 26.1% and 63.4%", [("63.4%", 36.4)]),
    ],
)
def test_shares_make_a_hundred_with_two_digits_swapped(said, swaps):
    assert [(one.text, value) for one, value in hundreds_but_for_a_swap(figures(said, "percent"))] == swaps


def test_the_other_figure_is_as_long_and_keeps_all_but_its_digits():
    (one,) = figures("They paid some $47.20 million.", "currency")
    other = with_value(one, 42.7e6)
    assert (other.text, other.value, other.hedge) == ("some $42.70 million", 42.7e6, "~")
    assert other.low is not None and other.low < 42.7e6
