"""What words say to follow from all that was told, and from nothing else, is accused; what may follow from more is not."""

from __future__ import annotations

import pytest

import tieout

FOLLOWS = [
    "The choir had 4,318 members in Ely and 2,907 in Wick, and so 6,725 in all.",
    "The trust paid 18.1 million this year, after spending 10.8 million the year before, so spending has risen by 86 percent.",
]
MAY_FOLLOW_FROM_MORE = [
    "The choir had 4,318 members in Ely and 2,907 in Wick, and with those abroad so far 7,725 in all.",
    "The mill hired 60 hands and laid off 20, and opened a second hall, so it has 240 more.",
    "The trust spent 8.4 million on 56 wells. That is 280,000 for each village.",
]


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


@pytest.mark.parametrize("text", FOLLOWS)
def test_a_conclusion_is_held_to_its_figures(text: str) -> None:
    assert len(accused(text)) == 1


@pytest.mark.parametrize("text", MAY_FOLLOW_FROM_MORE)
def test_more_may_be_in_it(text: str) -> None:
    assert accused(text) == []
