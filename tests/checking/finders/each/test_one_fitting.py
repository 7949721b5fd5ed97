"""So much for one, how many there are and what they come to, in any order."""

from __future__ import annotations

import pytest

import tieout


def averages(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "average"]


@pytest.mark.parametrize(
    "text",
    [
        "At 35 pence a bun, £1.4 million buys four million buns.",
        "Guests gave 43,152 crowns to the chapel in Lent, an average of 58 crowns from 744 homes.",
        "For $26 million it has taken in 1,300,000 shares, $20.00 being the mean price.",
        "Owners are to get 1,250 crowns for every ewe culled, and the list runs to 92,000 animals, a bill of 115 million crowns.",
    ],
)
def test_three_that_fit_are_one(text: str) -> None:
    assert averages(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "At 35 pence a bun, the shop sold four million buns and made £1.9 million.",
        "The levy of nine crowns on a 31-gallon barrel would be about 32 pence per six pack.",
        "Copper fell to 1,250 crowns a tonne. The mine sold 92,000 tonnes and lost 115 million crowns.",
    ],
)
def test_others_are_none(text: str) -> None:
    assert averages(text) == []
