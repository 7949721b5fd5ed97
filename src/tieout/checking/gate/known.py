"""What the ways of rules ask for, remembered for rules that stand in files: to work it out costs more than to check an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from itertools import accumulate
from typing import Any, TypeAlias

from tieout.cache import remembered
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.index import Plain, indexed
from tieout.checking.gate.needs import Need, Side, literals, needs, ways
from tieout.records import dataclass
from tieout.rules.model import Rule

#: The fields of an `Asked`, the needs without their rules and ways; before the place of each the number of its way.
_Plain: TypeAlias = tuple[list[str], list[tuple[Any, ...]], Plain, list[int], list[int]]
_NOTHING = Side()


@dataclass(frozen=True, slots=True)
class Asked:
    """What some rules ask for.

    words   the words that their fixed wordings cannot do without
    needs   what each way of them asks for, in bits over the words; those of most sets first
    index   what their index is made of
    place   of each its place in the order of the rules; those of a rule that ask for one sentence stand before its others
    """

    words: list[str]
    needs: list[Need]
    index: Plain
    place: list[int]


def asked(rules: Sequence[Rule]) -> Asked:
    """What some rules ask for, worked out once for what their files say."""
    digests = [rule.digest for rule in rules]
    make = partial(_worked_out, rules)
    words, rows, index, numbers, place = remembered("gate", b"".join(digests), make) if all(digests) else make()
    every = [(rule, way) for rule in rules for way in ways(rule)]
    needs = [Need(*every[number], *_unpacked(row)) for row, number in zip(rows, numbers, strict=True)]
    return Asked(words, needs, index, place)


def _worked_out(rules: Sequence[Rule]) -> _Plain:
    words = list(dict.fromkeys(word for rule in rules for word in literals(rule)))
    bits = Bits(words)
    several = [[*needs(rule, bits)] for rule in rules]
    every = [need for own in several for need in own]
    starts = accumulate(map(len, several), initial=0)
    ranks = [start + k for start, own in zip(starts, several, strict=False) for k in _one_sentence_first(own)]
    place = sorted(range(len(every)), key=lambda rank: -len(every[ranks[rank]].may))  # so that the index is short
    numbers = [ranks[rank] for rank in place]
    once: dict[Any, Any] = {}
    rows = [_packed(every[number], once) for number in numbers]
    return words, rows, indexed([every[number].may for number in numbers]), numbers, place


def _one_sentence_first(own: Sequence[Need]) -> list[int]:
    return sorted(range(len(own)), key=lambda number: own[number].across)


def _packed(one: Need | Side, once: dict[Any, Any]) -> tuple[Any, ...]:
    """The fields as plain data, all but the rule and the way; what stands in several is one object, and is written once."""
    values = [getattr(one, field.name) for field in fields(one) if field.name not in ("rule", "way")]
    return tuple(_packed(value, once) if isinstance(value, Side) else _once(value, once) for value in values)


def _once(value: Any, once: dict[Any, Any]) -> Any:
    if isinstance(value, tuple):
        value = tuple(_once(item, once) for item in value)
    return once.setdefault((type(value), value), value)


def _unpacked(row: tuple[Any, ...]) -> tuple[Any, ...]:
    *plain, here, there = row
    return (*plain, _side(here), _side(there))


def _side(row: tuple[Any, ...]) -> Side:
    return Side(*row) if any(row) else _NOTHING
