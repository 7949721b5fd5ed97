"""A share is not accused where the words may name another whole than the one that stands beside it."""

from __future__ import annotations

import pytest

import tieout

OTHERS = [
    "Some 75 (15%) of the 500 cows and 30 (10%) of the goats had worms.",
    "A total of 84 (12%) of 700 cows and 45 (9%) of the goats died.",
    "Of 240 boats, 60 (25%) are new and 24 (10%) old. In Hof 12 (40%) are new and 6 (20%) old.",
    "Of 200 boys 120 (60%) passed sums; in art 90 (75%) of 120 did, in songs 48 (80%).",
    "Berg won 18 seats (45%) in the north, where there are 40, and 12 (20%) in the south.",
    "A third of the 90 members came. Of them 12 (40%) spoke and 18 (60%) did not.",
    "The port handled 900 ships: 270 (30%) tankers and 360 (40%) ferries.",
    "We asked 1,500 firms: 600 (40%) replied, 240 (40%) by post and 360 (60%) online.",
    "Most (63%) of the 800 letters were for the plan. Of those from the valley, 90 (75%) were against.",
    "Owls are 45 (30%) of 150 birds, 9 (18%) of 50 in the wood and 36 (36%) of the others.",
    "The count found 510 (51%) of 1,000 ill, among rams 270 (54%) and among ewes 240 (48%).",
    "Half of the 620 farmers stayed at home. Of those who went, 54 percent, or 167, said yes.",
]


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


@pytest.mark.parametrize("text", OTHERS)
def test_shares_of_others(text: str) -> None:
    assert accused(text) == []


def test_a_share_of_the_whole_beside_it() -> None:
    assert accused("Of 240 boats, 60 (25%) are new and 24 (10%) old; 48 (40%) are for sale.") == ["percent-share"]


def test_shares_that_make_all() -> None:
    assert accused("The port handled 900 ships: 540 (60%) tankers and 380 (40%) ferries.")
