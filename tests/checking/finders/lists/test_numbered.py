"""A list within a sentence that numbers its items."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It gave two reasons: (1) rain and hail; and (2) rust.", ["rain and hail", "rust"]),
        ("It gave three reasons: (a) rain, (b) hail and (c) rust.", ["rain", "hail", "rust"]),
        ("It gave four reasons: (i) rain, (ii) hail and (iii) rust.", ["rain", "hail", "rust"]),
        ("Two parallels can be drawn between Fig. 4 (a) and the form shown in Figs. 3 (b) and 3 (c).", []),
        ("It gave two reasons: (1) rain, which (a) floods and (b) rots; and (2) rust.", ["(1)", "(2)"]),
    ],
)
def test_each_number_is_one_item(items, text, expected):
    assert [item.rstrip(".") for item in items(text)] == expected
