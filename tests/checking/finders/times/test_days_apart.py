"""A length in days or months and the two days of its sentence, or of the one before."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [check.verdict for check in tieout.check(said).checks if check.rule == "duration"]


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("The ban began on 2 June and was lifted after {}, on 23 June.", "three weeks", "five weeks"),
        ("The ban (2 June to 2 August) lasted {}.", "two months", "four months"),
        ("The pool was shut from 2 June to 23 June. It lasted {}.", "three weeks", "six weeks"),
    ],
)
def test_words_that_say_how_long_it_was_tie_both_days(said, right, wrong):
    assert verdicts(said.format(right)) == ["consistent"]
    assert verdicts(said.format(wrong)) == ["mismatch"]


def test_days_on_which_nothing_was_done_may_be_left_out():
    assert "mismatch" not in verdicts("The court sat from 2 June to 30 June. It took 11 days.")
