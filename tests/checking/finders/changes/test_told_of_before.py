"""The level of a time before that the next sentence, or the rest of one, tells of what has moved."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


@pytest.mark.parametrize(
    "said",
    [
        "Membership of the band climbed to {}. It had been {}.",
        "The yard lifted its holding in the mill to {} nets. It previously held {}.",
        "Rents in the lane rose to {} crowns in 2014. In 2013 they were {}.",
        "The tax went up to {} crowns in May. Until then it was {} crowns.",
    ],
)
def test_what_leaves_nothing_between_accuses(said):
    assert verdicts(said.format(87, 64)) == ["consistent"]
    assert verdicts(said.format(64, 87)) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The idle share of looms rose to {} percent in May. It was {} percent in 2003.",
        "The idle share of looms rose to {} percent. It had been {} percent when the mill shut.",
        "The idle share of looms rose to {} percent. It was {} percent at the start of the war.",
        "The idle share of looms rose to {} percent; it was {} percent before the flood.",
        "The idle share of looms has risen to {} percent. A year ago it was {} percent.",
    ],
)
def test_what_may_have_moved_in_between_only_ties_out(said):
    assert verdicts(said.format("6.4", "5.1")) == ["consistent"]
    assert verdicts(said.format("5.1", "6.4")) == []


@pytest.mark.parametrize(
    "said",
    [
        "The levy was raised to {} crowns. It was {} in Hov.",
        "The levy was raised to {} crowns. He was {} and poor.",
        "The levy was raised to {} crowns. The rent had been {} crowns.",
    ],
)
def test_another_thing_is_no_level_of_before(said):
    assert verdicts(said.format(87, 64)) == []
