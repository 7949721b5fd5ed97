"""The members of a group whose name tells their number."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a three-nation pact linking Peru, Chile and Mali.", ["Peru", "Chile", "Mali"]),
        ("It is a four-nation pact linking Peru, Chile and Mali.", ["Peru", "Chile", "Mali"]),
        ("The two-man crew, made up of Al Reed and Bo Ek, is safe.", ["Al Reed", "Bo Ek"]),
        ("The four-nation pact linking the yards of Peru and Chile ended.", []),
        ("The four-member panel, made up of Ann Hill, Bo Ek and others, sits.", []),
        ("The six-room house is made up of Kitchen, Hall and Bath.", []),
        ("The four-nation pact ended. It is made up of Peru and Chile.", []),
    ],
)
def test_members_are_held_against_the_number(items, text, expected):
    assert items(text) == expected
