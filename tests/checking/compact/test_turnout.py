"""How many took part is no share of what they said."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"]


@pytest.mark.parametrize(
    "text",
    [
        "With 64 percent of the members voting, 57 percent said no and 43 percent said yes.",
        "Some 64 percent of the members voted, with 57 percent for the lease and 43 percent against.",
        "Turnout was 64 percent, with 57 percent voting for the lease and 43 percent against it.",
    ],
)
def test_those_who_took_part_are_left_out(text: str):
    assert shares(text) == ["consistent"]


def test_who_voted_for_one_side_is_one_of_the_shares():
    assert shares("Some 57 percent of the members voted no and 54 percent voted yes.") == ["mismatch"]
