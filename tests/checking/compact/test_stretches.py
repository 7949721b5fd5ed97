"""How sure a figure is ("95% CI, 7 to 13") follows from nothing and leads to nothing."""

from __future__ import annotations

import pytest

import tieout


def found(text: str) -> list[tuple[str, str]]:
    return [(check.rule, check.verdict) for check in tieout.check(text).checks]


@pytest.mark.parametrize(
    "aside",
    [
        "(95% CI, 0.61 to 0.83)",
        "(95% confidence interval 0.61 to 0.83)",
        "(CI, 0.61-0.83)",
        "(95 percent CI: 0.61–0.83)",
        "(IQR 0.61 to 0.83)",
        "(95 percent confidence)",
        "(SD 0.11)",
        "(range, 0.61 to 0.83)",
    ],
)
def test_what_stands_between_two_levels_is_no_change(aside):
    assert found(f"The risk of a fall went down from 0.72 {aside} to 0.48 in the second year.") == [
        ("direction", "consistent")
    ]


def test_a_share_beside_an_interval_is_held_to_its_part():
    assert ("percent-share", "consistent") in found("Of 620 walkers, 62 (10%; 95% CI, 8%-13%) fell.")
    assert ("percent-share", "mismatch") in found("Of 620 walkers, 62 (20%; 95% CI, 18%-23%) fell.")


def test_confidence_of_buyers_is_a_level():
    assert ("direction", "consistent") in found("Confidence among buyers rose from 61.2 points to 64.8 points.")
