"""Two levels in one sentence, and the change from one to the other in the next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tieout
from tieout.rules.told_changes import WAYS, read_change

NOUNS = ["increase", "decrease", "decline", "rise", "reduction", "drop"]

#: Farther apart than what two rounded figures may have in common.
SIZES = range(41, 99, 3)


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "change-told-after"]


@settings(max_examples=40)
@given(st.sampled_from(NOUNS), st.sampled_from(SIZES), st.sampled_from(SIZES))
def test_the_word_must_go_the_way_of_the_figures(noun, new, base):
    text = f"Output was {new} tons, compared with {base} tons a year earlier. This {noun} was due to the weather."
    assert verdicts(text) == ["consistent" if WAYS[noun] * (new - base) >= 0 else "mismatch"]


def test_the_word_is_shown_where_it_stands():
    text = "Output was 41 tons, compared with 47 tons a year earlier. The decrease in output was due to the weather."
    (check,) = tieout.check(text).checks
    assert {span.role: span.text for span in check.spans} == {"new": "41 tons", "base": "47 tons", "way": "decrease"}


@pytest.mark.parametrize(
    "after",
    [
        "The decrease in prices was due to the weather.",
        "The loss of output was due to the weather.",
        "Prices decreased mainly because of the weather.",
        "A decrease was due to the weather.",
        "This decrease comes in June.",
    ],
)
def test_what_is_of_another_thing_or_gives_no_reason_is_not_read(after):
    assert not verdicts(f"Output was 47 tons, compared with 41 tons a year earlier. {after}")


def test_a_word_says_up_or_down_or_nothing():
    assert (read_change("Rose").low, read_change("decline").high, read_change("change")) == (1, -1, None)
