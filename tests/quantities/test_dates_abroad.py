"""Days of other languages in a text of several."""

from __future__ import annotations

from datetime import date

import pytest

from tieout import extract


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("El puerto abrió el 14 de Agosto de 2027.", date(2027, 8, 14)),
        ("O porto abriu a 3 de março de 2026.", date(2026, 3, 3)),
        ("Cảng mở ngày 14 tháng 8 năm 2027.", date(2027, 8, 14)),
        ("It has 21 de luxe rooms of 2026.", None),
        ("It has 21 thanks in 2026.", None),
    ],
)
def test_days_are_read_with_their_month_and_year(text: str, day: date | None):
    found = [one.first for one in extract(text) if one.kind == "date" and one.days is not None]
    assert found == ([day] if day else [])
