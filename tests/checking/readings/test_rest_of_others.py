"""What is left, counted by another noun than the whole, is no part of it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("left", "rules"),
    [
        ("everything else, 1,270 baskets, is dry", []),
        ("what was left, 1,270 baskets, is dry", []),
        ("everything else, 1,270 nets, is dry", ["total"]),
    ],
)
def test_the_rest_is_counted_by_the_noun_of_the_whole(accused, left, rules):
    assert accused(f"The shed holds 4,310 nets. Cotton accounts for 2,140 of them and hemp for 800; {left}.") == rules
