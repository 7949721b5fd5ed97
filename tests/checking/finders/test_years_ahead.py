"""The time that a plan takes."""

import pytest

from tieout.checking.finders.years_ahead import is_planned


@pytest.mark.parametrize(
    ("ahead", "behind", "planned"),
    [
        ("under the 2012-2016 plan locks are dug over the next ", ".", True),
        ("the budget for 2012 to 2016 is spent within the ", " ahead", False),
        ("under the 2012-2016 plan locks are dug for ", ".", False),
        ("locks are dug over the next ", ".", False),
    ],
)
def test_words_of_a_plan(ahead, behind, planned):
    assert is_planned(ahead, behind) is planned
