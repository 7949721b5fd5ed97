"""From what time a change is reckoned."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.changes.reckoned_from import Compared, agree, compared
from tieout.checking.finders.told_time import Time
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


def line_of(said):
    article = text.article(said)
    return Lines(article, quantities.extract(article), vocabulary())[0]


def time(*years, month=0, part="", back=""):
    return Time(frozenset(years), (month,) if month else (), part, back)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The mill made 640 tons, 17 percent more than in 2008.", Compared(time(2008))),
        ("Output rose 17 percent to 640 tons from a year earlier.", Compared(time(back="year"))),
        ("The mill made 640 tons, 17 percent more than its rival.", Compared(other=True)),
        ("The mill made 640 tons, up 17 percent.", Compared()),
    ],
)
def test_what_a_change_is_reckoned_from(said, expected):
    line = line_of(said)
    change = next(slot for slot in line.slots if slot.kind == "percent")
    new = next(slot for slot in line.slots if slot.kind == "measure")
    reckoned, _ = compared(line, change, new)
    assert (reckoned.time.years, reckoned.time.back, reckoned.other) == (
        expected.time.years,
        expected.time.back,
        expected.other,
    )


@pytest.mark.parametrize(
    ("reckoned", "base", "own", "expected"),
    [
        (Compared(time(2008)), time(2008), time(2009), True),
        (Compared(time(2008)), time(2007), time(2009), False),
        (Compared(time(2008)), time(back="that"), time(), True),
        (Compared(time(back="year")), time(2018), time(2019), True),
        (Compared(time(back="year")), time(2017), time(2019), False),
        (Compared(time(back="year")), time(month=2), time(month=3), False),
        (Compared(time(back="short")), time(month=12), time(month=1), True),
        (Compared(time(back="short")), time(part="quarter 1"), time(part="quarter 3"), False),
        (Compared(time(month=5)), time(month=6), time(), False),
        (Compared(other=True), time(2008), time(2009), False),
        (Compared(), time(2008), time(2009), None),
    ],
)
def test_a_level_is_of_the_time_that_a_change_is_reckoned_from(reckoned, base, own, expected):
    assert agree(reckoned, base, own) is expected
