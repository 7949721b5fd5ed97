"""What one level falls short of another, or is over."""

from __future__ import annotations

import pytest

import tieout

GOAL = "The target is 3,652 lamps. So far 2,940 have been lit"


def differences(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    "words",
    [
        ", so there are {} to go.",
        ", with {} to go.",
        ". It is {} short.",
        ". To get there, {} more are needed.",
        ", so it needs {} more.",
        "; {} are still missing.",
    ],
)
def test_words_say_that_so_much_is_missing(words: str):
    assert differences(GOAL + words.format(712)) == ["consistent"]
    assert differences(GOAL + words.format(721)) == ["mismatch"]


def test_the_levels_may_stand_behind():
    assert differences("The mill beat its target of 2,870 carts by 254, with 3,124.") == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        GOAL + " and 120 bought, so there are 721 to go.",
        GOAL + ", with 721 to go in the north.",
        GOAL + " and so many as 721 were stolen.",
    ],
)
def test_more_or_others_may_be_meant(text: str):
    assert "mismatch" not in differences(text)
