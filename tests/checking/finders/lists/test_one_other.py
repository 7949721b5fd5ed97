"""Things told as one and the other, or one, another and a third, in the sentences behind their number."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has two seams. One is deep, while the other is flat.", ["One", "the other"]),
        ("It has three seams. One is deep, while the other is flat.", ["One", "the other"]),
        ("It has two mills. One is old. The other mill is new.", ["One", "The other"]),
        ("It has three roads. One is wide. Another is steep. A third is shut.", ["One", "Another", "A third"]),
        ("It has three mills. One is old. The other two are new.", []),
        ("It has two mills. One is old, the other side of the river has more.", []),
        ("It has two mills. One clerk is old, the other is not.", []),
    ],
)
def test_one_and_the_other_are_the_items(items, text, expected):
    assert items(text) == expected
