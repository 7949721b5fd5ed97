"""The formula of a rule over the columns of its cases, and what its schema says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa

from tieout.intervals import Interval
from tieout.ledger.across.conversions import conversions, rates
from tieout.ledger.across.editions import ORDER, successions, with_editions
from tieout.ledger.across.joined import cases
from tieout.ledger.across.keys import MATTER, eligible, of_one_matter, pinned
from tieout.ledger.across.peers import against
from tieout.ledger.failures import failures
from tieout.ledger.names import NONE, Aliases
from tieout.records import dataclass
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Case:
    """Claims of several articles that do not hold together under a rule.

    roles    role -> row of the frame of known claims
    alone    of one matter, the role that stands alone, and
    against  how many articles agree against it; 0 where the rule joins different matters
    history  of a revision, all claims of the matter in their order
    """

    rule: Rule
    roles: dict[str, int]
    alone: str = ""
    against: int = 0
    history: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """What the rules across articles make of the claims of a ledger: the cases that do not hold, rule by rule, and of each rule that has any how
    many matters, or cases of different matters, it held against each other."""

    cases: tuple[Case, ...] = ()
    compared: Mapping[str, int] = field(default_factory=dict)


class _Claims:
    """The frame of known claims, those that a person pinned, and these in their editions, which all rules share."""

    def __init__(self, known: pd.DataFrame) -> None:
        self.known, self.pinned = known, pinned(known)

    @cached_property
    def editions(self) -> pd.DataFrame:
        return with_editions(self.pinned, MATTER)


def held(known: pd.DataFrame, rules: Sequence[Rule], aliases: Aliases = NONE) -> Held:
    """What the rules across articles make of a frame of known claims."""
    claims = _Claims(known)
    broken: list[Case] = []
    compared: dict[str, int] = {}
    for rule in _at_work(claims.pinned, rules):
        found, number = _cases(rule, claims, aliases)
        broken += _failing(rule, found, claims)
        if number:
            compared[rule.name] = number
    return Held(tuple(broken), compared)


def _at_work(claims: pd.DataFrame, rules: Sequence[Rule]) -> list[Rule]:
    """The rules across articles that may find something to compare: most need claims that are pinned, in two files at least."""
    several = claims["file"].nunique() > 1
    return [rule for rule in rules if rule.is_across and (several or (rule.joins and rule.joins.linked))]


def _failing(rule: Rule, found: pd.DataFrame, claims: _Claims) -> Iterator[Case]:
    """Those of the rule's cases that do not hold."""
    if found.empty:
        return
    readings, history = with_ends(found, rule, claims.known), _histories(rule, claims.pinned)
    for failure in failures(readings, schema(rule)):
        if failure.row is not None:
            row = found.iloc[failure.row]
            alone = next((name for name in rule.roles if "alone" in row and row[name] == row["alone"]), "")
            roles = {name: int(row[name]) for name in rule.roles}
            yield Case(rule, roles, alone, int(row.get("against", 0)), history.get(roles[rule.stated], ()))


def _histories(rule: Rule, claims: pd.DataFrame) -> dict[int, tuple[int, ...]]:
    """Claim -> all claims of its matter, in their order; for a rule that tells what a figure was before."""
    if rule.joins is None or not (_of_editions(rule) or rule.joins.asks):
        return {}
    own = eligible(claims, rule, rule.roles[rule.stated]).sort_values(ORDER, kind="stable")
    groups = own.groupby(of_one_matter(rule.joins), sort=False)["row"]
    found = [tuple(int(row) for row in rows) for _, rows in groups if len(rows) > 1]
    return {row: rows for rows in found for row in rows}


def _cases(rule: Rule, claims: _Claims, aliases: Aliases) -> tuple[pd.DataFrame, int]:
    """The rule's cases, of which a column a role names the claims, and how many matters were held against each other for them."""
    assert rule.joins is not None
    key = of_one_matter(rule.joins)
    if rule.joins.linked:
        pairs = rates(claims.known, rule.joins)
        return conversions(pairs, key), _several(pairs, key, "article")
    if not _of_one_matter(rule):
        found = cases(claims.editions, rule, aliases)
        return found, len(found)
    other = [name for name in rule.roles if name != rule.stated]
    one = with_editions(eligible(claims.pinned, rule, rule.roles[rule.stated]), key)
    found = successions(one, key) if _of_editions(rule) else against(one, key)
    if rule.joins.asks:
        found = _first_of_each(found, one, key)
    number = len(found) if rule.joins.bends else _several(one, key, "published" if rule.joins.asks else "article")
    return found.rename(columns={"stated": rule.stated, "other": other[0]}), number


def _several(editions: pd.DataFrame, key: Sequence[str], told: str) -> int:
    """How many matters and editions are told more than once, by several articles or on several days."""
    return int((editions.groupby([*key, "edition"], sort=False)[told].nunique() > 1).sum())


def _first_of_each(found: pd.DataFrame, claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """One pair of each matter, the last one, of articles of different days."""
    rows = claims.set_index("row")
    days = rows["published"]
    apart = found[days.reindex(found["stated"]).to_numpy() != days.reindex(found["other"]).to_numpy()]
    matter = rows.groupby(list(key), sort=False).ngroup().reindex(apart["stated"]).to_numpy()
    order = apart.assign(matter=matter, day=days.reindex(apart["stated"]).to_numpy()).sort_values("day", kind="stable")
    last: pd.DataFrame = order.drop_duplicates("matter", keep="last").reset_index(drop=True)
    return last


def _of_one_matter(rule: Rule) -> bool:
    """Whether the rule holds two figures of one matter against each other."""
    assert rule.joins is not None
    others = [role for role in rule.roles.values() if role.name != rule.stated]
    bent = {key for bends in rule.joins.bends.values() for key in bends}
    return len(others) == 1 and others[0].like == rule.stated and bent <= {"edition"}


def _of_editions(rule: Rule) -> bool:
    """Whether it holds a figure against the one that it replaced."""
    return rule.joins is not None and any("edition" in bends for bends in rule.joins.bends.values())


def with_ends(found: pd.DataFrame, rule: Rule, known: pd.DataFrame) -> pd.DataFrame:
    """A column for each end of each role, and whether the formula holds."""
    columns: dict[str, Any] = {}
    for name, role in rule.roles.items():
        claims = known.loc[found[name], ["low", "high", "way"]]
        low, high = claims["low"].to_numpy(), claims["high"].to_numpy()
        falls = (claims["way"] < 0).to_numpy() & (role.sign == "verb") & (low > 0)
        columns[f"{name}_low"], columns[f"{name}_high"] = np.where(falls, -high, low), np.where(falls, -low, high)
    return pd.DataFrame({**columns, "holds": _holds(rule, columns)})


def _holds(rule: Rule, columns: Mapping[str, Any]) -> Any:
    """Whether the formula holds for each row, within what the rule leaves free."""
    bound = {name: Interval(columns[f"{name}_low"], columns[f"{name}_high"]) for name in rule.roles}
    with np.errstate(all="ignore"):
        outcome = rule.formula.evaluate(bound)
        if rule.joins is None or not rule.joins.within:
            return outcome.holds
        return outcome.computed.within(rule.joins.within).meets(outcome.stated)


def schema(rule: Rule) -> pa.DataFrameSchema:
    """The schema of a rule's cases: two ends a role, and that the formula holds."""
    ends = {f"{name}_{end}": pa.Column(float) for name in rule.roles for end in ("low", "high")}
    return pa.DataFrameSchema({**ends, "holds": pa.Column(bool, pa.Check.eq(True))}, name=rule.name)
