"""A multiple of what is usual, which the sentence behind it tells, or the one before."""

from __future__ import annotations

import pytest

from tieout import check


def verdicts(said):
    return [one.verdict for one in check(said).checks if one.rule in ("growth-multiple", "ambiguous-times")]


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("The ferry carried 7,200 people, three times its normal load. Normally it carries {}.", "2,400", "4,200"),
        ("The café paid £4,800, four times the usual sum. It generally pays {} a month.", "£1,200", "£2,100"),
    ],
)
def test_what_is_usual_is_told_behind(said, right, wrong):
    assert verdicts(said.format(right)) == ["consistent"]
    assert verdicts(said.format(wrong)) == ["mismatch"]


def test_a_wrong_multiple_of_the_usual_is_told():
    said = "A garage was sent a £6,300 gas bill, {} times more than usual. Its bill is normally about £900."
    assert verdicts(said.format("seven")) == ["consistent"]
    assert verdicts(said.format("seventeen")) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The choir drew 600 people on Saturday, three times its usual audience. On Sundays it usually draws 350.",
        "The ferry carried 7,200 people that day, three times its normal load. In winter it carries 900.",
    ],
)
def test_another_habit_accuses_nothing(said):
    assert "mismatch" not in verdicts(said)
