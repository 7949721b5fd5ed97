"""Before step 1: which rules can read a sentence at all, by its words and the kinds of its figures.

Most sentences hold no relation. Tagging them would show it; the words without which no figure bears a tag show it at a
tenth of the cost. The table says too much rather than too little: a tag that is not in it is possible everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from operator import or_
from typing import get_args

from tieout.intervals.figure import Kind
from tieout.quantities.model import Quantity
from tieout.rules.model import Anchor, Idiom, Role, Rule, Tag
from tieout.rules.vocabulary import vocabulary
from tieout.rules.words import WORDS

#: What binds a rule's roles: an anchor, a fixed wording, or the name of its finder.
Way = Anchor | Idiom | str

#: Stands in the table for a figure whose unit is a rate ("dollars a share").
_RATE = "a rate"
#: Stands for amounts in two units, as the two sides of a conversion are.
_TWO_UNITS = "two units"
#: Stands for a small whole number with a mark close behind it that may open a list of the things.
_LISTED = "a list"
#: Stands for a figure that says no number.
_BROKEN = "broken-figure"
#: Stands for a day of a month.
_DAY = "a day"
_CHANGES = ("up", "down", "either", "change-noun")
_BRACKETS = ("(", "[")
_AGAINST = ("against", "on", "over", "after")

#: tag or link -> the word classes, words and marks of which one must stand in the sentence for a figure to bear it
_NEEDED: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in ("at", "by", "of", "or", "average", "balance", "per", "accounting", "including", "for")},
    **{name: (name,) for name in ("partition", "split", "list-and", "level", "respectively", "with", "total", "minus")},
    **{name: (name,) for name in ("inflow", "outflow", "traded")}, "worth": ("worth", "total"), "as-balance": ("balance",),
    "from": ("from", "between"), "to": ("to", "and", "until", "through"), "than": ("than", "against"), "against": _AGAINST,
    "fronted": ("from", "than", *_AGAINST), "unit-of": (_RATE,), "moved-from": ("from",), "subject": ("level",), "each": (_RATE, "each", "apiece", "average"),
    "change": _CHANGES, "rise": _CHANGES, "fall": _CHANGES, "change-after": ("change-noun",), "change-than": ("change-noun", "than"),
    "of-lead": ("of",), "of-them": ("of-them", "of"), "of-total": ("of",), "whole-of": ("of",), "share-of": ("of",), "share-of-total": ("of",),
    "paren": _BRACKETS, "inside": _BRACKETS, "dash": ("-", "–", "—"), "colon": (":", "-", "–", "—", "(", "with"),
    "comma": (",",), "apposed": (",",), "equals": ("or", "accounting", "level", ",", "/"), "remainder": ("remainder", "unsaid"),
    "day": (_DAY,), "dated": (_DAY,),
}  # fmt: skip

#: how a reading carries over from the sentence before -> the classes of which one must stand in the sentence that goes on
_CARRIED: Mapping[str, tuple[str, ...]] = {"carry": ("carry",), "of-them": ("of-them",)}
#: finder -> the same for what it binds
_FOUND: Mapping[str, tuple[str, ...]] = {"broken-figure": (_BROKEN,), "counted-list": (_LISTED,)}

_PIECE = re.compile(r"[^\W\d_]+|[^\w\s]")
_KIND: Mapping[str, int] = {kind: 1 << number for number, kind in enumerate(get_args(Kind))}
#: The kinds that a bare figure may take, and the kind of the figure that gives it ("from 44 billion francs to 26 billion").
_TAKEN = {"currency": "currency", "measure": "measure", "percentage_point": "percent", "percent": "percent"}
_BARE = frozenset(("count", "number"))
_CONVERTED = frozenset(("currency", "measure", "duration"))
#: No list names so many things, and it opens no further behind its number.
_MANY, _CLOSE = 100, 120
_OPENS = re.compile(r"[:,(–—]|\s-\s|\bof\b|\bnamely\b")
#: More figures of one kind than this say no more.
_MOST = 3


class Evidence:
    """What the sentence [start, end) of a text holds, with its quantities, and whether a figure in it is `broken`.

    kinds   the kinds of its figures, each as often as tells, sorted
    words   its word classes and marks, a set of bits; looked for when first asked
    """

    __slots__ = ("_broken", "_place", "_quantities", "_words", "kinds")

    def __init__(self, text: str, start: int, end: int, quantities: Sequence[Quantity], broken: bool = False) -> None:
        self._place, self._quantities, self._broken = (text, start, end), quantities, broken
        self._words = -1
        self.kinds = _few(tuple(kind for quantity in quantities for kind in _kinds_of(quantity)))

    @property
    def words(self) -> int:
        if self._words < 0:
            text, start, end = self._place
            self._words = _of_words(text[start:end].lower()) | _of_figures(text, self._quantities)
            self._words |= _numbers()[_BROKEN] if self._broken else 0
        return self._words


def _of_words(sentence: str) -> int:
    bits, words = _bits(), 0
    for piece in bits.keys() & _PIECE.findall(sentence):
        words |= bits[piece]
    return words


def _of_figures(text: str, quantities: Sequence[Quantity]) -> int:
    """The bits that stand for what the figures are."""
    numbers, bits = _numbers(), 0
    measured = [q for q in quantities if q.kind in _CONVERTED]
    if len({(q.unit, "".join(filter(str.isalpha, q.text))) for q in measured}) > 1:  # "tons" may be several units
        bits |= numbers[_TWO_UNITS]
    for quantity in quantities:
        if quantity.days is not None:
            bits |= numbers[_DAY]
        elif "/" in quantity.unit:
            bits |= numbers[_RATE]
        elif (
            quantity.kind in _BARE
            and 1 < (quantity.value or 0) < _MANY
            and _OPENS.search(text, quantity.end, quantity.end + _CLOSE)
        ):
            bits |= numbers[_LISTED]
    return bits


def _kinds_of(quantity: Quantity) -> tuple[str, ...]:
    """What a figure may be taken for: pounds of money, points that are of a percentage."""
    if quantity.unit == "pound":
        return ("currency",)
    return (quantity.kind, "percentage_point") if quantity.unit == "point" else (quantity.kind,)


@lru_cache(maxsize=4096)
def _few(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds, each at most thrice, sorted: there are not many different ones."""
    return tuple(kind for kind in _KIND for _ in range(min(_MOST, kinds.count(kind))))


