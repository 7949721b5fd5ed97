"""Before step 1: what each way of a rule asks of a sentence. See `gate` for the ways that a sentence leaves open."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import reduce
from operator import or_

from tieout.checking.compact.kinds import BIT, KINDS, MOST, TIMES
from tieout.checking.gate.bits import Bits
from tieout.checking.readings.literals import most_telling, must_part, must_stand
from tieout.checking.readings.reading import Way
from tieout.checking.readings.sided import sides
from tieout.checking.tags.asked import (
    A_RATE,
    AT_HAND,
    BEFORE,
    BEHIND,
    CARRIED,
    CLOSING,
    FOUND,
    IMPLIED,
    JUDGED,
    LOOKING_BACK,
    NEEDED,
    OF_TIMES,
    SIGNS,
    SPREADING,
    TWO_UNITS,
)
from tieout.records import dataclass
from tieout.rules.model import Account, Anchor, Idiom, Role, Rule, Tag

#: Of more sets than this only those that tell most are asked for.
_MOST_SETS = 8


@dataclass(frozen=True, slots=True)
class Side:
    """What roles ask for of the one sentence that they must stand in, of two: words, kinds and figures as of a `Need`."""

    words: tuple[int, ...] = ()
    one: tuple[int, ...] = ()
    two: tuple[int, ...] = ()
    figures: int = 0


@dataclass(frozen=True, slots=True)
class Need:
    """What one way of a rule asks for: of each set of bits one, of each set of kinds one or two figures.

    may     what must stand somewhere, as single words show it; see `Bits`
    words   what must stand in places, where single words do not settle it
    units   of each set of units one figure must have one
    own     of these kinds one must stand in the sentence itself
    carried of these bits, too, where it is no 0
    across  the sentence before may hold the others
    here    what the sentence itself must hold of them, and `there` the one before
    """

    rule: Rule
    way: Way
    may: tuple[int, ...]
    words: tuple[int, ...]
    one: tuple[int, ...]
    two: tuple[int, ...]
    figures: int
    own: int = -1
    units: tuple[frozenset[str], ...] = ()
    across: bool = False
    carried: int = 0
    here: Side = Side()
    there: Side = Side()


def literals(rule: Rule) -> Iterator[str]:
    """The words and marks that the fixed wordings of a rule cannot do without."""
    yield from (word for idiom in rule.idioms for words in must_stand(idiom.wording) for word in words)
    yield from (word for account in rule.accounts for words in _named(rule, account) for word in words)


def _named(rule: Rule, account: Account) -> Iterator[frozenset[str]]:
    """Sets of words, of each of which one must stand in the sentence of the stated figure."""
    for wordings in (account.items[rule.stated], account.beside):
        told = [most_telling(wording) for wording in wordings]
        if told and all(told):
            yield frozenset().union(*told)


def ways(rule: Rule) -> tuple[Way, ...]:
    """The ways to bind the roles of a rule."""
    return (*rule.anchors, *rule.idioms, *rule.accounts, *((rule.found,) if rule.found else ()))


def needs(rule: Rule, bits: Bits) -> Iterator[Need]:
    """What each way of a rule asks for, in the order of `ways`."""
    yield from (_of_anchor(rule, anchor, bits) for anchor in rule.anchors)
    yield from (_of_idiom(rule, idiom, bits) for idiom in rule.idioms)
    yield from (_of_account(rule, account, bits) for account in rule.accounts)
    if rule.found:
        role = rule.roles[rule.stated]
        elsewhere = role.word or role.many or rule.found in LOOKING_BACK  # a list may have begun in the sentence before
        stated = () if elsewhere else (rule.stated,)
        need = _of_roles(rule, rule.found, stated, map(bits.of, FOUND.get(rule.found, ())), bits)
        at_hand = sum(BIT[kind] for kind in AT_HAND.get(rule.found, ()))
        yield replace(need, one=(*need.one, at_hand)) if at_hand else need


def _of_anchor(rule: Rule, anchor: Anchor, bits: Bits) -> Need:
    words = [one for name, tags in anchor.tags.items() for one in _of_tags(tags, rule.roles[name], bits)]
    words += [_of_list(bits) for name, tags in anchor.tags.items() if rule.roles[name].many and tags[0].name != "heap"]
    need = _of_roles(rule, anchor, anchor.tags, words, bits, across=bool(anchor.across))
    if not anchor.across:
        return need
    there, here = sides(rule, anchor)
    own = reduce(or_, (_kinds(rule.roles[name]) for name in anchor.tags if name not in there), 0)
    sided = [_of_side(rule, anchor, names, bits) for names in (here, there)]
    return replace(need, own=own or -1, carried=bits.of(CARRIED.get(anchor.across, ())), here=sided[0], there=sided[1])


def _of_side(rule: Rule, anchor: Anchor, names: Set[str], bits: Bits) -> Side:
    """What the roles of an anchor ask for that must stand in one sentence."""
    roles = [rule.roles[name] for name in names]
    words = {one for name in names for one in _of_tags(anchor.tags[name], rule.roles[name], bits)} - {0}
    return Side(_strictest(words), *_counted(roles, names))


def _of_idiom(rule: Rule, idiom: Idiom, bits: Bits) -> Need:
    """The roles of a fixed wording, and the words and marks that it cannot do without."""
    names = tuple(
        dict.fromkeys(re.findall(r"\{([a-z]\w*)\}", idiom.wording))
    )  # a role may be named in each alternative
    words = [bits.of((rule.roles[name].word,)) for name in names if rule.roles[name].word]
    words += map(bits.said, must_stand(idiom.wording))
    figures = [name for name in names if not rule.roles[name].word]
    if len(figures) == len(names):
        words += map(bits.between, map(bits.said, must_part(idiom.wording)))
    return _of_roles(rule, idiom, figures, words, bits)


def _of_account(rule: Rule, account: Account, bits: Bits) -> Need:
    """The stated figure and the name of its item; the others may stand in any sentence near."""
    return _of_roles(rule, account, (rule.stated,), map(bits.said, _named(rule, account)), bits)


def _of_roles(
    rule: Rule, way: Way, names: Collection[str], words: Iterable[int], bits: Bits, across: bool = False
) -> Need:
    roles = [rule.roles[name] for name in names]
    one, two, figures = _counted(roles, names)
    formula = way.formula if isinstance(way, Idiom) else rule.formula
    judged = 0 if rule.vouches else bits.of(JUDGED.get(formula.text.partition("(")[0], ()))
    converted = bits.of((TWO_UNITS,)) if not across and any(role.differs in names for role in roles) else 0
    rated = (
        bits.of((A_RATE,)) if any(role.lookup in ("rate-factor", "pace-factor") for role in rule.roles.values()) else 0
    )
    asked = {*words, judged, converted, rated} - {0}
    return Need(
        rule,
        way,
        _strictest({bits.anywhere(one) for one in asked}),
        _strictest({one for one in asked if not bits.is_settled(one)}),
        one,
        two,
        figures,
        own=reduce(or_, (*one, *two), 0) or -1,
        units=() if across else tuple(role.units for role in roles if role.units),
        across=across,
    )


def _counted(roles: Sequence[Role], names: Container[str]) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """The sets of kinds of each of which roles ask for one figure, those of which for two, and for how many figures in all."""
    two = {_kinds(role) for role in roles if role.many or role.like in names}
    one = {_kinds(role) for role in roles} - two
    return tuple(one - {0}), tuple(two - {0}), min(MOST, sum(1 + role.many for role in roles))


def _strictest(asked: Set[int]) -> tuple[int, ...]:
    """The sets of bits of which none follows from another."""
    return tuple(one for one in asked if not any(other != one and other & ~one == 0 for other in asked))


def _kinds(role: Role) -> int:
    return sum(BIT.get(kind, 0) for kind in role.kinds)


def _of_tags(several: Sequence[Tag], role: Role, bits: Bits) -> Iterator[int]:
    """The sets of bits of each of which one must be there for a figure in a role to bear one of the tags."""
    asked = [[mask for name in _borne(tag) if (mask := _of_tag(name, role, bits))] for tag in several]
    if all(asked):
        nothing: Sequence[int] = (0,)
        yield from reduce(_one_of_each, asked, nothing)


def _one_of_each(sets: Sequence[int], masks: Sequence[int]) -> Sequence[int]:
    """The sets of bits of each of which one must be there where one of each of these and of those must."""
    strictest = _strictest({one | mask for one in sets for mask in masks})
    return strictest if len(strictest) <= _MOST_SETS else _one_of_each(sets, [min(masks, key=int.bit_count)])


def _borne(tag: Tag) -> Iterator[str]:
    """The names of a tag and all that are borne with it."""
    for one in (tag, *tag.also):
        yield one.name
        yield from IMPLIED.get(one.name, ())


def _of_tag(name: str, role: Role, bits: Bits) -> int:
    """The bits of which one must be there for a figure in the role to bear a tag; 0 where it needs none."""
    words, behind = NEEDED.get(name, ()), BEHIND.get(name, ())
    if not role.kinds.isdisjoint(TIMES):
        words = (*words, *OF_TIMES.get(name, ()))
    if role.many or not (behind or name in BEFORE):
        return bits.of(words)
    before = words if name in BEFORE else ()
    signs = bits.of(word for word in (*before, *behind) if word in SIGNS)
    placed = bits.around(*(bits.of(word for word in side if word not in SIGNS) for side in (before, behind)))
    return signs | placed * bits.kinds(role.kinds & BIT.keys())


def _of_list(bits: Bits) -> int:
    """The bits of which one must be there for figures to make a list: what stands before its last one, or the one before which a comparison is slipped in."""
    return bits.of(SPREADING) | bits.around(bits.of(CLOSING), 0) * bits.kinds(KINDS)
