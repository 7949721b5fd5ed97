"""Which figures can play a role beside those that are bound already."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("rest", "expected"),
    [("40 cows", "mismatch"), ("40", "mismatch"), ("40 farmers", None), ("40 of the cows", "mismatch")],
)
def test_what_is_left_counts_the_same_things_or_has_no_noun(verdicts, rest, expected):
    assert verdicts(f"The flood took 12 of the 60 cows, leaving {rest}.").get("remainder") == expected
