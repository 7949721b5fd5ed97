"""What is to come, and the level from which it starts."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


def test_what_is_so_by_now_is_where_it_starts():
    said = "The loom tax is {} crowns. It will rise to {} crowns by the spring."
    assert verdicts(said.format(64, 87)) == ["consistent"]
    assert verdicts(said.format(87, 64)) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "The loom tax stood at {} crowns before the flood. It should rise to {} crowns by the spring.",
        "The loom tax was {} crowns in 2014. It is likely to rise to {} crowns next year.",
        "The loom tax is {} crowns. It will rise to {} crowns without the levy.",
    ],
)
def test_from_another_time_or_thing_it_may_start_elsewhere(said):
    assert verdicts(said.format(87, 64)) == []
