"""A share of which words tie only the part or only the whole."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]


@pytest.mark.parametrize(
    "text",
    [
        "Divers looked at 248 wrecks. Rust was found in 121, just under half, and mussels in 39.",
        "Almost half the gulls ringed since May - 76 of 158 - are back.",
        "The fund held 6,670,000 shares. The stake, 92 percent of the 7,250,000 in issue, cost a fortune.",
        "The dam holds back 195 million litres. That's 75 percent of what it can hold, 260 million.",
        "Of the £86 million paid the league kept £9.8 million, an 11.4% cut to pay for lights.",
        "The school has 1,420 of the 1,880 pupils (75.5 percent), and the 460 others (24.5 percent) are taught at home.",
        "A poll of 1,400 people found 55 percent in favour. That is 770 people.",
        "Of 1,620 clerks who voted, 1,312 want to strike. The margin, 81 percent, is the widest yet.",
    ],
)
def test_the_one_figure_that_fits_is_the_other(text: str) -> None:
    assert "consistent" in shares(text)


@pytest.mark.parametrize(
    "text",
    [
        "Divers looked at 248 wrecks. Rust was found in 121, a third of a mile apart.",
        "The fund held 6,670,000 shares and 5,100,000 bonds. The stake, 92 percent of the 7,250,000 in issue, is large.",
        "A poll of 1,400 people found 55 percent in favour. That is 61 more than in May.",
        "Of 2,840 pleas heard, 1,704 were allowed and fees rose (60%) from 12 to 19 dollars.",
    ],
)
def test_what_only_stands_near_is_none(text: str) -> None:
    assert shares(text) == []
