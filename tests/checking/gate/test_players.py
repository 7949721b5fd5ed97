"""Needs looked up by kinds are those that each need, asked by itself, says that it meets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout import rules
from tieout.checking.compact.kinds import KINDS, MOST, few, may_be
from tieout.checking.gate.known import asked
from tieout.checking.gate.needs import Need, Side
from tieout.checking.gate.players import Players

NEEDS: list[Need] = asked(rules.load()).needs
PLAYERS = Players(NEEDS)
FIGURES = st.lists(st.sampled_from(KINDS), max_size=6).map(tuple).map(few)


def holds(side: Side, there: tuple[str, ...]) -> bool:
    one, two = (all(kinds & may_be(there, times) for kinds in asked) for asked, times in ((side.one, 1), (side.two, 2)))
    return one and two and side.figures <= min(MOST, len(there))


def by_needs(across: bool, here: tuple[str, ...], before: tuple[str, ...]) -> int:
    met = 0
    for number, need in enumerate(NEEDS):
        every = Side((), need.one, need.two, need.figures)
        sides = holds(need.here, here) and holds(need.there, before)
        own = not need.across or need.own & may_be(here, 1)
        if need.across == across and holds(every, here + before) and sides and own:
            met |= 1 << number
    return met


@given(FIGURES)
def test_a_sentence_by_itself(here):
    assert PLAYERS.alone(here) == by_needs(False, here, ())


@given(FIGURES, FIGURES)
def test_two_sentences(here, before):
    assert PLAYERS.across(here, before) == by_needs(True, here, before)
