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
