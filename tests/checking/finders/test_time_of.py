"""Where the time of a level is told."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import NOW, OF_YEAR, ONCE, PLAIN
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("said", "ranks"),
    [
        ("The choir had been 34 strong and now has 51 singers.", [ONCE, NOW]),
        ("It sold 480 bicycles, against 390 bicycles in 2011.", [PLAIN, ONCE]),
        (
            "Fares rose 4 percent from a year earlier to 480 crowns, while 390 crowns were paid a week before.",
            [PLAIN, PLAIN, ONCE],
        ),
        ("In 2011, 390 bicycles and 72 scooters were sold.", [OF_YEAR, OF_YEAR]),
        ("There are 72 scooters, where there were once 39.", [PLAIN, ONCE]),
    ],
)
def test_the_time_of_each_level(said, ranks):
    article = text.article(said)
    line = Lines(article, quantities.extract(article), vocabulary())[0]
    assert [time_of(slot, line).rank for slot in line.slots if not slot.context] == ranks
