"""A change told beside the level that it comes from."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "percent-change"]


@pytest.mark.parametrize(
    "said",
    [
        "The store holds 63,000 casks. In May it was {}, an increase of 7,000 (12.5 percent).",
        "The fund is worth 63,000 crowns. In May it was {} crowns, an increase of 7,000 crowns (12.5 percent).",
    ],
)
def test_a_change_from_a_level_told_behind_the_later_one_is_none_to_it(said):
    assert "mismatch" not in verdicts(said.format("56,000"))


def test_a_change_to_a_level_with_none_beyond_it_is_accused():
    said = "Stocks were 81,000 casks. They rose to 56,000, an increase of 7,000 (12.5 percent)."
    assert verdicts(said) == ["mismatch"]
