"""Which figures of a sentence may be the levels of a change in it."""

from __future__ import annotations

import pytest

import tieout

LIST = "The school's list held 8,450 names in March; {} had shrunk to 5,915, a cut of 30 percent."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


def test_what_goes_on_about_it_begins_before_the_semicolon():
    assert verdicts(LIST.format("by Easter it")) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The bid was raised by 12 percent to $8.4 million ($7.1 million in cash).",
        "Brick sales fell 14.2 percent in May to 388 million, of which 362 million went abroad.",
        "Against 2014, with 61,300 on its rolls, the guild has 4,170 additional members, a rise of 6.8%.",
    ],
)
def test_a_part_and_what_is_added_are_no_levels(text: str):
    assert "mismatch" not in verdicts(text)
