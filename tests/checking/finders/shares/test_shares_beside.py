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
        "The mill, which has 1,840 hands, plans to shed 294, a 16.0 percent cut.",
        "Only 47.0 percent of girls swim. Of 281 girls 132 do.",
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
        "The guild has 1,840 members, 294 fewer than in June, a 16.0 percent fall.",
        "The mill has 1,840 hands now. It has shed 294, a 16.0 percent cut.",
        "The herd, 1,840 strong, has grown by 294, a 16.0 percent rise.",
        "It lent 132 million crowns, 47 percent of it to millers, and borrowed 281 million.",
        "It built 132 carts, 47.0 percent of them in Ardle, and it has mended 281 others.",
        "A third of drivers are smokers. Of the 840 who drove, 280 were bakers.",
        "Only 47.0 percent of boys swim. Of 281 girls 132 do.",
        "Of 2,840 pleas heard, 1,704 were allowed and fees rose (60%) from 12 to 19 dollars.",
    ],
)
def test_what_only_stands_near_is_none(text: str) -> None:
    assert shares(text) == []


def test_a_part_may_stand_in_another_sentence_than_its_share() -> None:
    ratio = "The estimated proportion of mail orders to all orders is 7.5 percent. "
    assert shares(ratio + "On May 4th, these 14 offices helped reach 126 of the 141 named tenants.") == []
