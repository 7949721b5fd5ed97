"""Shares and means of whole things, as reports of studies word them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tieout

MEANS = [
    "They were calm (M = {mean}, SD = 1.1, n = {number}).",
    "Guests gave a mean rating of {mean} (N = {number}).",
    "The {number} farms had an average of {mean} dogs.",
    "In a class of {number} pupils, the mean was {mean}.",
]
SHARES = ["Of the {number} farms, {share}% have a dog.", "The sample (N={number}) was {share}% female."]


def accused(text: str, rule: str) -> bool:
    return any(check.rule == rule and check.verdict == "mismatch" for check in tieout.check(text).checks)


def possible(value: Fraction, half: Fraction, number: int) -> bool:
    """Whether a whole number over `number` rounds to the value; counted through."""
    return any(abs(Fraction(total, number) - value) <= half for total in range(10 * number + 1))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(MEANS), st.integers(3, 99), st.integers(100, 699))
def test_a_mean_is_accused_exactly_where_no_whole_total_gives_it(wording, number, hundredths):
    text = wording.format(mean=f"{hundredths / 100:.2f}", number=number)
    assert accused(text, "whole-number-mean") is not possible(Fraction(hundredths, 100), Fraction(1, 200), number)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SHARES), st.integers(3, 99), st.integers(1, 99))
def test_a_share_is_accused_exactly_where_no_whole_number_gives_it(wording, number, share):
    text = wording.format(share=share, number=number)
    assert accused(text, "whole-number-share") is not possible(Fraction(share, 100), Fraction(1, 200), number)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They were calm (M = 5.19, n = 28).", "145 / 28 is 5.179, and 146 / 28 is 5.214"),
        ("Of the 28 farms, 37% have a dog.", "10 of 28 is 35.71 percent, and 11 of 28 is 39.29 percent"),
        (
            "The district won 13 awards, 73 percent of all those given.",
            "13 of 17 is 76.47 percent, and 13 of 18 is 72.22 percent",
        ),
    ],
)
def test_the_two_nearest_whole_numbers_are_told(text, said):
    assert any(said in check.explanation for check in tieout.check(text).checks)
