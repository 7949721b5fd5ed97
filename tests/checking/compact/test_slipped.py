"""Parts that come to their whole, or would but for two swapped digits."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.compact.slipped import but_for_a_slip, comes_to


def figures(said: str):
    return [one for one in quantities.extract(text.article(said)) if one.kind == "currency"]


@pytest.mark.parametrize(
    ("said", "even", "swapped"),
    [
        ("$740,000, $460,000 and $280,000", True, False),
        ("$470,000, $460,000 and $280,000", False, True),
        ("$740,000, $640,000 and $280,000", False, True),
        ("$740,000, $490,000 and $280,000", False, False),
        ("$64.2 million, $21.3 million and $24.9 million", False, True),
        ("$64.2 million, $64.2 million", True, False),
    ],
)
def test_what_is_off_by_nine_times_a_digit_may_be_a_swap(said, even, swapped):
    whole, *parts = figures(said)
    assert comes_to(whole, parts) is even
    assert but_for_a_slip(whole, parts) is swapped
