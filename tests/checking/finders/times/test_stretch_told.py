"""Which stretch of time a length points back to."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "duration"]


WORDINGS = [
    "The report covers March 2019 to April 2021. Anyone may write to the board. Of those who did in the {}-month period, 12 were heard.",
    "Between March 2019 and April 2021 the lock cost 3 lives. In that {}-month period the weir cost none.",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_a_period_is_that_which_was_told_last(text):
    assert verdicts(text.format("26")) == ["consistent"] and verdicts(text.format("16")) == ["mismatch"]


def test_what_lasts_as_long_ties_out_and_accuses_nobody():
    text = "She sails from June 3 to 9. The {}-day trip is her third."
    assert verdicts(text.format("seven")) == ["consistent"] and verdicts(text.format("five")) == []


def test_two_days_that_nothing_joins_are_no_stretch():
    assert verdicts("The mill burned in March 2019 and in April 2021. In that six-month period it was shut.") == []


def test_a_length_told_since_may_be_the_one_that_is_meant():
    assert (
        verdicts(
            "The lock was shut from 2006 to 2012. A three-year plan was made. In that three-year period it was dug."
        )
        == []
    )
