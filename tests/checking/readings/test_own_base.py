"""So many times what the words behind it name is no multiple of the figure before."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "behind",
    [
        "the size of the other yard",
        "the national average",
        "the output of any rival",
        "the sum that was planned",
        "as many as in Oslo",
        "as much as her rival's",
    ],
)
def test_what_the_words_name_is_the_base(accused, reasons, behind):
    text = f"The old yard took 1,200 tons and the new one 3,000 tons, five times {behind}."
    assert accused(text) == []
    assert any("another base" in reason for reason in reasons(text))


@pytest.mark.parametrize(
    "behind", ["as much", "the earlier amount", "as much as the year before", "the weight of the old yard's"]
)
def test_what_points_back_leaves_the_figure_before(accused, behind):
    assert accused(f"The old yard took 1,200 tons and the new one 3,000 tons, five times {behind}.") == [
        "growth-multiple"
    ]


def test_a_base_told_behind_the_words_is_that_of_the_words(verdicts):
    assert (
        verdicts("With 3,000 readers it has twice as many as its rival, which has 1,500.")["growth-multiple"]
        == "consistent"
    )
