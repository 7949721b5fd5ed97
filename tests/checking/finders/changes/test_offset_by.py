"""An amount, what makes it, and what takes some of it back."""

from __future__ import annotations

import pytest

import tieout

RISE = (
    "Outlays rose by {} million crowns, from 803.1 million crowns in 2019 to 860.9 million crowns in 2020. The increase is attributable to higher wages "
    "of 72.3 million crowns and lower income from rents of 4.6 million crowns. The above movements were partly offset by {} million crowns of gifts and "
    "6.7 million crowns from tolls."
)


def nets(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "change-net-of"]


def test_it_ties_out_over_three_sentences():
    assert nets(RISE.format("57.8", "12.4")) == ["consistent"]


@pytest.mark.parametrize("text", [RISE.format("57.8", "14.8"), RISE.format("51.9", "12.4")])
def test_what_may_be_some_of_it_is_not_read(text: str):
    assert nets(text) == []
