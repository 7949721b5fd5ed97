"""A sentence that says what is in a figure of the one before."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize("opening", ["The total includes", "The salt for Chad includes", "This amount includes"])
def test_what_is_in_a_figure_is_no_more_than_it(opening):
    text = f"The port reported sales of 240,000 tonnes of salt to Chad. {opening} 217,000 tonnes at sea and 84,000 tonnes on land."
    assert totals(text) == ["mismatch"]
    assert totals(text.replace("240,000", "301,000")) == ["consistent"]


@pytest.mark.parametrize("opening", ["Other sales of salt include", "The salt so far includes", "Its stores include"])
def test_what_is_in_something_else_says_nothing_of_it(opening):
    text = f"The port reported sales of 240,000 tonnes of salt to Chad. {opening} 217,000 tonnes at sea and 84,000 tonnes on land."
    assert "mismatch" not in totals(text)
