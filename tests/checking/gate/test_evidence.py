"""What a sentence holds, before it is tagged."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.compact.kinds import few
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.evidence import Evidence
from tieout.checking.tags.asked import (
    A_FEW,
    A_LIST,
    A_RATE,
    A_SPAN,
    A_STRETCH,
    ALONE,
    FOR_ONE,
    IN_ALL,
    LED_BY_OF,
    ODD_DAY,
    POINTS_BACK,
    TWO_UNITS,
)

BITS = Bits(["towns", "square"])


def evidence(said: str) -> Evidence:
    article = text.article(said)
    return Evidence(BITS, said, 0, len(said), quantities.extract(article))


def around(kind: str, before: str = "", behind: str = "") -> int:
    sides = (BITS.of([name] if name else []) for name in (before, behind))
    return BITS.around(*sides) * BITS.kinds([kind])


@pytest.mark.parametrize(
    ("sign", "there", "not_there"),
    [
        (A_RATE, "It costs $60 a barrel.", "It costs $60."),
        (TWO_UNITS, "It is 10 km (6 miles).", "It is 10 km (6 km)."),
        (TWO_UNITS, "It bears 40 tons (36 metric tons).", "It bears 40 tons, not 36 tons."),
        (TWO_UNITS, "It paid £6 million ($8 million).", "It paid $6 million (over $8 thousand)."),
        (TWO_UNITS, "It runs 90 minutes (1.5 hours).", "It paid $6 million in 90 minutes."),
        (
            FOR_ONE,
            "It sold 14 wells for $60 million, or $4 million a well.",
            "It sold 14 wells for $60 million, or $4 million a boat.",
        ),
        (
            FOR_ONE,
            "They lent 30 boats to 10 crews, three per crew.",
            "They lent 30 boats to 10 crews, three for both crews.",
        ),
        (A_SPAN, "the five-year plan (2021-25)", "the five-year plan of 2021"),
        (A_SPAN, "three-day talks on May 3-5", "three-day talks on May 3"),
        (A_STRETCH, "from 1988 to 2016, for 28 years", "from 1988, for 28 years, to 2016"),
        (POINTS_BACK, "That rise of 20 percent came late.", "A rise of 20 percent came late."),
        (A_LIST, "Three towns (Ely, March and Wisbech).", "The three towns lie far away"),
        (A_LIST, "Three towns (Ely, March and Wisbech).", "About 3.5 towns (Ely, March and Wisbech)."),
        (ODD_DAY, "on 31 June 2019", "on 3 June 2019"),
        (ODD_DAY, "on January 10-1, 2019", "on January 1-10, 2019"),
        (A_FEW, "The two boats came to 455.", "Two boats, the fastest, came to 455."),
        (A_FEW, "They came to 455 for all three boats.", "They came to 455 for the nine boats."),
        (IN_ALL, "In all it sold 455 boats.", "It sold 455 boats in all."),
        (ALONE, "It rose 5 percent in 3 days.", "It rose 5 percent, to $6."),
        (LED_BY_OF, "Of the 14 towns, 3 lie far away.", "3 of the 14 towns lie far away."),
    ],
)
def test_signs_of_figures(sign, there, not_there):
    assert evidence(there).words & evidence(there).may & BITS.of((sign,))
    assert not evidence(not_there).words & BITS.of((sign,))


@pytest.mark.parametrize(
    ("name", "said"),
    [("from", "From 5 to 6"), ("against", "5, compared with 6"), ("of-them", "5, among them 6"), ("(", "5 (6)")],
)
def test_words_phrases_and_marks(name, said):
    assert evidence(said).may & evidence(said).words & BITS.of((name,))
    assert not evidence("5 boats").may & BITS.of((name,))


def test_a_phrase_stands_there_whole():
    assert evidence("5 boats, of which 3 sank").words & BITS.of(("of-them",))
    assert not evidence("5 boats, which sank, of 8").words & BITS.of(("of-them",))


def test_what_stands_around_figures_of_a_kind():
    held = evidence("Sales rose 5 percent to $8 million from $6 million.").words
    assert held & around("percent", before="up") and held & around("currency", before="from")
    assert not held & around("percent", before="from") and not held & around("currency", before="up")
    assert held & around("percent", behind="of") == 0


def test_dates_part_nothing_and_an_or_shares():
    assert evidence("It rose from, in May, 50 boats.").words & around("count", before="from")
    shared = evidence("It rose by 40 boats, or 5 percent, above the plan.").words
    assert shared & around("count", before="up") and shared & around("percent", before="up")


def test_brackets_may_give_any_figure_any_word():
    assert evidence("It fell by 40 boats (5 percent).").words & around("percent", before="by")


def test_words_between_two_figures():
    assert evidence("5 square towns, 6").words & BITS.between(BITS.said(["towns"]))
    assert not evidence("square towns: 5, 6 towns").words & BITS.between(BITS.said(["towns", "square"]))


def test_what_is_asked_of_places_must_stand_somewhere():
    assert BITS.anywhere(around("percent", before="up")) == BITS.of(["up"])
    assert BITS.anywhere(around("count", behind="of") | BITS.of(["("])) == BITS.of(["of", "("])
    assert BITS.anywhere(BITS.between(BITS.said(["towns"]))) == BITS.said(["towns"])


def test_kinds_count_as_often_as_tells():
    assert few(("number", "count", "count", "count", "count")) == ("count", "count", "count", "number")
    assert {"currency", "percent"} <= set(evidence("5 pounds and 6 percent").kinds)