def readable(rules: tuple[Rule, ...], here: Evidence, before: Sequence[Evidence]) -> dict[Rule, list[Way]]:
    """The rules of which a reading can end in a sentence, in their order, each with its anchors and idioms that may bind it.

    `before` are the sentences that it may go on about.
    """
    found: dict[Rule, list[Way]] = {}
    if alone := _possible(rules, here.kinds, False):
        _meet(found, alone, here.words)
    if before and (across := _possible(rules, _few(sum((one.kinds for one in before), here.kinds)), True)):
        _meet(found, across, reduce(or_, (one.words for one in before), here.words))
    return {rule: found[rule] for rule in rules if rule in found} if found else found


def _meet(found: dict[Rule, list[Way]], possible: Sequence[tuple[Rule, Sequence[_Need]]], words: int) -> None:
    """Adds the ways of the rules that the words of a sentence allow."""
    for rule, needs in possible:
        for need in needs:
            for word in need.words:
                if not word & words:
                    break
            else:
                found.setdefault(rule, []).append(need.way)


@dataclass(frozen=True, slots=True)
class _Need:
    """What one way of a rule asks for: of each set of word bits one, of each set of kinds one or two figures.

    `across`: the sentence before may hold it.
    """

    way: Way
    words: tuple[int, ...]
    one: tuple[int, ...]
    two: tuple[int, ...]
    figures: int
    across: bool = False


@lru_cache(maxsize=4096)
def _possible(
    rules: tuple[Rule, ...], kinds: tuple[str, ...], across: bool
) -> tuple[tuple[Rule, tuple[_Need, ...]], ...]:
    """The rules whose roles figures of these kinds can play, each with its needs for which that holds."""
    once, twice = _may_be(kinds, 1), _may_be(kinds, 2)
    return tuple(
        (rule, needs)
        for rule in rules
        if (needs := tuple(n for n in _needs(rule) if n.across == across and _played(n, len(kinds), once, twice)))
    )


def _played(need: _Need, figures: int, once: int, twice: int) -> bool:
    if figures < need.figures:
        return False
    return all(one & once for one in need.one) and all(two & twice for two in need.two)


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
    stated = (rule.stated,) if not rule.roles[rule.stated].word else ()
    found = [_of_roles(rule, rule.found, stated, (_mask(_FOUND.get(rule.found, ())),))] if rule.found else []
    return (*anchored, *(_of_idiom(rule, idiom) for idiom in rule.idioms), *found)


