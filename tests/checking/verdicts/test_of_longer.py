"""What has been done up to now is no sum of what was done on two days of it."""

from __future__ import annotations

import tieout


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


def test_a_sum_up_to_now_holds_other_days() -> None:
    assert accused("The stall sold 318 pies on Monday and 246 on Tuesday. It has sold 654 in all.") == []


def test_a_sum_of_those_days_is_held_to_them() -> None:
    assert accused("The stall sold 318 pies on Monday and 246 on Tuesday. It sold 654 in all.") == ["total"]
