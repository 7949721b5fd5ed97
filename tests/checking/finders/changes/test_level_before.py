"""A change and a level in another sentence: enough to tie out, accused only where a common misprint explains it."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule in ("difference", "percentage-point-change")]


@pytest.mark.parametrize(
    ("before", "change", "behind"),
    [
        ("It had closed at 42.65 dollars on Monday.", "The share fell 1.40 dollars to 41.25 dollars on Tuesday.", ""),
        ("", "The share fell 1.40 dollars to 41.25 dollars on Tuesday.", "On Monday it was at 42.65 dollars."),
        ("Sales were 41.25 million francs.", "They were down 1.40 million francs from 42.65 million.", ""),
        (
            "Sales were 41.25 million francs, against 42.65 million.",
            "The plan had not foreseen a fall of 1.40 million francs.",
            "",
        ),
        ("The margin was 9.8 percent.", "It fell 160 basis points from the 11.4 percent of May.", ""),
    ],
)
def test_the_level_of_before_may_stand_in_another_sentence(before, change, behind):
    assert verdicts(f"{before} {change} {behind}".strip()) == ["consistent"]


@pytest.mark.parametrize(
    "behind",
    [
        "On Monday it was at 44.15 dollars.",
        "The share of a rival was at 42.65 dollars.",
        "On Monday it was at 42.65 euros.",
        "It rained. It poured. On Monday it was at 42.65 dollars.",
    ],
)
def test_what_does_not_fit_or_is_no_level_of_before_is_left_alone(behind):
    assert not verdicts(f"The share fell 1.40 dollars to 41.25 dollars on Tuesday. {behind}")


def test_two_swapped_digits_are_accused():
    assert verdicts("The share fell 1.40 dollars to 41.25 dollars on Tuesday. On Monday it was at 46.25 dollars.") == [
        "mismatch"
    ]


def test_figures_of_few_digits_fit_by_accident():
    assert not verdicts("The club rose 2 points to 41 on Tuesday. It had 39 before.")
