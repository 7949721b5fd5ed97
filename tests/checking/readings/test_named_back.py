"""'Of the savings, …': which figure of the sentence before the noun names."""

from __future__ import annotations

import pytest

_PARTS = "9 million were in pay, 8 million in fuel and 5 million in rent."


@pytest.mark.parametrize(
    "text",
    [
        f"The port will save 34 million euros and keep 16 million in reserve. Of the savings, {_PARTS}",
        f"The mill owes 34 million euros and holds 16 million in cash. Of the sales, {_PARTS}",
    ],
)
def test_the_nearest_figure_is_not_the_whole_of_another_noun(accused, text):
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"The port will save 16 million euros. Of the savings, {_PARTS}",
        f"The port has 34 million euros in debt and saved 16 million. Of the savings, {_PARTS}",
        f"The port has 34 million euros in debt and 16 million in cash. Of the money, {_PARTS}",
    ],
)
def test_the_figure_beside_the_noun_is(accused, text):
    assert accused(text) == ["total"]


@pytest.mark.parametrize("whole", ["28 flats, 16 in front and 12 behind", "28 flats: 12 behind and 16 in front"])
def test_these_are_no_part_of_a_sum(accused, whole):
    assert accused(f"The house has {whole}. Of these, 19 are let and nine are empty.") == []


def test_those_who_left_are(accused):
    told = "Last year 404 people came and 298 left, an excess of 106."
    assert accused(f"{told} Of those leaving, 170 were clerks, 95 were cooks and 53 others.") == ["total"]
