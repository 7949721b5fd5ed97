"""The frames of the checks of each rule, one row a check, with the model that they are held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf, isinf
from typing import Any

import pandas as pd

from tieout.checking.model import Check
from tieout.claims.record import role_of
from tieout.intervals import Interval
from tieout.ledger.encoded import Encoded
from tieout.ledger.frames import Place, claim_ids
from tieout.ledger.readings import hold
from tieout.ledger.schema import ChecksFrame, checks_model, is_worded, roles_of
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.model import Role, Rule


@dataclass(frozen=True, slots=True, eq=False)
class Checks:
    """All checks of a rule: their model, their frame, and of each row the number of the entry and the check."""

    rule: str
    model: type[ChecksFrame]
    frame: pd.DataFrame
    rows: Sequence[tuple[int, Check]]


def checks_frames(entries: Sequence[Encoded], rules: Sequence[Rule]) -> Iterator[Checks]:
    """The checks of each rule that judged something, in order of the rules' names. `rules` give the roles."""
    known = {rule.name: rule for rule in rules}
    ids = [claim_ids(entry.report) for entry in entries]
    by_rule: dict[str, list[tuple[int, Check]]] = {}
    for number, entry in enumerate(entries):
        for check in entry.report.checks:
            by_rule.setdefault(check.rule, []).append((number, check))
    for name in sorted(by_rule):
        rows = by_rule[name]
        checks = [check for _, check in rows]
        roles = _roles(known.get(name), checks)
        named = [(entries[number].article, _claim(ids[number], check)) for number, check in rows]
        yield Checks(name, _model(name, tuple(roles.values())), checks_frame(checks, roles, named), rows)


def checks_frame(checks: Sequence[Check], roles: Mapping[str, Role], named: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """The frame of some checks of one rule; `named` gives the article and the claim of each. See `ChecksFrame` for its columns."""
    columns: dict[str, Any] = {
        "article": [article for article, _ in named],
        "claim": [claim for _, claim in named],
        "verdict": [check.verdict for check in checks],
    }
    for role in roles.values():
        columns.update(_columns(role, checks))
    return pd.DataFrame({**columns, "holds": hold(checks)})


@lru_cache(maxsize=1024)
def _model(name: str, roles: tuple[Role, ...]) -> type[ChecksFrame]:
    return checks_model(name, {role.name: role for role in roles})


def _roles(rule: Rule | None, checks: Sequence[Check]) -> dict[str, Role]:
    named = {name: many for check in checks for name, many in map(role_of, check.roles)}
    return roles_of(rule, named)


def _columns(role: Role, checks: Sequence[Check]) -> Iterator[tuple[str, Any]]:
    parts = [_parts(role, check) for check in checks]
    if is_worded(role):
        yield f"{role.name}_text", [_printed(role.name, check) for check in checks]
    else:
        ends = [
            _looked_up(role.name, check) if role.lookup else _ends(own)
            for own, check in zip(parts, checks, strict=True)
        ]
        yield f"{role.name}_low", pd.Series([low for low, _ in ends], dtype=float)
        yield f"{role.name}_high", pd.Series([high for _, high in ends], dtype=float)
    if role.many:
        yield (
            f"{role.name}_items",
            [sum(role_of(span.role)[0] == role.name for span in check.spans) for check in checks],
        )


def _parts(role: Role, check: Check) -> list[Quantity]:
    return [quantity for name, quantity in check.roles.items() if role_of(name)[0] == role.name]


def _printed(role: str, check: Check) -> str:
    """What is printed of a date, of a word, or of the names of a list."""
    return ", ".join(span.text for span in check.spans if span.role == role)


def _ends(parts: Sequence[Quantity]) -> tuple[float | None, float | None]:
    """The ends of a figure, those of a list added up; None where one is open or there is none."""
    return _total([part.low for part in parts]), _total([part.high for part in parts])


def _looked_up(role: str, check: Check) -> tuple[float | None, float | None]:
    """From the least to the greatest of the values that were looked up; None where none is known."""
    values = [found for one in check.tried for values in one.values if isinstance(found := values.get(role), Interval)]
    low, high = min((value.low for value in values), default=-inf), max((value.high for value in values), default=inf)
    return None if isinf(low) else low, None if isinf(high) else high


def _claim(ids: Mapping[Place, str], check: Check) -> str:
    return ids.get((check.stated.start, check.stated.end), "") if check.stated else ""


def _total(ends: Sequence[float | None]) -> float | None:
    return sum(end for end in ends if end is not None) if ends and None not in ends else None
