"""What of a text is none of ASCII."""

from __future__ import annotations

import pytest

from tieout.text.beyond import beyond_ascii


@pytest.mark.parametrize(
    ("text", "found"), [("", ""), ("plain\n5", ""), ("a café – “5½”", "é–“½”"), ("x\ud800\x7f\x80", "\ud800\x80")]
)
def test_in_order_and_nothing_else(text: str, found: str) -> None:
    assert beyond_ascii(text) == found
