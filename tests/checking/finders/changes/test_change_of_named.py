"""The change of what a later sentence begins with by its name."""

from __future__ import annotations

import pytest

import tieout

BOXES = (
    "Net sales of Lamps rose 9% to 412 million crowns, and those of Tin Boxes fell {}% to 88 million crowns. "
    "{} a 9% fall in volume, net of a 3% rise in prices."
)


def nets(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "change-net-of"]


def test_it_is_the_one_behind_the_name():
    assert nets(BOXES.format(6, "Tin Boxes suffered")) == ["consistent"]


@pytest.mark.parametrize("named", ["Wool Coats suffered", "The division suffered"])
def test_it_is_that_of_no_other(named: str):
    assert nets(BOXES.format(6, named)) == []
