"""A mean or a share is not accused where another figure of its sentence makes up the difference, or is the whole."""

from __future__ import annotations

import pytest

import tieout

RIGHT = [
    "Adding the 14 hurt on Monday, 37 have been hurt this week: nine on Tuesday, six on Wednesday and eight since.",
    "Of 360 goats 270 (75%) were sold, 54 (20%) within a day and 216 (80%) later.",
    "Of the 480 goats, 360 (75%) came by rail, and of these 90 (25%) were ill.",
    "Of the 800 goats examined, 256 (40%) had worms; data were missing for 160.",
    "The farm paid 640 crowns for 16 carts. That is 35 crowns each and a fee of 80.",
    "The port paid 84,000 crowns for 12 benches and a fountain. That is 2,000 crowns a bench.",
    "The 18 masons and 12 smiths were paid 2,700 crowns in all. That is 90 crowns each.",
    "The bill is 4,500 crowns for 30 guests. That works out at 120 crowns each for the meal.",
]
WRONG = [
    "Of 360 goats 270 (75%) were sold, 54 (25%) within a day and 36 (10%) later.",
    "The farm paid 640 crowns for 16 carts. That is 35 crowns each, in a fair of 12 days.",
]


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_told_beside_makes_it_up(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_what_is_told_beside_makes_up_nothing(text: str) -> None:
    assert accused(text)
