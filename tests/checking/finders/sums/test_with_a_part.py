"""A whole told with one of its parts, and the others before or behind."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [c.verdict for c in tieout.check(said).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "said",
    [
        "The Blues won 34 of the {} seats, the Whites 23 and the Reds 13.",
        "The Blues won 34 of the {} seats. The Whites have 23. The other 13 went to the Reds.",
        "The bill passed by 34 votes to 19 with six abstentions. Eleven of the {} members were absent.",
    ],
)
def test_all_that_is_told_comes_to_the_whole(said):
    assert verdicts(said.format(70)) == ["consistent"]
    assert "consistent" not in verdicts(said.format(90))


def test_only_the_rest_leaves_nothing_open():
    told = "The Blues won 34 of the 70 seats. The Whites have 23. {}"
    assert verdicts(told.format("The other 18 went to the Reds.")) == ["mismatch"]
    assert verdicts(told.format("The Reds have 18.")) == []
    assert verdicts(told.format("The other 18 of their seats are in the north.")) == []
