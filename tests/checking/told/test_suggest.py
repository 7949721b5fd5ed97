"""What would be right where the words and the figures go different ways."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Absence fell from 5.1 to 5.2 days a year.", "from 5.2 to 5.1 days a year"),
        ("Sales rose from 3.4 to 1.2 million.", "from 1.2 to 3.4 million"),
        ("Debt fell from $950 million to $1.2 billion.", "from $1.2 billion to $950 million"),
    ],
)
def test_the_two_exchange_their_numbers_and_a_unit_stays_behind(text, right):
    (check,) = (check for check in tieout.check(text).checks if check.rule == "direction")
    assert any(told.endswith(f"→ {right}") for told in check.suggestions)
