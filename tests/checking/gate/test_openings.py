"""A sentence that says a figure again opens so."""

from __future__ import annotations

import pytest

from tieout.checking.gate.openings import says_again


@pytest.mark.parametrize("text", ["That is about 19 km.", "“This comes to $4.", "At today's rate that's $4."])
def test_it_may_say_it_again(text):
    assert says_again(f"Yes. {text}", 5)


@pytest.mark.parametrize("text", ["The road is 19 km.", "It is that.", ""])
def test_it_says_something_else(text):
    assert not says_again(f"Yes. {text}", 5)
