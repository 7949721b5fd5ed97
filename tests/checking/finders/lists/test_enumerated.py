"""Things told one by one in the sentences behind their number."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are three aims. First, peace. Second, trade. And third, art.", ["First", "Second", "third"]),
        ("It has two sources. The first is rain; the second source is snow.", ["The first", "the second"]),
        ("It has two sources. The first is rain. The second is snow; the third is ice.", ["The first", "The second", "the third"]),
        ("It has four aims. The first is peace. The second and last is trade.", ["The first", "The second"]),
        ("It has four aims. The first is peace. The second is trade.", []),
        ("It has two mills. First, thank you. Second, sales rose. Third, we paid.", []),
        ("It has two mills in Ely. The first is old. The second is new.", ["The first", "The second"]),
        ("Second, it has two aims. First, peace. Second, trade. Third, we like it.", []),
        ("It has two aims. The first quarter was slow. The second was fast.", []),
    ],
)  # fmt: skip
def test_ordinals_in_turn_are_the_items(items, text, expected):
    assert items(text) == expected


def test_a_list_around_it_may_go_on(items):
    assert items("Second, it has three aims. First, peace. Second, trade. Third, art. Fourth, we like it.") == []
