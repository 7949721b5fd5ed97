"""Whether a change is of all that was told of, and whether it was told before."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 percent.",
        "Sales rose 12 percent in the quarter.",
        "Sales rose 12 percent in May.",
        "There were 12 percent more than in 2015.",
        "It was a 12 percent increase from the year before.",
        "Sales rose 12 percent on higher prices.",
        "Sales rose 12 percent on strong demand for rope.",
    ],
)
def test_a_change_of_all(tags, text):
    assert "entire" in tags(text, "12 percent")


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 percent in Europe.",
        "There was a fall of 12 percent in volumes.",
        "There were 12 percent more than its rival had.",
        "It was a fall of 12 percent on the plan.",
        "Sales are forecast to rise 12 percent.",
    ],
)
def test_a_change_of_a_part_against_another_or_still_to_come(tags, text):
    assert "entire" not in tags(text, "12 percent")


@pytest.mark.parametrize(
    "text", ["The rise of 12 percent was due to rain.", "This 12 percent increase was due to rain."]
)
def test_a_change_that_was_told_before(tags, text):
    assert "that-change" in tags(text, "12 percent")


@pytest.mark.parametrize("text", ["A rise of 12 percent was due to rain.", "The mayor saw a rise of 12 percent."])
def test_a_change_that_is_new(tags, text):
    assert "that-change" not in tags(text, "12 percent")


@pytest.mark.parametrize(
    "text", ["So you are seeing a 12 percent decrease in stocks.", "And so, we have a rise of 12 percent in trips."]
)
def test_a_change_that_is_concluded_is_of_all_that_was_told(tags, text):
    assert {"entire", "that-change"} <= tags(text, "12 percent")


@pytest.mark.parametrize(
    "text", ["So you are seeing a 12 percent decrease in Norway.", "We saw a 12 percent decrease in stocks."]
)
def test_a_change_of_a_place_and_one_that_is_told_anew_are_not_concluded(tags, text):
    assert "that-change" not in tags(text, "12 percent")