def _of_idiom(rule: Rule, idiom: Idiom) -> _Need:
    """The roles of a fixed wording, and what the words and marks that it cannot do without may be evidence of."""
    outside, groups = _grouped(idiom.wording)
    words = [_bits().get(word.strip("[]"), 0) for word in outside.split()]
    words += [_one_of(group) for group in groups]
    names = re.findall(r"\{([a-z]\w*)\}", idiom.wording)
    words += [_mask((rule.roles[name].word,)) for name in names if rule.roles[name].word]
    return _of_roles(rule, idiom, [name for name in names if not rule.roles[name].word], words)


_GROUP_PART = re.compile(r"\[[^\]]*\]|\(|\)(?:[?*]|\{[\d,]*\})?|[^\[()]+")


def _grouped(wording: str) -> tuple[str, list[str]]:
    """A wording without its groups, of which each may be left out or be one of several, and those that must stand there."""
    out: list[str] = []
    needed: list[str] = []
    depth, inside = 0, ""
    for part in _GROUP_PART.findall(wording):
        if depth and part == ")" and depth == 1 and "(" not in inside:
            needed.append(inside)
        depth += (part == "(") - (part[0] == ")")
        inside = "" if depth == 0 or (depth == 1 and part == "(") else inside + part
        out.append(" " if depth or part[0] == ")" else part)
    return "".join(out), needed


def _one_of(group: str) -> int:
    """The bits of which one must be there for one of the alternatives; 0 where some alternative needs no word."""
    masks = [_least(_bits().get(word, 0) for word in choice.split()) for choice in group.split("|")]
    return reduce(or_, masks) if all(masks) else 0


def _of_anchor(rule: Rule, anchor: Anchor) -> _Need:
    words = [*map(_any_of, anchor.tags.values()), _mask(_CARRIED.get(anchor.across, ()))]
    return _of_roles(rule, anchor, anchor.tags, words, bool(anchor.across))


def _of_roles(rule: Rule, way: Way, names: Iterable[str], words: Iterable[int], across: bool = False) -> _Need:
    roles = [rule.roles[name] for name in names]
    twice = {_kinds(role) for role in roles if role.many or role.like in names}
    figures = min(_MOST, sum(1 + role.many for role in roles))
    one = {_kinds(role) for role in roles} - twice
    if any(role.differs in names for role in roles) and not across:
        words = (*words, _mask((_TWO_UNITS,)))
    return _Need(way, tuple(set(words) - {0}), tuple(one - {0}), tuple(twice - {0}), figures, across)


def _kinds(role: Role) -> int:
    return sum(_KIND.get(kind, 0) for kind in role.kinds)


def _any_of(several: Sequence[Tag]) -> int:
    """The bits of which one must be there for one of the tags; 0 where some tag needs no word."""
    masks = [_least([_mask(_NEEDED.get(t.name, ())) for t in (tag, *tag.also)]) for tag in several]
    combined = 0
    for mask in masks:
        combined |= mask
    return combined if all(masks) else 0


def _least(masks: Iterable[int]) -> int:
    """Of what several tags of one figure need, the least: it decides most."""
    return min((mask for mask in masks if mask), key=int.bit_count, default=0)


def _mask(names: Iterable[str]) -> int:
    mask = 0
    for name in names:
        mask |= _numbers()[name]
    return mask


@cache
def _numbers() -> dict[str, int]:
    """Word class, word or mark of the table -> its bit."""
    names = dict.fromkeys(
        name
        for several in (*_NEEDED.values(), *_CARRIED.values(), *_FOUND.values(), tuple(WORDS), (_TWO_UNITS,))
        for name in several
    )
    return {name: 1 << number for number, name in enumerate(names)}


@cache
def _bits() -> dict[str, int]:
    """Each word, mark, or longest word of a phrase -> the bits that it may be evidence of."""
    numbers, classes = _numbers(), vocabulary().classes
    bits = {name: bit for name, bit in numbers.items() if name not in classes}
    for name in numbers.keys() & classes.keys():
        for entry in classes[name]:
            piece = max(_PIECE.findall(entry), key=len)
            bits[piece] = bits.get(piece, 0) | numbers[name]
    return bits
