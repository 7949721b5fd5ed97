"""Changes told in the order of several pairs of levels, and one from a loss to a profit."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The fleet rose to 26 boats from 20 and the crew to 130 from 80, increases of 30 percent and 62.5 percent.",
        "Fares rose to 30 from 24 and fines fell to 9 from 10, a rise of 25 percent and a fall of 10 percent.",
        "The inn lost 14 million crowns, compared with a profit of 5 million a year earlier, a swing of 19 million.",
    ],
)
def test_a_change_may_be_that_of_the_pair_farther_away(accused, text):
    assert accused(text) == []


def test_a_change_alone_is_that_of_its_pair(accused):
    assert accused("The crew rose to 130 from 80, an increase of 30 percent.") != []
    assert accused("Profit was 14 million crowns, compared with 5 million a year earlier, 19 million more.") != []
