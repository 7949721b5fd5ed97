"""Levels that words only set side by side, where the one is surely that from which the verb moved the other."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


@pytest.mark.parametrize(
    "said",
    [
        "The yard cut its debt to {} million crowns, versus {} million.",
        "Orders fell to {} in the week, against {} a week earlier.",
        "Net income fell to {} million crowns in the quarter, compared with {} million a year ago.",
        "Duties fell to {} million crowns in 1986 against {} million in 1985.",
        "Turnover fell to {} million crowns in March, against {} million in February.",
        "Net income fell to {} million crowns in the quarter, compared with {} million in 2019.",
        "The fleet fell to {} boats, compared with {} previously.",
        "Revenue of the segment fell to {} million crowns, as compared to {} million crowns in the prior year.",
        "What may be drawn has fallen to {} million crowns at June 30, 2014, compared with {} million crowns last year.",
        "The share closed lower at {} crowns against yesterday's closing of {} crowns.",
        "Tolls came to 31 million crowns in March. The gap fell to {} million crowns against {} million in February.",
        "The office revised the fleet downwards to {} boats, compared with {} estimated in May.",
        "Stocks fell to {} tonnes as of September 30, versus {} tonnes at the end of June.",
    ],
)
def test_a_level_moved_from_the_one_of_the_time_before_is_accused(said):
    assert verdicts(said.format(312, 374)) == ["consistent"]
    assert verdicts(said.format(374, 312)) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The jobless rate fell to {} percent in May, compared with {} percent a year earlier.",
        "Turnover fell to {} million crowns in June, against {} million in February.",
        "Duties fell to {} million crowns in 1986 against {} million in 1979.",
        "The fee fell to {} crowns against {} crowns in the north.",
        "Orders fell to {} in the week, against a forecast {}.",
        "Oil stocks fell to {} million barrels, compared with {} million last year.",
        "The jobless rate has fallen to {} percent, compared with {} percent in 1985.",
        "Revenue fell to {} million crowns in May, compared with {} million last year.",
        "Staff has been cut to {}, compared with {} at the other mill last year.",
    ],
)
def test_one_of_another_time_place_or_plan_may_be_none_that_it_moved_from(said):
    assert "mismatch" not in verdicts(said.format(74, 62))
