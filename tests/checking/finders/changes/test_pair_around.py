"""A multiple that stands between the only two levels told, or before both."""

import pytest

import tieout

SOUTH_FIRST = [
    "The south has 410 wells. The north has three times as many, {}.",
    "The south has 410 wells. The north has three times that number, {}.",
    "The south has 410 wells. At {}, the north has three times as many.",
    "The number has tripled since 2013, when it was 410. It now stands at {}.",
    "The number, 410 in 2013, had tripled by last year, when it was {}.",
]
NORTH_FIRST = [
    "The north has {} wells, three times as many as the south, with 410.",
    "The bid of {} crowns is three times what the town expected, 410 crowns.",
    "The north has {} wells. That is three times as many as the south has, 410.",
]


@pytest.mark.parametrize("text", SOUTH_FIRST + NORTH_FIRST)
def test_words_lead_from_the_multiple_to_its_levels(text: str) -> None:
    assert [check.verdict for check in tieout.check(text.format("1,230")).checks] == ["consistent"]
    assert [check.verdict for check in tieout.check(text.format("1,820")).checks] == ["mismatch"]
