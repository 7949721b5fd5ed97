"""By how much what came to pass is more than what was planned, or than before, told in sentences of their own."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> set[str]:
    told = {c.verdict for c in tieout.check(said).checks if c.rule in ("difference", "against-plan")}
    return told


@pytest.mark.parametrize(
    "said",
    [
        "It had planned to build 827 huts. It built 871, {} more than planned.",
        "The budget for the hall was $82.7 million. The bill came to $87.1 million. That is ${} million more.",
        "The target for the year was 827 trees. The town planted 871. That is {} more than planned.",
        "Last year the yard sold 827 carts. This year it sold 871. That is {} more.",
        "In 2011 sales were $82.7 million. In 2012 they were $87.1 million. That is ${} million more.",
    ],
)
def test_the_difference_is_that_of_the_only_two_levels(said):
    right, wrong = ("4.4", "6.4") if "$" in said else ("44", "64")
    assert verdicts(said.format(right)) == {"consistent"}
    assert verdicts(said.format(wrong)) == {"mismatch"}


@pytest.mark.parametrize(
    "said",
    [
        "It had planned 827 huts. It built 871. That is 200 more than in 2010.",
        "The firm budgeted $82.7 million for roads. It spent $87.1 million on schools, $6.4 million more than planned.",
        "The budget was $82.7 million for the year. In the first half it spent $42.1 million, $6.4 million more than planned.",
        "Last year the yard sold 827 carts. This year it sold 871 sledges. That is 64 more.",
        "The firm had expected to earn $82.7 million. It earned $78.4 million, $2 million less than analysts expected.",
    ],
)
def test_what_may_be_of_another_level_is_not_accused(said):
    assert "mismatch" not in verdicts(said)
