"""Which words leave no other level from which a verb may move one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "to"),
    [
        ("It took a 25 percent stake in 1970, raising its stake to 53 percent.", "25 percent", "53 percent"),
        ("The note carries 5 percent interest in the first year, rising to 6 percent.", "5 percent", "6 percent"),
        (
            "The bank put the loan at 200 million euros but soon reduced it to 100 million euros.",
            "200 million euros",
            "100 million euros",
        ),
        ("The share fell to 70 percent last year and has since slipped to 50 percent.", "70 percent", "50 percent"),
        ("Growth, forecast in May at 4 percent, is now seen slowing to 3 percent.", "4 percent", "3 percent"),
        ("A 30 percent rebate on tax for mills was raised to 50 percent.", "30 percent", "50 percent"),
        ("It accounts for 63 percent of sales (this is expected to fall to 60 percent).", "63 percent", "60 percent"),
    ],
)
def test_what_is_named_again_or_only_timed_is_moved_straight(seen, text, level, to):
    assert seen(text).linked(to, "moved-straight") == {level}


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("It sold a 25 percent stake in the mill, reducing its stake to 20 percent.", "20 percent"),
        ("The share, which stood at 70 percent before the war, fell to 50 percent.", "50 percent"),
    ],
)
def test_what_may_have_come_from_elsewhere_is_not(seen, text, to):
    assert not seen(text).linked(to, "moved-straight")
