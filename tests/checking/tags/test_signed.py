"""A percentage that only its sign makes a change, outside brackets and in them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Tea exports: 4.2 million crowns, +8% from 3.9 million", "+8%"),
        ("Tea exports were 3.6 million crowns, -8% against 3.9 million a year ago.", "-8%"),
        ("Tea exports were 4.2 million crowns (+8%) against 3.9 million a year ago.", "+8%"),
    ],
)
def test_a_sign_behind_a_mark_tells_a_change(seen, text, percent):
    assert "signed" in seen(text).slot(percent).tags


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Growth was -2 percent in May, against 3 percent in April.", "-2 percent"),
        ("It came to 4.2 million crowns, +8% of sales.", "+8%"),
        ("It came to 4.2 million crowns, 8% of sales.", "8%"),
    ],
)
def test_a_rate_or_a_share_is_none(seen, text, percent):
    assert "signed" not in seen(text).slot(percent).tags
