"""Things told one by one within a sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The town saw two storms, one in mid-May, mainly by the sea; and a second in June.", 2),
        ("The jury heard two reports, one from a surveyor and another from a chemist.", 2),
        ("It has three huts, one of wood, another of stone, and a third of clay.", 3),
        ("It fell into two camps, one of tenants, the other of owners; one thin, the other stout.", 2),
        ("It has four huts, one of wood, another of stone, and a third of clay.", 0),
        ("It has three huts, one of wood and the other of stone.", 2),
        ("It has three huts, one of wood, a third of clay, and another of stone.", 0),
        ("He faces three counts, one count of theft, one of fraud and another of arson.", 0),
    ],
)
def test_each_turn_is_one_thing(items, text, number):
    assert len(items(text)) == number
