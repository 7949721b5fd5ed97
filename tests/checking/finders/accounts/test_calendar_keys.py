"""The stretch of the calendar that words tell of a figure."""

from __future__ import annotations

from datetime import date

import pytest

from tieout.checking.compact.line import Line
from tieout.checking.compact.tokens import compact
from tieout.checking.finders.accounts.calendar_keys import Key, are_apart, key_of
from tieout.checking.finders.periods import opening_period
from tieout.rules.vocabulary import vocabulary
from tieout.text.model import Sentence


def line_of(text: str) -> Line:
    return compact(text, Sentence(0, len(text), "prose", 0), (), vocabulary(), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In march exports rose", Key("month", "mar", 1987)),
        ("In november exports rose", Key("month", "nov", 1986)),
        ("In the first quarter exports rose", Key("quarter", "1", 1987)),
        ("In january-march exports rose", Key("quarter", "1", 1987)),
        ("In january to june exports rose", Key("half", "1", 1987)),
        ("In the quarter exports rose", None),
        ("Last year exports rose", Key("year", "", 1986)),
        ("Exports rose", None),
    ],
)
def test_stretches(text: str, expected: Key | None) -> None:
    line = line_of(text)
    assert key_of(opening_period(line), line, date(1987, 4, 24)) == expected


def test_years_of_an_undated_article_are_apart_from_no_others() -> None:
    assert are_apart(Key("month", "mar", 1987), Key("month", "mar", 1986))
    assert are_apart(Key("month", "mar", 0), Key("month", "mar", -1))
    assert not are_apart(Key("month", "mar", -1), Key("month", "mar", 1986))
