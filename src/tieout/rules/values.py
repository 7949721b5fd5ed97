"""Values of a rule's file: each function gives what it is asked for, or fails with the place of the mistake and what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from tieout.rules.formula import Formula, FormulaError, parse
from tieout.rules.model import Role
from tieout.rules.place import Place, Source


def only(source: Source, at: Place, data: Mapping[str, Any], allowed: Iterable[str]) -> None:
    """Fails for a key that is not allowed, and names the nearest that is."""
    for key in data:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(sorted(allowed))}"
            source.fail((*at, key), f"unknown key {key!r}", hint)


def role_named(source: Source, at: Place, name: Any, roles: Mapping[str, Role]) -> str:
    """The name of a role that there is."""
    if not isinstance(name, str) or name not in roles:
        near = difflib.get_close_matches(str(name), roles, 1)
        source.fail(
            at, f"unknown role {name!r}", f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(roles)}"
        )
    return str(name)


def choice(source: Source, at: Place, value: Any, allowed: tuple[str | bool, ...]) -> Any:
    """The value, if it is one of those allowed."""
    if value not in allowed:
        source.fail(
            at,
            f"{value!r} is not known here",
            f"use one of {', '.join(str(a).lower() if isinstance(a, bool) else a for a in allowed if a != '')}",
        )
    return value


def chosen(source: Source, at: Place, values: Any, allowed: tuple[str, ...]) -> list[str]:
    """A list of such values."""
    return [choice(source, (*at, k), v, allowed) for k, v in enumerate(listed(source, at, values))]


def listed(source: Source, at: Place, values: Any) -> list[Any]:
    """The items of a list."""
    if not isinstance(values, list):
        source.fail(at, "a list is expected", "write [a, b] or one '- item' a line")
    return list(values)


def texts(source: Source, at: Place, values: Any) -> tuple[str, ...]:
    """The items of a list as texts."""
    return tuple(str(v) for v in listed(source, at, values))


def decimal(source: Source, at: Place, value: Any) -> float:
    """A number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        source.fail(at, f"{value!r} is no number", "write how far the figures may stand apart, such as 3")


def formula_of(source: Source, at: Place, text: Any, roles: Mapping[str, Role]) -> Formula:
    """The formula of a text, over roles that there are."""
    try:
        formula = parse(str(text))
    except FormulaError as error:
        source.fail(
            at,
            f"the formula cannot be read: {error}",
            "write an equation over the roles, such as new / base - 1 == stated",
        )
    for name in sorted(formula.roles):
        role_named(source, at, name, roles)
    return formula
