"""Two wholes, and the two parts of each."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> int:
    return sum(c.rule == "total" and c.verdict == "consistent" for c in tieout.check(text).checks)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ("Tin was 46,200 tonnes and lead 25,700, compared with 48,900 and 27,400 then.", 2),
        ("Tin was 46,200 tonnes after 48,900, and lead 25,700 after 27,400.", 2),
        ("Tin was 46,200 tonnes and lead 25,700, compared with 48,900 and 21,400 then.", 0),
    ],
)
def test_both_columns_come_to_their_whole(parts, found):
    assert totals(f"Output slipped to 71,900 tonnes from 76,300. {parts}") == found
