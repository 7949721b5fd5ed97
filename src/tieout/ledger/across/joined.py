"""The claims of a rule's roles joined to the stated claim: one case for each stated claim to which every role has a claim."""

from __future__ import annotations

import pandas as pd

from tieout.ledger.across.chosen import tightest
from tieout.ledger.across.keys import eligible, with_matter
from tieout.ledger.names import Aliases
from tieout.rules.model import Join, Role, Rule

#: So many different periods of a role are tried for a claim whose period they must cover.
PERIODS = 16

#: How the period of a role lies to that of the stated claim: the columns of the stated claim that its first and last day equal.
_DAYS = {"begin": ("begin_first", "begin_last"), "end": ("end_first", "end_last"), "": ("first", "last")}


def cases(claims: pd.DataFrame, rule: Rule, aliases: Aliases) -> pd.DataFrame:
    """A column a role, with rows of the frame of known claims; only those that more than one article gives. `claims` are in their editions."""
    assert rule.joins is not None
    join, stated = rule.joins, rule.roles[rule.stated]
    able: dict[str, pd.DataFrame] = {}
    measures = sorted(set(claims["measure"]))
    for role in (stated, *_in_order(rule)):
        able[role.name] = with_matter(eligible(claims, rule, role), join, role.name, measures, aliases)
        if able[role.name].empty:  # nothing is worded as this role: most rules end here
            return _none(rule)
    found = able[stated.name]
    found = found.assign(
        **{stated.name: found["row"], f"{stated.name} unit": found["unit"], f"{stated.name} article": found["article"]}
    )
    for role in _in_order(rule):
        found = _with_role(found, able[role.name], join, role, stated.name)
        if found.empty:
            return _none(rule)
    several = pd.Series(False, index=found.index)
    for name in rule.roles:
        several |= found[f"{name} article"] != found[f"{stated.name} article"]
    return found.loc[several, list(rule.roles)].reset_index(drop=True)


def _none(rule: Rule) -> pd.DataFrame:
    """No case of a rule."""
    return pd.DataFrame({name: pd.Series(dtype="int64") for name in rule.roles})


def _in_order(rule: Rule) -> list[Role]:
    """The roles other than the stated one, each behind the one whose unit it shares."""
    todo = [role for role in rule.roles.values() if role.name != rule.stated]
    return sorted(todo, key=lambda role: role.like not in ("", rule.stated))


def _with_role(found: pd.DataFrame, others: pd.DataFrame, join: Join, role: Role, stated: str) -> pd.DataFrame:
    """The cases with one role more; those go that have no claim for it."""
    bends = join.bends.get(role.name, {})
    names = ["matter", *(key for key in ("subject", "place", "published") if key in join.keys and key not in bends)]
    how = (bends.get("period") or ("",))[0] if "period" in join.keys else "any"
    of_day = ["running"] if how not in ("covers", "any") else []  # a limit stands before its period is over
    chosen = tightest(others, [*names, "first", "last", *of_day, "unit", "way"])
    left, right = list(names), list(names)
    if role.like:
        left, right = [*left, f"{role.like} unit"], [*right, "unit"]
    chosen = chosen.assign(eve=chosen["last"] + 1)
    if how in _DAYS:
        left, right = [*left, *_DAYS[how]], [*right, "first", "last"]
    elif how == "eve":
        left, right = [*left, "first"], [*right, "eve"]
    elif how == "covers":
        chosen = chosen.sort_values("published", kind="stable").groupby(right, sort=False).tail(PERIODS)
    columns = [*dict.fromkeys([*right, "first", "last", "running", "row", "unit", "article", "published"])]
    renamed = {name: f"{role.name} {name}" for name in columns}
    merged = found.merge(
        chosen[columns].rename(columns=renamed), how="inner", left_on=left, right_on=[renamed[name] for name in right]
    )
    merged = merged[_fits(merged, role.name, how)]
    if not of_day:  # of several that cover the period the one that was told last holds
        merged = merged.sort_values(renamed["published"], kind="stable").drop_duplicates("row", keep="last")
    return merged.rename(columns={f"{role.name} row": role.name})


def _fits(merged: pd.DataFrame, role: str, how: str) -> pd.Series:
    """Whether the periods of two claims lie as they must; where neither has one, both must be of one day."""
    first, last = merged[f"{role} first"], merged[f"{role} last"]
    if how == "covers":
        return (first == 0) | ((merged["first"] > 0) & (first <= merged["first"]) & (last >= merged["last"]))
    if how == "any":
        return pd.Series(True, index=merged.index)
    same_day = merged[f"{role} published"] == merged["published"]
    over = (merged[f"{role} running"] == 0) & ((merged["running"] == 0) | (how == "eve"))
    return ((first > 0) & over) | (same_day & (how == ""))
