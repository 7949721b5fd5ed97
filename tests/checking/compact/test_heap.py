"""What a sum is the sum of where no list says so."""

from __future__ import annotations

import pytest

from tieout.checking.compact.heap import heap


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It sold 18 boats in May while 22 boats went in June, bringing the total to 40.", ["18", "22"]),
        ("It sold 18 boats in the two ports, and later 22 boats, bringing the total to 40.", ["18", "22"]),
        ("It sold 18 boats in May, more than the 12 of April, bringing the total to 40.", None),
        ("It sold 18 boats for 22 clubs, bringing the total to 40.", None),
        ("It sold 18 boats, bringing the total to 40.", None),
        ("It sold 18 boats, of which 3 were old, and later 22, bringing the total to 40.", None),
    ],
)
def test_all_like_figures_before_the_sum(seen, text, parts):
    found = seen(text)
    told = heap([found.line], found.slot("40"))
    assert (told and [slot.quantity.text for slot in told.slots]) == parts
