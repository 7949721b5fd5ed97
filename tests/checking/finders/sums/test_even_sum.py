"""Parts that come to a whole to the last digit, told in sentences that stand apart."""

from __future__ import annotations

import pytest

import tieout

LOANS = (
    "The trust granted two loans totalling 84.3 million crowns for harbour works. Neither is due before May. It granted 51.6 million "
    "crowns for quays. The quays will be two miles long. It also granted 32.7 million crowns for harbour cranes."
)
SALT = (
    "The board gave 91,350 tonnes of salt a bounty of up to 12 crowns per 100 kilos. Out of this, traders in Spain received "
    "40,000 tonnes, in Norway 21,500, in Malta 16,250, in Chad 8,500, in Peru 4,100 and in Chile 1,000 tonnes."
)
BEET = "Land under beet in the isles is put at 8.31 million acres. The board held its fair in May. Beet land in the west isles is put at 5.68 million acres."


def totals(text: str) -> list[tuple[str, float]]:
    return [(c.verdict, c.roles["whole"].value) for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(("text", "whole"), [(LOANS, 84.3e6), (SALT, 91350)])
def test_they_tie_out(text: str, whole: float):
    assert ("consistent", whole) in totals(text)


@pytest.mark.parametrize(
    "text",
    [
        LOANS.replace("32.7", "44.1"),
        SALT.replace("21,500", "32,500"),
        BEET + " Oats in the east isles are put at 2.63 billion acres.",
    ],
)
def test_nothing_else_is_said(text: str):
    assert totals(text) == []
