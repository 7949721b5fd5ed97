"""What two flows of the sentence beside it come to."""

from __future__ import annotations

import pytest

import tieout

PARISH = "The parish closed the year with some {} million crowns in hand. It had taken in 3.72 billion and laid out 3.58 billion."
DYKES = "Outlays on dykes came to 5.31 billion crowns and receipts to 4.92 billion. The resulting gap of {} million crowns was wide."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    "text",
    [
        PARISH.format(140),
        DYKES.format(390),
        "The island's trade surplus narrowed to 390 million crowns. Exports were worth 5.31 billion crowns and imports 4.92 billion.",
        "The school ran 3.8 million crowns short. Fees brought in 51.4 million crowns, while wages swallowed 55.2 million.",
        "The line closed May with 47.3 million crowns of net debt. Gross borrowings were 130 million crowns, and 82.7 million crowns was in the bank.",
    ],
)
def test_one_comes_in_and_the_other_goes_out(text: str):
    assert verdicts(text) == ["consistent"]


def test_a_slip_is_accused_where_words_say_so_of_both():
    assert verdicts(DYKES.format(930)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill ran 3.8 million crowns short. It bought rope for 51.4 million crowns and coal for 55.2 million.",
        PARISH.format(140).replace("taken in", "pledged").replace("laid out", "named"),
        PARISH.format(140).replace("billion.", "billion, and 0.31 billion on roads."),
    ],
)
def test_figures_that_only_fit_are_left_alone(text: str):
    assert verdicts(text) == []
