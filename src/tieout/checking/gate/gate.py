"""Before step 1: the ways of rules that a sentence leaves open, so that only what could be read by one is tagged for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tieout.checking.compact.kinds import MOST, may_be
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.evidence import Evidence
from tieout.checking.gate.known import asked
from tieout.checking.gate.needs import Need, Side
from tieout.checking.readings.carry import may_be_same, may_point_back, may_repeat
from tieout.checking.readings.fit import in_units
from tieout.checking.readings.phrasing import stands
from tieout.checking.readings.reading import Way
from tieout.rules.model import Anchor, Idiom, Rule

_Figures = tuple[bool, int, tuple[int, ...], tuple[int, ...], int]


class Gate:
    """What the ways of some rules ask for, looked up by what a sentence holds."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._place = {rule: number for number, rule in enumerate(rules)}
        words, self._needs = asked(rules)
        self.bits = Bits(words)
        self.bits.index([need.may for need in self._needs])
        self._figures = _by_figures(self._needs)
        self._possible: dict[tuple[bool, int, int, int, int], int] = {}

    def readable(self, here: Evidence, before: Evidence | None, setting: str) -> dict[Rule, list[Way]]:
        """The rules of which a reading can end in a sentence of a setting, in their order, each with its ways that may bind it.

        `before` is the sentence that it may go on about.
        """
        open_ = [*self._open(here, None)]
        if before is not None and (more := [*self._open(here, before)]):
            open_ = sorted([*open_, *more], key=lambda need: self._place[need.rule])
        found: dict[Rule, list[Way]] = {}
        for need in open_:
            if setting in need.rule.settings:
                found.setdefault(need.rule, []).append(need.way)
        return found

    def _open(self, here: Evidence, before: Evidence | None) -> Iterator[Need]:
        """The needs that the figures, words and units of a sentence allow."""
        alive = self._of_figures(here.kinds, before.kinds if before is not None else None)
        alive &= self.bits.met(here.may if before is None else here.may | before.may)
        if not alive:
            return
        words = here.words if before is None else here.words | before.words
        while alive:
            need = self._needs[(alive & -alive).bit_length() - 1]
            alive &= alive - 1
            if all(one & words for one in need.words) and _allows(need, here, before):
                yield need

    def _of_figures(self, here: tuple[str, ...], before: tuple[str, ...] | None) -> int:
        """The needs, a bit each, whose roles the figures can play."""
        own = may_be(here, 1) if here else -1
        key = (before is not None, *_figures(here if before is None else here + before), own)
        if key not in self._possible:
            self._possible[key] = sum(bits for asked, bits in self._figures.items() if _played(asked, key))
        return self._possible[key]


@lru_cache(maxsize=16)
def gate(rules: tuple[Rule, ...]) -> Gate:
    """The gate of some rules."""
    return Gate(rules)


def _allows(need: Need, here: Evidence, before: Evidence | None) -> bool:
    """Whether the sentence holds what no bits of both sentences show."""
    way = need.way
    if need.carried and not need.carried & here.words:
        return False
    if not all(_some_in(here.units, allowed) for allowed in need.units):
        return False
    if isinstance(way, Idiom):
        return stands(way.wording, need.rule, here.slotted)
    return before is None or not isinstance(way, Anchor) or _carries(need, way, here, before)


def _holds(side: Side, there: Evidence) -> bool:
    """Whether a sentence holds what those roles ask for that must stand in it."""
    if side.figures > len(there.kinds):
        return False
    if not all(kinds & may_be(there.kinds, 1) for kinds in side.one):
        return False
    if not all(kinds & may_be(there.kinds, 2) for kinds in side.two):
        return False
    return all(words & there.words for words in side.words)


def _carries(need: Need, anchor: Anchor, here: Evidence, before: Evidence) -> bool:
    """Whether the words of the sentence may carry a reading over from the one before, in the way that an anchor asks for."""
    if not _holds(need.here, here) or not _holds(need.there, before):
        return False
    if anchor.across == "repeat":
        return may_repeat(here.between[0], before.said)
    if anchor.across != "same":
        return True
    rate = need.rule.roles[need.rule.stated].per
    return may_point_back(here.told) if rate else may_be_same(here.told, before.said)


@lru_cache(maxsize=4096)
def _some_in(units: frozenset[str], allowed: frozenset[str]) -> bool:
    return any(in_units(unit, allowed) for unit in units)


@lru_cache(maxsize=4096)
def _figures(kinds: tuple[str, ...]) -> tuple[int, int, int]:
    """How many figures there are, as far as it tells; the kinds that one of them may be, and those that two may be."""
    return min(MOST, len(kinds)), may_be(kinds, 1), may_be(kinds, 2)


def _by_figures(needs: Sequence[Need]) -> dict[_Figures, int]:
    """What needs ask of figures -> the bits of those that do."""
    found: dict[_Figures, int] = {}
    for number, need in enumerate(needs):
        asked = (need.across, need.figures, need.one, need.two, need.own)
        found[asked] = found.get(asked, 0) | 1 << number
    return found


def _played(asked: _Figures, there: tuple[bool, int, int, int, int]) -> bool:
    """Whether figures of some kinds can play the roles that ask for so many, for one, and for two of each set of kinds, and for one of
    the sentence's own."""
    across, figures, one, two, own = asked
    if across != there[0] or figures > there[1] or not own & there[4]:
        return False
    return all(kinds & there[2] for kinds in one) and all(kinds & there[3] for kinds in two)
