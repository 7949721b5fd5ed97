"""The largest figure of two sentences, and all the others like it there."""

from __future__ import annotations

import pytest

import tieout

SHED = "Officers took 142 phones, 17 laptops and nine tablets from the shed. None of the {} devices had been missed."
ROUNDS = "Some 41.2 million crowns went to the unemployed in May, on top of 188.8 million in the first round; the two add up to 230 million."
LIVES = "A total of 1,061 people died. The south told of 349 deaths, the west of 242, the hills of 235, the plain of 168 and the coast of 67."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize("text", [SHED.format("168"), ROUNDS, LIVES])
def test_it_is_the_sum_of_all(text: str):
    assert totals(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        SHED.format("205"),  # no slip of the pen explains it
        "Officers took 142 phones and 26 tablets from the shed. A dealer bought 168 lamps there.",  # nothing calls it a sum
    ],
)
def test_what_no_word_makes_a_sum_is_none(text: str):
    assert totals(text) == []
