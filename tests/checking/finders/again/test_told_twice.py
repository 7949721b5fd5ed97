"""A figure told again by what it is of, or in a sentence that says nothing else."""

import pytest

import tieout


def _said(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"]


@pytest.mark.parametrize(
    "text",
    [
        "Six walkers were hurt on Sunday. The six victims had been asleep.",
        "The port runs four old ferries. Two of the four ferries leak.",
        "It asked a group of 29 bakers. Of those who bake rye, 15 of 29 bake at night.",
        "The tax costs the town $14 million. That's a $14 million hit on its shops.",
        "It cost £60m. Sixty million pounds!",
    ],
)
def test_what_is_told_again_ties_out(text: str) -> None:
    assert _said(text) == ["consistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The tax costs the town $14 million. That's a $41 million hit on its shops.", ["mismatch"]),
        ("The tax costs the town $14 million. That's a $41 million gap.", []),
        ("It cost £60m. Sixty billion pounds!", ["mismatch"]),
        ("It cost £60m. £60bn!", []),
        ("Unit growth of 13% was seen. Unit growth of 31% is strong.", ["mismatch"]),
        ("Unit growth of 13% was seen. Unit growth of 31% came later.", []),
        ("Six walkers were hurt on Sunday. The nine victims had been asleep.", []),
    ],
)
def test_only_a_slip_of_the_very_same_figure_is_told(text: str, verdicts: list[str]) -> None:
    assert _said(text) == verdicts
