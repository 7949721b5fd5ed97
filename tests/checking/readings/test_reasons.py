"""What is told of why something changed is said of something else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to 600 boats from 500 boats, driven by a 30 percent rise in the north.",
        "Sales rose to 600 boats from 500 boats due to a 30 percent rise in the north.",
        "Sales were 600 boats, led by a rise of 30 percent in the north, compared with 500 boats.",
        "The surplus was $82 million, compared to $7 million in 2020. The surplus was driven by a $40 million change in stocks.",
        "Sales rose 30 percent to 600 boats thanks to an order for 500 boats from the north.",
    ],
)
def test_a_figure_of_a_reason_is_of_something_else(accused, text):
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 600 boats, reflecting a rise of 30 percent, compared with 500 boats.",
        "Profit grew, driven by sales that rose 30 percent to 600 boats from 500 boats.",
        "Driven by demand in the north, sales rose 30 percent to 600 boats from 500 boats.",
        "As reflected in the chart, sales rose 30 percent to 600 boats from 500 boats.",
    ],
)
def test_figures_that_all_stand_within_it_or_all_without_are_judged(accused, text):
    assert accused(text) == ["percent-change"]
