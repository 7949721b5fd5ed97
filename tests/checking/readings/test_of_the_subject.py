"""Figures that are told of the subject beside another, or of how old its people are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The choir sold 60 seats. That was 12 more than the 48 sold in May, or 40 percent of the 150 in the hall.",
        "The choir sold 60 seats. That was up from 48 in May, or 40 percent of the 150 in the hall.",
    ],
)
def test_the_share_is_not_that_of_what_the_subject_is_compared_with(accused, text):
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 60 guests, 25 were women, 18 were over 70 and 41 came alone.",
        "The crew has 40 hands, 14 of them new, with the youngest 16 and the oldest 37.",
    ],
)
def test_ages_are_no_parts(accused, text):
    assert accused(text) == []


def test_what_is_no_age_is_a_part(accused):
    assert accused("The 84 guests, 25 women, 18 men and 31 children, left at noon.") != []


def test_two_levels_of_the_sentence_before_are_no_part_and_whole_of_its_share(accused):
    text = "The lock cost 36 million crowns, 20 percent more than the weir, at 30 million crowns. The county paid {} of it."
    assert accused(text.format("three-quarters")) == []
