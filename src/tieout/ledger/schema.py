"""The schemas of the ledger's frames, in pandera's idioms.

Each row carries the outcome of its comparisons as columns of booleans, and the schema says that they are true: a check of
one column costs one pass, and a failure case names its row. (A check over the whole frame makes one failure a cell.)
"""

from __future__ import annotations

from collections.abc import Iterable

import pandera.pandas as pa
from pandera.typing.pandas import Series


class ClaimsFrame(pa.DataFrameModel):
    """One row a claim, out of all claims files; `file` and `id` name it."""

    file: Series[str]
    id: Series[str] = pa.Field(str_length={"min_value": 1})
    quote: Series[str] = pa.Field(str_length={"min_value": 1})
    value: Series[float] = pa.Field(nullable=True)
    low: Series[float] = pa.Field(nullable=True)
    high: Series[float] = pa.Field(nullable=True)
    quote_in_sentence: Series[bool] = pa.Field(eq=True)
    sentence_in_article: Series[bool] = pa.Field(eq=True)
    value_is_quoted: Series[bool] = pa.Field(eq=True)
    unit_known: Series[bool] = pa.Field(eq=True)

    class Config:
        unique = ("file", "id")
        unique_column_names = True


class LinksFrame(pa.DataFrameModel):
    """One row for each claim that a `derived` link names."""

    rule_known: Series[bool] = pa.Field(eq=True)
    role_known: Series[bool] = pa.Field(eq=True)
    claim_exists: Series[bool] = pa.Field(eq=True)
    kind_fits: Series[bool] = pa.Field(eq=True)


def checks_schema(rule: str, roles: Iterable[str]) -> pa.DataFrameSchema:
    """The schema of a rule's checks: one row a check, the ends of each role (empty where open), and that it holds."""
    ends = {f"{role}_{end}": pa.Column(float, nullable=True) for role in roles for end in ("low", "high")}
    named = {name: pa.Column(str) for name in ("article", "claim", "verdict")}
    return pa.DataFrameSchema({**named, **ends, "holds": pa.Column(bool, pa.Check.eq(True))}, name=rule)
