"""The accounts of a rule's file: items by their names, of which one follows from the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tieout.rules.formula import Formula
from tieout.rules.model import Account, Role
from tieout.rules.place import Place, Source
from tieout.rules.values import formula_of, listed, only, role_named, texts
from tieout.rules.wordings import trouble

_OWN = frozenset(("beside", "formula", "loose"))


def accounts(source: Source, data: Any, roles: Mapping[str, Role], formula: Formula) -> tuple[Account, ...]:
    """The accounts under the key of that name."""
    return tuple(
        _account(source, ("accounts", k), one, roles, formula)
        for k, one in enumerate(listed(source, ("accounts",), data))
    )


def _account(source: Source, at: Place, data: Any, roles: Mapping[str, Role], formula: Formula) -> Account:
    if not isinstance(data, dict):
        source.fail(at, "an account is a mapping of roles to items", "write {stated: [surplus], more: [exports]}")
    only(source, at, data, (*roles, *_OWN))
    items = {
        role_named(source, at, name, roles): _items(source, (*at, name), spec)
        for name, spec in data.items()
        if name not in _OWN
    }
    own = formula_of(source, (*at, "formula"), data["formula"], roles) if "formula" in data else formula
    for name in sorted(own.roles - items.keys()):
        source.fail(at, f"no item plays the role {name!r}", f"add {name}: [the words by which its figure is known]")
    return Account(items, own, texts(source, (*at, "beside"), data.get("beside", [])), data.get("loose") is True)


def _items(source: Source, at: Place, values: Any) -> tuple[str, ...]:
    found = texts(source, at, values)
    for k, wording in enumerate(found):
        message, instead = trouble(wording, ())
        if message:
            source.fail((*at, k), message, instead)
    return found
