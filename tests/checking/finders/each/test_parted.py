"""Whether a mark stands between figures that are told of one thing."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.each.parted import MARKS, are_parted
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("said", "marks", "told"),
    [
        ("It took 8,400 crowns from 70 guests.", MARKS, False),
        ("It took 8,400 crowns; 70 guests came.", MARKS, True),
        ("It took 8,400 crowns and 70 guests came.", MARKS, False),
        ("It took 8,400 crowns and 70 guests came.", MARKS | {"and"}, True),
    ],
)
def test_a_mark_parts_them(said: str, marks: frozenset[str], told: bool):
    article = text.article(said)
    line = Lines(article, quantities.extract(article), vocabulary())[0]
    assert line is not None
    assert are_parted(line, *line.slots, marks=marks) is told
