"""A share, and what is called the other one of the same whole."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule in ("shares-total", "remaining-share")]


@pytest.mark.parametrize(
    "text",
    [
        "Forty percent of the harvest was sold in May. The remaining 50 percent will be kept for seed.",
        "About 30 percent of the cargo is wool. The other 80 percent is coal.",
        "Vogel owned 62 percent of the shares until June. Dorn owned the other 48 percent.",
    ],
)
def test_the_other_share_is_all_that_the_one_leaves(text: str):
    assert verdicts(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Forty percent of the harvest was sold in May. The remaining 50 percent duty was kept.",
        "Forty percent of the harvest was sold in May. The remaining 50 percent of the flour was kept.",
        "Twenty percent of the cargo is tin. Another 30 percent of the cargo is wool. The other 50 percent is coal.",
        "Ten percent of the men and 30 percent of the women stayed. The other 80 percent left.",
        "Vogel owned 62 percent of the shares until June. Dorn sold the other 48 percent.",
    ],
)
def test_of_another_whole_or_beside_a_third_share_it_is_accused_of_nothing(text: str):
    assert "mismatch" not in verdicts(text)
