"""The list before a count of it: where it begins, and what ties it to the number."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ely, March and Wisbech were the three towns that said no.", ["Ely", "March", "Wisbech"]),
        ("The mayor named Ely, March and Wisbech as the three towns.", ["Ely", "March", "Wisbech"]),
        ("Floods hit Ely, March and Wisbech, the county's three oldest towns.", ["Ely", "March", "Wisbech"]),
        ("They met in Ely, March and Wisbech, the three towns that said no.", ["Ely", "March", "Wisbech"]),
        ("In Ely, March and Wisbech, the three men, who were late, said no.", []),
        ("Ely, March and Wisbech, the three men said, were late.", []),
        ("Ely, March and Wisbech were three towns too many.", []),
    ],
)
def test_names_right_before_a_definite_number_of_things_are_counted(items, text, expected):
    assert items(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lipman and Brook Oils, two units of the group, run the shops.", ["Lipman", "Brook Oils"]),
        ("Lipman and Brook Oils, three units of the group, run the shops.", ["Lipman", "Brook Oils"]),
        ("Reed and Frost, three clerks, a cook and a driver were hurt.", []),
        ("Peru and Chile, three of whose banks failed, asked for help.", []),
        ("Ely and March, four stops apart, share a bus.", []),
    ],
)
def test_what_names_are_called_right_behind_them_is_counted(items, text, expected):
    assert items(text) == expected
