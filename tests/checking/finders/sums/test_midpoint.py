"""The middle of a range, told beside it or in the next sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "range-middle"]


@given(st.integers(100, 400), st.integers(1, 40))
def test_the_middle_is_that_of_the_range(low, half):
    text = f"We expect sales of ${low} million to ${low + 2 * half} million. The midpoint of this range is ${low + half} million."
    assert told(text) == ["consistent"]
    assert told(text.replace(f"is ${low + half} million", f"is ${low + half + 50} million")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "We expect sales of $100 million to $120 million, a rise of 9% at the midpoint.",
        "Occupancy has a midpoint of 96.4%, and rents rise 3.5% to 4.5%.",
        "We expect $100 million to $120 million, and abroad $30 million to $40 million. Sales of $90 million are above the midpoint.",
    ],
)
def test_what_is_no_middle_of_a_range(text):
    assert told(text) == []
