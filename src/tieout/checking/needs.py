"""Before step 1: what a rule asks of a sentence, so that only those that could be read by it are tagged for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache, reduce
from operator import or_

from tieout.checking.asked import CARRIED, FOUND, JUDGED, NEEDED, TWO_UNITS
from tieout.checking.evidence import KINDS, MOST, Evidence, bits_of
from tieout.checking.fit import in_units
from tieout.checking.literals import must_stand
from tieout.records import dataclass
from tieout.rules.model import Anchor, Idiom, Role, Rule, Tag

#: What binds a rule's roles: an anchor, a fixed wording, or the name of its finder.
Way = Anchor | Idiom | str

#: The kinds that a bare figure may take, and the kind of the figure that gives it ("from 44 billion francs to 26 billion").
_TAKEN = {"currency": "currency", "measure": "measure", "percentage_point": "percent", "percent": "percent"}
_BARE = frozenset(("count", "number"))
_KIND: Mapping[str, int] = {kind: 1 << number for number, kind in enumerate(KINDS)}


def readable(rules: tuple[Rule, ...], here: Evidence, before: Evidence | None) -> dict[Rule, list[Way]]:
    """The rules of which a reading can end in a sentence, in their order, each with its anchors and idioms that may bind it.

    `before` is the sentence that it may go on about.
    """
    found: dict[Rule, list[Way]] = {}
    _meet(found, _possible(rules, *_figures(here.kinds), False), here.words, here)
    if before is not None:
        _meet(found, _possible(rules, *_figures(here.kinds + before.kinds), True), here.words | before.words, here)
    return {rule: found[rule] for rule in rules if rule in found} if found else found


def _meet(found: dict[Rule, list[Way]], possible: _Possible, words: int, here: Evidence) -> None:
    """Adds the ways of the rules that the words and units of a sentence allow."""
    alive = possible.every
    for bits, rest in possible.asked:
        if not bits & words:
            alive &= rest
    for said, rest in possible.said if alive else ():
        if said.isdisjoint(here.pieces):
            alive &= rest
    own = _may_be(here.kinds, 1) if here.kinds else -1
    while alive:
        rule, need = possible.needs[(alive & -alive).bit_length() - 1]
        alive &= alive - 1
        if need.own & own and need.allows(here):
            found.setdefault(rule, []).append(need.way)


@dataclass(frozen=True, slots=True)
class _Need:
    """What one way of a rule asks for: of each set of word bits one, of each set of kinds one or two figures.

    said    of each set of words one must stand in the sentence
    units   of each set of units one figure must have one
    own     of these kinds one must stand in the sentence itself
    carried of these bits, too, where it is no 0
    across  the sentence before may hold the others
    """

    way: Way
    words: tuple[int, ...]
    one: tuple[int, ...]
    two: tuple[int, ...]
    figures: int
    own: int = -1
    said: tuple[frozenset[str], ...] = ()
    units: tuple[frozenset[str], ...] = ()
    across: bool = False
    carried: int = 0

    def allows(self, here: Evidence) -> bool:
        """Whether the sentence holds what no bits of both sentences show."""
        if self.carried and not self.carried & here.words:
            return False
        return all(_some_in(here.units, allowed) for allowed in self.units)


@lru_cache(maxsize=4096)
def _some_in(units: frozenset[str], allowed: frozenset[str]) -> bool:
    return any(in_units(unit, allowed) for unit in units)


@dataclass(frozen=True, slots=True)
class _Possible:
    """The needs whose roles figures of some kinds can play, numbered from 0.

    every  a bit for each
    asked  a set of word bits of which one must be there, and the needs that do without
    said   the same of words
    """

    needs: tuple[tuple[Rule, _Need], ...]
    every: int
    asked: tuple[tuple[int, int], ...]
    said: tuple[tuple[frozenset[str], int], ...]


@lru_cache(maxsize=4096)
def _figures(kinds: tuple[str, ...]) -> tuple[int, int, int]:
    """How many figures there are, as far as it tells; the kinds that one of them may be, and those that two may be."""
    return min(MOST, len(kinds)), _may_be(kinds, 1), _may_be(kinds, 2)


@lru_cache(maxsize=4096)
def _possible(rules: tuple[Rule, ...], figures: int, once: int, twice: int, across: bool) -> _Possible:
    needs = [(rule, n) for rule in rules for n in _needs(rule) if n.across == across]
    needs = [(rule, need) for rule, need in needs if _played(need, figures, once, twice)]
    every = (1 << len(needs)) - 1
    asked: dict[int, int] = {}
    said: dict[frozenset[str], int] = {}
    for number, (_, need) in enumerate(needs):
        asked.update({word: asked.get(word, every) & ~(1 << number) for word in need.words})
        said.update({words: said.get(words, every) & ~(1 << number) for words in need.said})
    return _Possible(tuple(needs), every, tuple(asked.items()), tuple(said.items()))


def _played(need: _Need, figures: int, once: int, twice: int) -> bool:
    if figures < need.figures:
        return False
    return all(one & once for one in need.one) and all(two & twice for two in need.two)


@lru_cache(maxsize=4096)
def _may_be(kinds: tuple[str, ...], times: int) -> int:
    """The kinds of which that many figures may be, a bare one taking the kind of another beside it."""
    bare = sum(k in _BARE for k in kinds)
    counts = {kind: kinds.count(kind) for kind in _KIND}
    counts.update(dict.fromkeys(_BARE, bare + counts["percent"]))
    for kind, giver in _TAKEN.items():
        counts[kind] += bare if counts[giver] else 0
    return sum(bit for kind, bit in _KIND.items() if counts[kind] >= times)


@cache
def _needs(rule: Rule) -> tuple[_Need, ...]:
    anchored = [_of_anchor(rule, anchor) for anchor in rule.anchors]
    idioms = [_of_idiom(rule, idiom) for idiom in rule.idioms]
    stated = () if rule.roles[rule.stated].word else (rule.stated,)
    found = [_of_roles(rule, rule.found, stated, [bits_of(FOUND.get(rule.found, ()))])] if rule.found else []
    return (*anchored, *idioms, *found)


def _of_anchor(rule: Rule, anchor: Anchor) -> _Need:
    need = _of_roles(rule, anchor, anchor.tags, map(_any_of, anchor.tags.values()), across=bool(anchor.across))
    return replace(need, carried=bits_of(CARRIED.get(anchor.across, ())))


def _of_idiom(rule: Rule, idiom: Idiom) -> _Need:
    """The roles of a fixed wording, and the words and marks that it cannot do without."""
    names = re.findall(r"\{([a-z]\w*)\}", idiom.wording)
    words = [bits_of((rule.roles[name].word,)) for name in names if rule.roles[name].word]
    figures = [name for name in names if not rule.roles[name].word]
    return _of_roles(rule, idiom, figures, words, tuple(must_stand(idiom.wording)))


def _of_roles(
    rule: Rule,
    way: Way,
    names: Iterable[str],
    words: Iterable[int],
    said: tuple[frozenset[str], ...] = (),
    across: bool = False,
) -> _Need:
    roles = [rule.roles[name] for name in names]
    twice = {_kinds(role) for role in roles if role.many or role.like in names}
    figures = min(MOST, sum(1 + role.many for role in roles))
    one = {_kinds(role) for role in roles} - twice
    judged = 0 if rule.vouches else bits_of(JUDGED.get(rule.formula.text.partition("(")[0], ()))
    converted = bits_of((TWO_UNITS,)) if not across and any(role.differs in names for role in roles) else 0
    units = () if across else tuple(role.units for role in roles if role.units)
    bits = {*words, judged, converted} - {0}
    own = reduce(or_, (one | twice) - {0}, 0) or -1
    return _Need(way, tuple(bits), tuple(one - {0}), tuple(twice - {0}), figures, own, said, units, across)


def _kinds(role: Role) -> int:
    return sum(_KIND.get(kind, 0) for kind in role.kinds)


def _any_of(several: Sequence[Tag]) -> int:
    """The bits of which one must be there for one of the tags; 0 where some tag needs no word."""
    masks = [_least([bits_of(NEEDED.get(t.name, ())) for t in (tag, *tag.also)]) for tag in several]
    return reduce(or_, masks) if all(masks) else 0


def _least(masks: Iterable[int]) -> int:
    """Of what several tags of one figure need, the least: it decides most."""
    return min((mask for mask in masks if mask), key=int.bit_count, default=0)
