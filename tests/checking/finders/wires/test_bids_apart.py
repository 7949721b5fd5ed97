"""Two bids for one firm, each told for a share and in all."""

from __future__ import annotations

import pytest

import tieout


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "same-shares"]


def test_two_bids_are_for_as_many_shares():
    text = "The tanner raised its bid to $46.50 a share, or $651 million. Its first offer was $41 a share, or $574 million."
    assert told(text) == ["consistent"]
    assert told(text.replace("651", "561")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The tanner bought the quarry for $46.50 a share, or $651 million, and the mill for $41 a share, or $574 million.",
        "The tanner raised its bid to $46.50 a share, or $651 million. Its first offer was $41 a share, or $540 million.",
        "The tanner offers $46.50 a share, or $651 million. For the mill it offers $18 a share, or $97 million.",
    ],
)
def test_what_is_for_other_shares(text):
    assert told(text) == []
