"""What the ways of rules ask for, remembered for rules that stand in files: to work it out costs more than to check an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from typing import Any

from tieout.cache import remembered
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.needs import Need, Side, literals, needs, ways
from tieout.rules.model import Rule

#: The words of fixed wordings, and the needs without their rules and ways.
_Asked = tuple[list[str], list[tuple[Any, ...]]]


def asked(rules: Sequence[Rule]) -> tuple[list[str], list[Need]]:
    """The words that the fixed wordings of the rules cannot do without, and what each way of the rules asks for, in bits over them."""
    digests = [rule.digest for rule in rules]
    make = partial(_worked_out, rules)
    words, rows = remembered("gate", b"".join(digests), make) if all(digests) else make()
    every = ((rule, way) for rule in rules for way in ways(rule))
    return words, [Need(rule, way, *_unpacked(row)) for (rule, way), row in zip(every, rows, strict=True)]


def _worked_out(rules: Sequence[Rule]) -> _Asked:
    words = list(dict.fromkeys(word for rule in rules for word in literals(rule)))
    bits = Bits(words)
    once: dict[Any, Any] = {}
    return words, [_packed(need, once) for rule in rules for need in needs(rule, bits)]


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
    return (*plain, Side(*here), Side(*there))
