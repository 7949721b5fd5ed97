"""A count that leaves its noun out takes it from another count only where the words say that both are of one kind."""

from __future__ import annotations

import pytest

from tieout.quantities import extract
from tieout.text.model import Article


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It sold 71 looms, compared with 73 last year.", "loom"),
        ("It sold 71 looms, short of forecasts of 73.", "loom"),
        ("It sold 71 looms, more than the 73 that it had planned.", "loom"),
        ("It grew to 71 looms from 73.", "loom"),
        ("The storm killed nine guards and injured 73.", "guard"),
        ("Nine guards died and 73 were hurt.", "guard"),
        ("It grew to 71 looms from 7,300.", ""),
        ("It sold 71 looms and left 73.", ""),
        ("Nine looms burned and 73 were hurt.", ""),
        ("Nine guards and two clerks met; 73 were hurt.", ""),
    ],
)
def test_the_last_count_takes_the_noun_of_the_first(text, unit):
    assert extract(Article(text=text))[-1].unit == unit
