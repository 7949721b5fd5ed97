"""A multiple of two levels before it, of which one is told to be of an earlier time."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "growth-multiple"]


@pytest.mark.parametrize(
    "text",
    [
        "The refuge took in 120 owls in 2004. Last year it took in 480, {} times as many.",
        "The club spent $480 million in the summer. The summer before it had spent $120 million: that is {} times as much.",
        "A decade ago the reserve counted 120,000 geese. Today there are 480,000, {} times the earlier number.",
    ],
)
def test_the_earlier_level_is_the_base(text):
    assert verdicts(text.format("four")) == ["consistent"]
    assert verdicts(text.format("seven")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank had 310 branches in 1990. It now has 620 and wants to have four times as many by 2030.",
        "In 1998 only 2,300 homes had water. In 2008 it was 9,200, twice as many as the ministry had planned.",
        "The county had 36 banks in 1980. Now there are 12, with three times the deposits.",
    ],
)
def test_a_multiple_of_something_else_is_not_theirs(text):
    assert "mismatch" not in verdicts(text)
