"""Things that are each told by their noun."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It gave two loans to mend it -- a 40 million dollar loan for farms and a small loan for mills.", 2),
        ("It gave three loans to mend it -- a 40 million dollar loan for farms and a small loan for mills.", 2),
        ("It gave two loans to mend it -- a 40 million dollar loan for farms and a gift for mills.", 0),
        ("It gave two loans in 40 towns -- a large loan for farms and a small loan for mills.", 0),
    ],
)
def test_each_item_has_the_noun(items, text, expected):
    assert len(items(text)) == expected
