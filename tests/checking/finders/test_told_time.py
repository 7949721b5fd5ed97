"""Of what time something is, as words tell it."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.finders.told_time import LAST, LATER, NOW, OF_YEAR, ONCE, PLAIN, Time, is_before, told
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary


def line_of(said):
    article = text.article(said)
    return Lines(article, quantities.extract(article), vocabulary())[0]


@pytest.mark.parametrize(
    ("said", "years", "months", "part", "back", "rank"),
    [
        ("In 2008 the mill made 640 tons.", {2008}, (), "", "", OF_YEAR),
        ("In February the mill made 640 tons.", set(), (2,), "", "", PLAIN),
        ("June output of the mill was 640 tons.", set(), (6,), "", "", PLAIN),
        ("In the first quarter the mill made 640 tons.", set(), (), "quarter 1", "", PLAIN),
        ("A year ago the mill made 640 tons.", set(), (), "", "year", ONCE),
        ("In the previous week the mill made 640 tons.", set(), (), "", "short", ONCE),
        ("Last year the mill made 640 tons.", set(), (), "", "year", LAST),
        ("That year the mill made 640 tons.", set(), (), "", "that", PLAIN),
        ("The old mill made 640 tons.", set(), (), "", "old", ONCE),
        ("The mill had made 640 tons.", set(), (), "", "", ONCE),
        ("The mill had 640 tons.", set(), (), "", "", PLAIN),
        ("The mill now makes 640 tons.", set(), (), "", "", NOW),
        ("By June the mill made 640 tons.", set(), (6,), "", "", LATER),
        ("The mill may make 640 tons.", set(), (), "", "", PLAIN),
    ],
)
def test_the_time_that_words_tell(said, years, months, part, back, rank):
    line = line_of(said)
    time = told(line.tokens, line)
    assert (time.years, time.months, time.part, time.back, time.rank) == (years, months, part, back, rank)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Time(frozenset((2008,))), Time(frozenset((2009,))), True),
        (Time(frozenset((2009,))), Time(frozenset((2008,))), False),
        (Time(rank=ONCE), Time(), True),
        (Time(rank=NOW), Time(rank=OF_YEAR), False),
        (Time(rank=LAST), Time(rank=OF_YEAR), None),
        (Time(), Time(months=(5,)), None),
    ],
)
def test_a_time_is_before_another(one, other, expected):
    assert is_before(one, other) is expected
