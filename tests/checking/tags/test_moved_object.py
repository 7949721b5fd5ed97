"""A level that is part of what a verb moves to another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "to", "name"),
    [
        (
            "The guild will cut the present delay of seven months to two months.",
            "seven months",
            "two months",
            "straight",
        ),
        ("The guild will cut the toll of 17 crowns to 13 crowns.", "17 crowns", "13 crowns", "on"),
    ],
)
def test_a_verb_moves_its_object(seen, text, level, to, name):
    assert seen(text).linked(to, f"moved-{name}") == {level}


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("The guild raised the price of 310 lamps to 270 crowns.", "270 crowns"),
        ("It reported a cut in the toll of 17 crowns, to 13 crowns.", "13 crowns"),
        ("The guild will cut the debt with 17 crowns to 13 crowns.", "13 crowns"),
    ],
)
def test_what_is_no_part_of_the_object_is_not_moved(seen, text, to):
    line = seen(text)
    assert not line.linked(to, "moved-straight") | line.linked(to, "moved-on")
