"""The time that a plan takes."""

import pytest

from tieout.checking.finders.times.years_ahead import is_planned


@pytest.mark.parametrize(
    ("ahead", "behind", "planned"),
    [
        ("under the 2012-2016 plan locks are dug over the next ", ".", True),
        ("under the 2012-2016 plan locks are dug for ", ".", False),
        ("locks are dug over the next ", ".", False),
    ],
)
def test_words_of_a_plan(ahead, behind, planned):
    assert is_planned(ahead, behind) is planned
