"""Ratios in words and bounds: what the words leave open, and which side they shut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout

#: words for a ratio, and the least and greatest whole percentage that they may be told with
RATIOS = {
    "nearly half": (40, 50),
    "more than half": (50, 100),
    "fewer than half": (0, 50),
    "half": (45, 55),
    "one in ten": (9, 11),
    "a third": (30, 37),
    "two-thirds": (60, 74),
    "over a third": (33, 67),
}
#: and between which they are said of a whole percentage, where a hedge leaves them open farther than that: beyond it nothing is vouched for
SAID = {"more than half": (50, 75), "fewer than half": (25, 50), "over a third": (33, 50)}


def verdicts(text: str, rule: str) -> set[str]:
    return {check.verdict for check in tieout.check(text).checks if check.rule == rule}


@given(st.sampled_from(sorted(RATIOS)), st.integers(1, 99))
def test_a_ratio_in_words_and_its_percentage(words, percent):
    least, most = RATIOS[words]
    near, far = SAID.get(words, (least, most))
    said = verdicts(f"It seems that {words} of the boats ({percent}%) leak.", "ratio-in-words")
    if near <= percent <= far:
        assert said == {"consistent"}
    else:
        assert said == (set() if least <= percent <= most else {"mismatch"})


@given(st.integers(50, 90), st.integers(10, 99), st.sampled_from(["more than", "over", "less than", "under"]))
def test_what_words_bound_lies_on_their_side(bound, exact, words):
    said = verdicts(f"It found {words} {bound} leaks ({exact}) in a day.", "bound")
    over = words in ("more than", "over")
    wrong = exact < bound if over else exact > bound
    assert "consistent" not in said
    assert wrong or not said
    if wrong and abs(exact - bound) <= bound / 10:
        assert said == {"mismatch"}


@pytest.mark.parametrize(
    "text", ["Most of the 28 members (12) left.", "About 40 leaks (60) were found.", "Up to 40 leaks (60)."]
)
def test_what_does_not_bound_accuses_nothing(text):
    assert not verdicts(text, "bound")


@given(st.integers(2, 60), st.integers(2, 60), st.integers(2, 60))
def test_an_amount_of_each_kind_that_came_and_went(opening, came, went):
    closing = opening + came - went
    text = "The herd had {} cows; it added {}, lost {} and now has {}."
    assert verdicts(text.format(opening + 100, came, went, closing + 100), "roll-forward") == {"consistent"}
    assert verdicts(text.format(opening + 100, came, went, closing + 103), "roll-forward") == {"mismatch"}


@given(st.integers(11, 99), st.integers(11, 99), st.sampled_from([("feet", "square feet"), ("m", "sq m")]))
def test_a_rectangle_has_the_area_of_its_sides(length, width, units):
    side, area = units
    text = "The yard is {} by {} {}, or {} {}."
    assert verdicts(text.format(length, width, side, length * width, area), "sides-and-area") == {"consistent"}
    assert verdicts(text.format(length, width, side, length * width * 10, area), "sides-and-area") == {"mismatch"}
