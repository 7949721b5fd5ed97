"""A rate of the only two counts near it."""

import pytest

import tieout


def verdicts(text: str, rule: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        "The jail holds 15,210 men for 13,940 places, an occupancy of {} percent.",
        "Occupancy was {} percent, with 15,210 men for 13,940 places.",
    ],
)
def test_more_than_all_are_the_larger_count(text):
    assert verdicts(text.format("109.1"), "occupancy") == ["consistent"]
    assert verdicts(text.format("101.9"), "occupancy") == ["mismatch"]


def test_what_no_words_tie_only_ties_out():
    text = "There are 15,210 men and 13,940 places. Occupancy is {} percent."
    assert verdicts(text.format("109.1"), "occupancy") == ["consistent"]
    assert verdicts(text.format("101.9"), "occupancy") == []


def test_a_third_count_leaves_it_open():
    assert (
        verdicts(
            "The jail holds 15,210 men and 900 women for 13,940 places, an occupancy of 101.9 percent.", "occupancy"
        )
        == []
    )


def test_one_hundred_thousand_are_told_before_or_behind():
    behind = "The rate is {} per 100,000 people, with 528 cases in a province of 860,000."
    before = "The province of 860,000 had 528 cases. That is {} per 100,000 people."
    for text in (behind, before):
        assert verdicts(text.format("61.4"), "rate-per-number") == ["consistent"]
        assert verdicts(text.format("64.1"), "rate-per-number") == ["mismatch"]


def test_a_rate_of_its_own_is_another():
    assert (
        verdicts(
            "The state had 1,152 deaths among 3.6 million people; the national rate was 23 per 100,000.",
            "rate-per-number",
        )
        == []
    )
