"""A change and its two levels, in two sentences."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [
        check.verdict
        for check in tieout.check(said).checks
        if check.rule in ("percent-change", "percentage-point-change")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The fair drew 84,200 people, {} percent more than in 2014. In 2014 there were 74,980 people.",
        "In 2014 the fair drew 74,980 people. In 2015 it drew 84,200, {} percent more.",
        "The fair drew 84,200 people. It was {} percent more than the 74,980 of 2014.",
        "The fair drew 84,200 people, against 74,980 in 2014. It grew by {} percent.",
    ],
)
def test_levels_of_two_sentences_tie_out_and_accuse_a_slip(said):
    assert "consistent" in verdicts(said.format("12.3"))
    assert "mismatch" in verdicts(said.format("21.3"))


@pytest.mark.parametrize(
    "said",
    [
        "The fair drew 84,200 people, 12.3 percent more than in 2014. In 2013 it drew 61,300 people.",
        "The fair drew 84,200 people, 12.3 percent more than the zoo. In 2014 the fair drew 61,300 people.",
        "The fair drew 84,200 people. In 2014 it had grown 12.3 percent to 61,300 people.",
        "The fair sold 842 tons of hay, 12.3 percent more than in 2014. In 2014 it sold 613 tons of oats.",
    ],
)
def test_levels_of_another_time_or_thing_are_left_alone(said):
    assert "mismatch" not in verdicts(said) and "consistent" not in verdicts(said)


def test_a_level_that_is_told_as_one_of_before_may_stand_two_sentences_back():
    said = "In the first half of 2003 turnover was 26.1 million euros. It rained. In the first half of 2004 turnover was 31.6 million euros, {} percent more."
    assert "consistent" in verdicts(said.format("21"))
