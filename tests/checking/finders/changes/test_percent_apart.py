"""A change in percent, and its levels in a sentence near: enough to tie out where both are told by the same name."""

from __future__ import annotations

import pytest

import tieout

LEVELS = "The ministry counted 6.72 million tourists, against 6.00 million in 2014."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        f"The number of tourists grew by 12 percent last year, the ministry said. {LEVELS}",
        f"{LEVELS} The tourists that the ministry counts were up 12 percent.",
        "Boat registrations in May were up 24 percent on April. May boat registrations came to 18,724, compared with "
        "19,406 a year ago and 15,100 in April.",
    ],
)
def test_levels_of_the_same_name_tie_out(text):
    assert "consistent" in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Rents in the old town grew by 12 percent on average. It rained. It poured. {LEVELS}",
        f"The tourists that the ministry counts were up 31 percent. {LEVELS}",
        f"{LEVELS} The price of bread was up 12 percent, from 1.25 crowns to 1.40.",
    ],
)
def test_no_levels_are_vouched_for_by_what_is_another_change(text):
    assert all("6.72" not in s.text for c in tieout.check(text).checks if c.rule == "percent-change" for s in c.spans)


LEGAL = "The firm's fees for advice rose from $37.5 million in 2013 to $39.0 million in 2014. Legal fees were also up {} or 4 percent between the two years."


def test_what_another_amount_goes_with_is_of_other_levels():
    assert "consistent" not in verdicts(LEGAL.format("$0.2 million"))


FELLING = "The pine mill cut logs worth $418.6 million. This compares to $271.3 million in the same months of 2015. A reason for this 54 percent {} was storms."


@pytest.mark.parametrize("noun", ["improvement", "swing", "increase"])
def test_a_change_of_no_way_is_of_levels_that_words_put_in_order(noun):
    assert "consistent" in verdicts(FELLING.format(noun))


def test_the_cause_of_this_change_names_no_part_of_it():
    assert "consistent" in verdicts(FELLING.format("increase").replace("A reason for", "A cause of"))
