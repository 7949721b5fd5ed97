"""Numbers that only say how many were told of are no part, and end no name."""

from __future__ import annotations

import pytest

import tieout

TOLD = "Tin trade was 31,604 lots. Zinc trade fell to 24,215 lots. Lead trade fell to 18,330 lots. "


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "counted", ["for the three", "for the three metals", "in the three metals", "of these three metals"]
)
def test_how_many_were_told_of_is_no_part(counted):
    assert totals(f"{TOLD}Total trade {counted} came to 74,149 lots.") == ["consistent"]
    assert totals(f"{TOLD}Total trade {counted} came to 47,149 lots.") == ["mismatch"]


def test_another_number_of_things_is_no_sum_of_these():
    assert totals(f"{TOLD}Total trade for the four metals came to 94,149 lots.") == []
