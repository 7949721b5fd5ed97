"""Before step 1: the ways of rules that a sentence leaves open, so that only what could be read by one is tagged for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeAlias

from tieout.checking.gate.bits import Bits
from tieout.checking.gate.evidence import Evidence
from tieout.checking.gate.index import Index
from tieout.checking.gate.known import asked
from tieout.checking.gate.measured import Measured
from tieout.checking.gate.needs import Need
from tieout.checking.gate.players import Players
from tieout.checking.readings.may_carry import may_point_back, may_repeat
from tieout.checking.readings.phrasing import may_name, named, pattern_of
from tieout.checking.readings.reading import Way
from tieout.checking.tags.signs import in_two_units
from tieout.patterns import stands_in
from tieout.rules.model import Account, Anchor, Idiom, Rule

#: Tells whether a sentence holds what a need asks for beside kinds and words; the sentence before is None where it may hold none of it.
Answer: TypeAlias = Callable[[Evidence, Evidence | None], bool]


class Gate:
    """What the ways of some rules ask for, looked up by what a sentence holds."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        what = asked(rules)
        self._needs, self._place = what.needs, what.place
        self.bits = Bits(what.words)
        self.bits.index(Index(*what.index))
        self._players = Players(self._needs)
        self._measured = Measured(self._needs)
        #: those of which nothing is asked but kinds and words, and no word in its place
        self._sure = sum(1 << number for number, need in enumerate(self._needs) if _is_plain(need) and not need.words)
        #: of each the words, whether the sentence before may hold them, its finder, or "", and whether nothing more is asked
        self._asked = [
            (need.words, need.across, need.way if isinstance(need.way, str) else "", _is_plain(need))
            for need in self._needs
        ]
        self._answers = _Answers(self._needs)
        self._bits = [1 << number for number in range(len(self._needs))]
        of_rules: dict[Rule, int] = {}
        for number, need in enumerate(self._needs):
            of_rules[need.rule] = of_rules.get(need.rule, 0) | 1 << number
        self._in: dict[str, int] = {}
        for rule, needs in of_rules.items():
            for setting in rule.settings:
                self._in[setting] = self._in.get(setting, 0) | needs

    def readable(
        self, here: Evidence, before: Evidence | None, setting: str, may_find: Callable[[str], bool]
    ) -> dict[Rule, list[Way]]:
        """The rules of which a reading can end in a sentence of a setting, in their order, each with its ways that may bind it.

        `before` is the sentence that it may go on about; `may_find` tells of a finder whether other sentences hold what it asks for.
        """
        asked, answers, bits, alive = self._asked, self._answers, self._bits, self._alive(here, before, setting)
        kept = [*_numbers(alive & self._sure)]
        alive &= ~self._sure
        said = 0
        own: int | None = None
        both: int | None = None
        while alive:
            number = alive.bit_length() - 1
            alive ^= bits[number]
            words, across, finder, plain = asked[number]
            if words:
                if not across or before is None:
                    said = own = here.words if own is None else own
                else:
                    said = both = here.words | before.words if both is None else both
            for one in words:  # no call of `_stand`: this is asked most of all
                if not one & said:
                    break
            else:
                if plain or (may_find(finder) if finder else answers[number](here, before if across else None)):
                    kept.append(number)
        if not kept:
            return {}
        found: dict[Rule, list[Way]] = {}
        for need in map(self._needs.__getitem__, sorted(kept, key=self._place.__getitem__)):
            found.setdefault(need.rule, []).append(need.way)
        return found

    def _alive(self, here: Evidence, before: Evidence | None, setting: str) -> int:
        """The needs, a bit each, that figures of such kinds, and such words, can meet wherever they stand."""
        alive = self._in.get(setting, 0) & self._players.alone(here.kinds)
        if alive:
            alive &= self.bits.met(here.may)
        if before is not None and (across := self._in.get(setting, 0) & self._players.across(here.kinds, before.kinds)):
            alive |= across & self.bits.met(here.may | before.may)
        if alive & self._measured.asking:
            alive &= self._measured.met(here.quantities)
        return alive


@lru_cache(maxsize=16)
def gate(rules: tuple[Rule, ...]) -> Gate:
    """The gate of some rules."""
    return Gate(rules)


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _is_plain(need: Need) -> bool:
    return isinstance(need.way, Anchor) and not need.across and not need.carried


def _stand(asked: Sequence[int], words: int) -> bool:
    """Whether one of each set of words stands where it is asked for, in a sentence or the one before."""
    for one in asked:  # noqa: SIM110 - a generator costs thrice as much
        if not one & words:
            return False
    return True


class _Answers(dict[int, Answer]):
    """What is asked of a sentence for each of several needs beside kinds and words, made when it is first asked: few ever are."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self._needs = needs

    def __missing__(self, number: int) -> Answer:
        answer = self[number] = _answer(self._needs[number])
        return answer


def _answer(need: Need) -> Answer:
    """Tells whether a sentence holds what its words do not show, or not by themselves, and a way of a rule asks for."""
    way = need.way
    if isinstance(way, Idiom):
        pattern = pattern_of(way.wording, need.rule)
        return lambda here, before: stands_in(pattern, here.slotted)
    if isinstance(way, Account):
        return _of_account(way, need.rule.stated)
    if isinstance(way, Anchor):
        of_two_units = any(need.rule.roles[name].differs in way.tags for name in way.tags)
        return partial(_carries, need, way, of_two_units)
    return lambda here, before: before is None


def _of_account(account: Account, stated: str) -> Answer:
    """Whether a sentence names the stated item, and those near it, or any, the others; what is called as it is beside words of its own, only those
    around it."""
    names, beside = account.items[stated], account.beside
    own = [may_name(words) for words in (names, beside) if words]
    told = [words for role, words in account.items.items() if role != stated]
    others = [(named(words), bool(beside) and not set(words).isdisjoint(names)) for words in told]

    def names_items(here: Evidence, _: Evidence | None) -> bool:
        said = here.printed
        for words in own:  # no generator: nearly every sentence is refused here
            if not words.stand_in(said, 0, len(said)):
                return False
        if account.may_be_far:
            return all(map(here.page.names, told))
        apart = here.around
        return all(words.search(apart if elsewhere else apart + said) for words, elsewhere in others)

    return names_items


def _carries(need: Need, anchor: Anchor, of_two_units: bool, here: Evidence, before: Evidence | None) -> bool:
    """Whether the words of the sentence may carry a reading over from the one before, in the way that an anchor asks for, and figures of both
    have two units where it is of two."""
    if need.carried and not need.carried & here.words:
        return False
    if before is None:
        return True
    if not _stand(need.here.words, here.words) or not _stand(need.there.words, before.words):
        return False
    if of_two_units and not in_two_units((*before.quantities, *here.quantities)):
        return False
    if anchor.across == "carry":
        return here.may_carry
    if anchor.across == "repeat":
        return may_repeat(here.between[0], before.said)
    if anchor.across != "same":
        return True
    rate = need.rule.roles[need.rule.stated].per
    return may_point_back(here.told) if rate else here.may_be_as(before)
