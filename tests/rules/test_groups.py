"""Words for a number of people or things."""

from __future__ import annotations

import pytest

from tieout.rules.groups import GROUPS, opens_names, read_group


def test_a_word_says_how_many():
    both = read_group("Both")
    assert both is not None and both.low == both.high == 2
    assert read_group("band") is None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Both teams, Ely and March", "Both", True),
        ("The trio - Ann Hill", "trio", True),
        ("A quartet of old banks (Lloyds", "quartet", True),
        ("Both teams won, Ely said", "Both", True),
        ("Both teams won the cup, Ely said", "Both", True),
        ("Both teams won the cup and the bowl, Ely said", "Both", False),
        ("Both teams, from Ely", "Both", False),
        ("A triose, Ely", "trio", False),
        ("Repair, Ely", "pair", False),
        ("Both half-time teams, Ely", "Both", False),
    ],
)
def test_names_may_open_behind_its_noun_and_a_mark(text, word, expected):
    at = text.index(word)
    assert opens_names(text, at, at + len(word)) is expected
    assert word.lower() in GROUPS
