"""What is held of one thing, told twice as so many and as a percentage."""

from __future__ import annotations

import pytest

import tieout

FIRST = "Birk now owns 2,610 goats, 17.4 per cent of the herd. "


def shared(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shared-whole"]


@pytest.mark.parametrize(
    "text", ["A year ago he held 2,940, or 19.6 per cent.", "His sister has 13.0 per cent with 1,950."]
)
def test_both_are_of_one_whole(text: str) -> None:
    assert shared(FIRST + text) == ["consistent"]


def test_a_slip_of_what_was_held_before_is_told() -> None:
    assert shared(FIRST + "A year ago he held 2,940, or 16.9 per cent.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "A year ago he held 2,940, or 19.6 per cent of the flock.",
        "He gained 330, or 2.2 per cent.",
        "He has 330 hens, or 61 per cent.",
        "His sister took 940, or 41 per cent.",
        "In Tarn he held 2,940, or 16.9 per cent.",
    ],
)
def test_others_are_of_another_whole(text: str) -> None:
    assert shared(FIRST + text) == []


def test_a_whole_may_have_grown_since() -> None:
    assert (
        shared("The line had 3,180 late trains, 4.1 percent of all; a year before there were 5,620, or 7.5 percent.")
        == []
    )
