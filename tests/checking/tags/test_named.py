"""What the noun or verb beside a figure makes of it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figure", "tag"),
    [
        ("Exports were 9 million dollars.", "9 million dollars", "inflow"),
        ("Imports rose to 8 million and exports 3 percent to 9 million dollars.", "9 million dollars", "inflow"),
        ("They sold 9 million dollars of exports.", "9 million dollars", "inflow"),
        ("Imports of coal cost 9 million dollars.", "9 million dollars", "outflow"),
        ("The deficit widened to 9 million dollars.", "9 million dollars", "as-balance"),
        ("It has a 9 million dollar surplus.", "9 million dollar", "as-balance"),
        ("The group bought 40,000 shares.", "40,000", "traded"),
        ("The total price for the shares was 9 million dollars.", "9 million dollars", "worth"),
    ],
)
def test_a_figure_is_named_by_the_word_beside_it(seen, text, figure, tag):
    assert tag in seen(text).slot(figure).tags


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports grew; 9 million dollars are owed.", "9 million dollars"),
        ("They gave 9 million dollars of export credits.", "9 million dollars"),
        ("Exports of 8 million tonnes fetched 9 million dollars.", "9 million dollars"),
        ("Imports while rates were at 9 percent.", "9 percent"),
    ],
)
def test_a_word_of_another_clause_names_nothing(seen, text, figure):
    assert not seen(text).slot(figure).tags & {"inflow", "outflow", "traded", "as-balance"}


def test_words_for_an_earlier_time_close_what_stands_right_before_them(seen):
    line = seen("In the east 3 tonnes were cut after 4 tonnes a year earlier and in the west 5 tonnes.")
    assert "earlier" in line.slot("4 tonnes").tags
    assert "earlier" not in line.slot("5 tonnes").tags


@pytest.mark.parametrize("when", ["from a year earlier to", "on the month before to", "than a week before at"])
def test_the_time_since_when_a_level_has_moved_is_not_its_own(seen, when):
    assert "earlier" not in seen(f"Takings were up 9 percent {when} 40 tonnes.").slot("40 tonnes").tags
