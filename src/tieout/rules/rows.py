"""Rules as plain data, to be remembered, and back: in the order of their fields, formulas as their text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from tieout.rules.formula import Formula
from tieout.rules.model import Account, Anchor, Idiom, Join, Role, Rule, Slip, Tag
from tieout.rules.unread import Examples, unread

_Row = tuple[Any, ...]


def packed(rule: Rule) -> _Row:
    """A rule as plain data, all but the place of its file."""
    made = {name: _plain(getattr(rule, name)) for name in _FIELDS}
    return tuple((made | {"examples": Examples.packed(made["examples"])}).values())


def unpacked(row: _Row, path: str) -> Rule:
    """The rule that `packed` has made plain, of a file at `path`."""
    given = dict(zip(_FIELDS, row, strict=True))
    given["roles"] = {name: Role(*role) for name, role in given["roles"].items()}
    given["formula"], given["otherwise"] = _formula(given["formula"]), _optional(given["otherwise"])
    for name, made in (("anchors", _anchor), ("idioms", _idiom), ("slips", _slip), ("accounts", _account)):
        given[name] = tuple(made(*one) for one in given[name])
    given["examples"] = Examples(given["examples"])
    given["joins"] = Join(*given["joins"]) if given["joins"] else None
    return Rule(**given, path=path)


_FIELDS = [field.name for field in fields(Rule) if field.init and field.name != "path"]


def _plain(value: Any) -> Any:
    if isinstance(value, Formula):
        return value.text
    if is_dataclass(value):
        return tuple(_plain(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _anchor(tags: Mapping[str, _Row], order: tuple[str, ...], formula: str, *others: Any) -> Anchor:
    borne = {role: tuple(map(_tag, several)) for role, several in tags.items()}
    needs, across, near, doubt, loose, limit, partial = others
    return Anchor(borne, order, _formula(formula), needs, across, near, doubt, loose, _optional(limit), partial)


def _idiom(wording: str, formula: str, limit: str | None, doubt: float, partial: bool) -> Idiom:
    return Idiom(wording, _formula(formula), _optional(limit), doubt, partial)


def _account(items: Mapping[str, tuple[str, ...]], formula: str, beside: tuple[str, ...], loose: bool) -> Account:
    return Account(items, _formula(formula), beside, loose)


def _slip(formula: str, told: str, unit: str) -> Slip:
    return Slip(_formula(formula), told, unit)


def _optional(text: str | None) -> Formula | None:
    return None if text is None else _formula(text)


@lru_cache(maxsize=1024)
def _formula(text: str) -> Formula:
    return unread(text)


@lru_cache(maxsize=1024)
def _tag(row: tuple[str, str, _Row]) -> Tag:
    name, of, also = row
    return Tag(name, of, tuple(map(_tag, also)))
