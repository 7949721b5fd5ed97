"""Two parts by which a sentence shares out what the one before told."""

from __future__ import annotations

import pytest

import tieout

OFFER = "The mill will offer {} million shares of common stock. Two million of the shares will be sold at home and 400,000 shares will be sold abroad."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


def test_they_come_to_it():
    assert totals(OFFER.format("2.4")) == ["consistent"]


@pytest.mark.parametrize(
    "text", [OFFER.format("3.1"), OFFER.format("2.4").replace("abroad", "abroad, including at least 100,000 in Peru")]
)
def test_others_may_be_in_it(text: str):
    assert totals(text) == []
