"""Which way words say that a change goes."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.changes.which_way import way_of
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


def way(said: str, figure: str) -> int | None:
    article = text.article(said)
    line = Lines(article, quantities.extract(article), vocabulary())[0]
    assert line is not None
    return way_of(next(slot for slot in line.slots if slot.quantity.text == figure), line)


@pytest.mark.parametrize(
    ("said", "figure", "told"),
    [
        ("Tolls rose 12% in May.", "12%", 1),
        ("There are 3,370 extra members.", "3,370", 1),
        ("We are still 16% short.", "16%", -1),
        ("A fifth of the bunks have gone.", "A fifth", -1),
        ("The pier was 4.6% muddier, and noisier.", "4.6%", 0),
        ("The gain since then is 9.1%.", "9.1%", 1),
        ("They held more, having bought 146,300 shares.", "146,300", 1),
        ("They held less, having sold 146,300 shares.", "146,300", -1),
        ("The rate was 12% in May.", "12%", None),
    ],
)
def test_words_around_it_tell(said: str, figure: str, told: int | None):
    assert way(said, figure) == told
