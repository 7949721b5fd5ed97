"""The schemas of the ledger's frames, in pandera's idioms.

Each row carries the outcome of its comparisons as columns of booleans, and the schema says that they are true: a check of
one column costs one pass, and a failure case names its row. (A check over the whole frame makes one failure a cell.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pandera.pandas as pa
from pandera.typing.pandas import Series

from tieout.checking.model import Verdict
from tieout.claims.record import HEDGES, KINDS
from tieout.rules.model import Role, Rule

#: Kinds of what is no number: a role that takes only such has its printed text in the frame.
WORDED = frozenset(("date", "name"))


class ClaimsFrame(pa.DataFrameModel):
    """One row a claim, out of all claims files; `file` and `id` name it. Whole numbers are taken as floats."""

    file: Series[str]
    id: Series[str] = pa.Field(str_length={"min_value": 1})
    quote: Series[str] = pa.Field(str_length={"min_value": 1})
    kind: Series[str] = pa.Field(isin=KINDS)
    hedge: Series[str] = pa.Field(isin=HEDGES)
    unit: Series[str]
    value: Series[float] = pa.Field(nullable=True, coerce=True)
    low: Series[float] = pa.Field(nullable=True, coerce=True)
    high: Series[float] = pa.Field(nullable=True, coerce=True)
    low_before_high: Series[bool] = pa.Field(eq=True)
    quote_in_sentence: Series[bool] = pa.Field(eq=True)
    sentence_in_article: Series[bool] = pa.Field(eq=True)
    figures_meant: Series[int] = pa.Field(eq=1)
    nth_is_there: Series[bool] = pa.Field(eq=True)
    has_figure_already: Series[str] = pa.Field(eq="")
    value_is_quoted: Series[bool] = pa.Field(eq=True)
    unit_known: Series[bool] = pa.Field(eq=True)

    class Config:
        unique = ("file", "id")
        unique_column_names = True


class KnownClaims(pa.DataFrameModel):
    """One row a claim that stands today, as rules across articles and searches go by it: see `known_claims`. Days are those of
    `date.toordinal`, 0 for none. The index keeps all of it but the quote."""

    file: Series[str]
    article: Series[str] = pa.Field(str_length={"min_value": 1})
    id: Series[str] = pa.Field(str_length={"min_value": 1})
    quote: Series[str] | None
    kind: Series[str] = pa.Field(isin=KINDS)
    unit: Series[str]
    hedge: Series[str] = pa.Field(isin=HEDGES)
    converted: Series[str]
    subject: Series[str]
    measure: Series[str]
    place: Series[str]
    period: Series[str]
    published: Series[int] = pa.Field(ge=0)
    line: Series[int] = pa.Field(ge=1)
    column: Series[int] = pa.Field(ge=1)
    start: Series[int] = pa.Field(ge=0)
    end: Series[int] = pa.Field(ge=0)
    sentence_start: Series[int] = pa.Field(ge=0)
    sentence_end: Series[int] = pa.Field(ge=0)
    value: Series[float] = pa.Field(nullable=True)
    low: Series[float]
    high: Series[float]
    first: Series[int] = pa.Field(ge=0)
    last: Series[int] = pa.Field(ge=0)
    begin_first: Series[int] = pa.Field(ge=0)
    begin_last: Series[int] = pa.Field(ge=0)
    end_first: Series[int] = pa.Field(ge=0)
    end_last: Series[int] = pa.Field(ge=0)
    source_day: Series[int] = pa.Field(ge=0)
    pinned: Series[bool]
    readable: Series[bool]
    has_source: Series[bool]
    accepted: Series[bool]
    revised: Series[bool]
    preliminary: Series[bool]
    foreseen: Series[bool]
    otherwise: Series[bool]
    way: Series[int] = pa.Field(isin=(-1, 0, 1))

    class Config:
        strict = True
        unique_column_names = True


class LinksFrame(pa.DataFrameModel):
    """One row for each claim that a `derived` link names."""

    rule_known: Series[bool] = pa.Field(eq=True)
    role_known: Series[bool] = pa.Field(eq=True)
    claim_exists: Series[bool] = pa.Field(eq=True)
    is_another: Series[bool] = pa.Field(eq=True)
    claim_stands: Series[bool] = pa.Field(eq=True)
    no_circle: Series[bool] = pa.Field(eq=True)
    kind_fits: Series[bool] = pa.Field(eq=True)


class ChecksFrame(pa.DataFrameModel):
    """One row a check of a rule. A rule's own model adds what its roles stand for; the verdict hangs on `holds` alone.

    ROLE_low, ROLE_high  the ends of a figure, of a list the sums of them, of what is looked up the least and the greatest that was
                         found; nothing where an end is open, or no number stands there
    ROLE_items           how many a list has
    ROLE_text            what is printed of a date or a word
    """

    article: Series[str]
    claim: Series[str]
    verdict: Series[str] = pa.Field(isin=get_args(Verdict))
    holds: Series[bool] = pa.Field(eq=True)


def checks_model(name: str, roles: Mapping[str, Role]) -> type[ChecksFrame]:
    """The model of the checks of a rule, as its YAML has the roles."""
    columns = {column: made for role in roles.values() for column, made in _columns(role)}
    annotations = {column: annotation for column, (annotation, _) in columns.items()}
    fields = {column: field for column, (_, field) in columns.items()}
    told = f"One row a check of the rule {name}."
    return type(name, (ChecksFrame,), {"__annotations__": annotations, "__doc__": told, **fields})


def is_worded(role: Role) -> bool:
    """Whether no number plays a role: a weekday, a date, the names of a list."""
    return bool(role.word) or (bool(role.kinds) and role.kinds <= WORDED and not role.lookup)


def roles_of(rule: Rule | None, named: Mapping[str, bool]) -> dict[str, Role]:
    """The roles of a rule by name, in order; of one that is not known those that its checks name, which are lists where that is said."""
    known = dict(rule.roles) if rule else {}
    told = {name: Role(name, frozenset(), many=many) for name, many in named.items() if name not in known}
    return dict(sorted((known | told).items()))


def _columns(role: Role) -> Iterator[tuple[str, tuple[Any, Any]]]:
    if is_worded(role):
        yield f"{role.name}_text", (Series[str], pa.Field())
    else:
        for end in ("low", "high"):
            yield f"{role.name}_{end}", (Series[float], pa.Field(nullable=True))
    if role.many:
        yield f"{role.name}_items", (Series[int], pa.Field(ge=0))
