"""By what things are told one by one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It does two things: first, it warms, and second, it lights.", ["first", "second"]),
        ("It does two things. First of all, it warms. Secondly, it lights.", ["First of all", "Secondly"]),
        ("It does two things. One, it warms. Two, it lights.", ["One", "Two"]),
        ("It gives three causes: 1. The age. 2. The crane. 3. The tide.", ["1.", "2.", "3."]),
        ("It has two mills. One, the older, is shut. Two clerks are hurt.", []),
    ],
)
def test_each_is_told_in_the_way_of_the_first(items, text, expected):
    assert items(text) == expected
