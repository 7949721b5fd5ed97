"""The claims that can play a role of a rule, with what they are joined by."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from tieout.ledger.names import BORDERS, NONE, Aliases, normal
from tieout.rules.model import Join, Role, Rule

#: What says that two claims are of one matter, so that their figures are compared.
MATTER = ["subject", "measure", "place", "first", "last", "running", "unit", "way", "sort"]

#: Key of a join -> the columns that it compares.
_COLUMNS = {"period": ["first", "last", "running"]}

#: Kinds that are one sort of figure: how many.
_NUMBERS = frozenset(("count", "number"))
_SHARES = frozenset(("percent", "fraction"))


def pinned(known: pd.DataFrame) -> pd.DataFrame:
    """The claims that a person has pinned, of a period whose days are known if one is given; with their `sort`, `row`, their
    place in the frame of known claims, `undated`, the day of the article where no period is given, and `running`, the same where the
    period was not over: what a year has brought by May is another matter than what it had brought in the end."""
    claims = as_pinned(known)
    told = zip(claims["subject"], claims["measure"], claims["place"], strict=True)
    return claims.assign(subject=[of_its_own(*each) for each in told])


def as_pinned(known: pd.DataFrame) -> pd.DataFrame:
    """The same with each subject as it was pinned."""
    return placed(known[known["pinned"] & known["readable"]])


def of_its_own(subject: str, measure: str, place: str) -> str:
    """What a subject says that measure and place do not: of exports in Dalia, "exports of Dalia" says no more than "exports" does."""
    words, said = subject.split(), {*measure.split(), *place.split()}
    if said.isdisjoint(words) or BORDERS.intersection(words) - {
        _IN
    }:  # "imports from" a place are others than "imports of" it
        return subject
    return " ".join(word for word in words if word not in said and word != _IN)


#: The one preposition that says no more than "of", which a normal form leaves out.
_IN = "in"


def placed(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims with these columns."""
    sort = claims["kind"].mask(claims["kind"].isin(_NUMBERS), "number").mask(claims["kind"].isin(_SHARES), "share")
    day, last = claims["published"], claims["last"]
    over = (last == 0) | (day >= last)
    return claims.assign(
        row=claims.index, sort=sort, undated=day.where(claims["first"] == 0, 0), running=day.where(~over, 0)
    )


def of_one_matter(join: Join) -> list[str]:
    """The columns in which claims are alike that are of one matter to a rule. Where neither gives a period, it is the day of the article,
    unless the rule says else."""
    keys = [column for key in join.keys for column in _COLUMNS.get(key, [key])]
    by_day = ["undated"] if "period" in join.keys and not join.undated else []
    return [*keys, *by_day, "unit", "way", "sort"]


def eligible(claims: pd.DataFrame, rule: Rule, role: Role) -> pd.DataFrame:
    """Those of a kind that can play the role, and whose sentence and measure say nothing that keeps them out."""
    assert rule.joins is not None
    fits = claims["kind"].isin(role.kinds) if role.kinds else pd.Series(True, index=claims.index)
    for said in () if "said" in rule.joins.bends.get(role.name, {}) else rule.joins.silent:
        fits &= ~claims[said]
    if rule.joins.undated == "only":
        fits &= claims["first"] == 0
    left_alone = _left_alone(rule.joins, claims)
    return claims[fits & ~claims["measure"].isin(left_alone)]


def _left_alone(join: Join, claims: pd.DataFrame) -> set[str]:
    """The measures that have all words of one of those that a rule leaves alone."""
    several = [set(normal(text).split()) for text in join.unless]
    return (
        {name for name in claims["measure"].unique() if any(words <= set(name.split()) for words in several)}
        if several
        else set()
    )


def with_matter(
    claims: pd.DataFrame, join: Join, role: str, measures: Collection[str], aliases: Aliases = NONE
) -> pd.DataFrame:
    """The claims whose measure is worded as the role's, with a column `matter`: what the rule's {measure} stands for, one of those that
    are known or another one."""
    wordings = join.bends.get(role, {}).get("measure")
    if wordings is None:
        return claims.assign(matter=claims["measure"])
    called = {name: matter_of(name, wordings, aliases) for name in claims["measure"].unique()}
    governing = [
        wording for wording in wordings if BORDERS & set(wording.split())
    ]  # what governs the measure may part its words
    named = {normal(wording.replace("{measure}", name), aliases): name for wording in governing for name in measures}
    found = claims["measure"].map({**called, **{name: named[name] for name in called if name in named}})
    return claims.assign(matter=found)[found.notna()]


def matter_of(measure: str, wordings: tuple[str, ...], aliases: Aliases = NONE) -> str | None:
    """What {measure} is in a normal form that one of the wordings makes: "export" of "export growth" under "growth of {measure}"; None for none."""
    literal = {wording: normal(wording.replace("{measure}", " ")).split() for wording in wordings}
    for wording in sorted(
        wordings, key=lambda one: -len(literal[one])
    ):  # "growth in" before "growth": "in" is no part of the measure
        left = measure.split()
        for word in literal[wording]:
            if word not in left:
                break
            left.remove(word)
        else:
            inner = normal(" ".join(left))
            if inner and normal(wording.replace("{measure}", inner)) == measure:
                return normal(inner, aliases)
    return None
