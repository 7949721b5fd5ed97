"""Things without names that a number counts in the next sentence, or the one before."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [check.verdict for check in tieout.check(said).checks if check.rule == "list-count"]


@pytest.mark.parametrize(
    "said",
    [
        "Rope, tar and salt were sold on the quay. The three goods paid no toll.",
        "The list is short: rope, tar, salt and gum arabic. All four paid no toll.",
        "Four crops pay no toll. Wheat, rye, oats and gum arabic come in free.",
        "Of the three quays, 40 boats lie at Oban, 22 at Mallaig and 12 at Tarbert.",
    ],
)
def test_as_many_things_as_are_told_are_counted(said):
    assert verdicts(said) == ["consistent"]


@pytest.mark.parametrize(
    "said",
    [
        "Rope, tar and salt were sold on the quay. The four goods paid no toll.",
        "The guards took rope, tar and salt. The three men were held.",
        "Rope, tar and salt, which are the three needs of a boat, were dear.",
    ],
)
def test_other_numbers_and_people_are_left_alone(said):
    assert "mismatch" not in verdicts(said)
