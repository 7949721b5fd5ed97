"""Which two levels of several in one sentence are a pair."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str, rule: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == rule]


@pytest.mark.parametrize(
    "text",
    [
        "The bank raised the rate to 5 percent, after cutting it from 9 percent to 6 percent in May.",
        "Kite sales rose to 831 after rising to 500 in May of last year, and are put at 900.",
    ],
)
def test_a_base_that_leads_to_a_level_of_its_own_accuses_no_other(text):
    assert "mismatch" not in verdicts(text, "direction")


def test_a_base_before_a_verb_of_its_own_goes_with_the_level_that_came_of_it():
    text = "Kite sales fell to 44 million from 60 million and will rise to 50 million in May."
    assert "consistent" in verdicts(text, "direction")
    assert "mismatch" in verdicts(text.replace("44", "64"), "direction")


def test_a_level_may_be_compared_with_two_in_turn():
    text = (
        "Turnover was 94.3 million crowns, a little higher than the 94.1 million recorded in May but 117 percent more than "
        "the 43.5 million of June."
    )
    assert verdicts(text, "percent-change") == ["consistent"]


@pytest.mark.parametrize("word", ["down", "up"])
def test_a_base_that_a_word_of_its_own_compares_is_no_base_of_the_change_before(word):
    text = f"Revenue for the quarter was $48 million, up 30 percent from a year ago and {word} from $46 million in the spring."
    assert "mismatch" not in verdicts(text, "percent-change")
    assert "mismatch" in verdicts(
        "Revenue was $48 million, up 30 percent from $46 million in the spring.", "percent-change"
    )
