"""Which way a thing went that got better, or faster."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    ("word", "verdict"), [("faster", "consistent"), ("quicker", "consistent"), ("slower", "mismatch")]
)
def test_what_takes_less_time_is_faster(word, verdict):
    found = verdicts(f"The record is now 9.8 seconds, 0.2 seconds {word} than the old mark of 10.0 seconds.")
    assert found in ([verdict], [])
    assert word == "quicker" or found


def test_what_goes_more_miles_an_hour_is_faster():
    assert verdicts("It runs at 320 km an hour, 40 km an hour faster than the 280 km an hour of old.") == ["consistent"]


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("Sales grew {} percent in May, an improvement on the {} percent of April.", (9, 7)),
        ("Shipments were down {} percent in May, an improvement on the {} percent decline of April.", (3, 6)),
        ("The yard's costs as a percentage of sales improved to {} percent from {} percent.", (24, 26)),
    ],
)
def test_what_is_better_is_more_unless_it_is_a_cost_or_a_fall(said, better):
    told = [
        [c.verdict for c in tieout.check(said.format(*p)).checks if c.rule == "direction"]
        for p in (better, better[::-1])
    ]
    assert told == [["consistent"], ["mismatch"]]


@pytest.mark.parametrize(
    "said", ["Traffic deaths improved 10 percent to {} from {}.", "Choir arrears improved 10 percent to {} from {}."]
)
def test_the_last_noun_of_a_subject_says_what_is_better(said):
    told = [
        [c.verdict for c in tieout.check(said.format(*p)).checks if c.rule == "direction"]
        for p in ((180, 200), (200, 180))
    ]
    assert told == [["consistent"], ["mismatch"]]
