"""A change whose sentence tells no level, and two levels near."""

from __future__ import annotations

import pytest

import tieout

CHANGE = "Eels fell 9.8% at the dawn market. "


def changes(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        CHANGE + "The price of eels at the dawn market fell to 92.90 crowns from 103.05.",
        CHANGE + "Trade was slow. The price of eels at the dawn market fell to 92.90 crowns from 103.05.",
    ],
)
def test_levels_of_the_same_names_are_found(text):
    assert changes(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        CHANGE + "Trade was slow. The price of eels at the dawn market rose to 103.05 crowns from 92.90.",
        CHANGE + "Trade was slow. It was noon. The fee for a stool in the hall fell to 92.90 crowns from 103.05.",
    ],
)
def test_levels_that_go_the_other_way_or_are_of_another_name_are_none(text):
    assert changes(text) == []
