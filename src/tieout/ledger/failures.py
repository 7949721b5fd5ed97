"""Failure cases out of a frame and its schema: none may be lost, whatever else is wrong with the frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pandera.pandas as pa

from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One failed comparison: the row's number (None where the whole column is at fault), the column, and what was tried."""

    row: int | None
    column: str
    check: str
    case: Any


def failures(frame: pd.DataFrame, schema: pa.DataFrameSchema | type[pa.DataFrameModel]) -> list[Failure]:
    """Every failure of a frame, sorted by row and column; empty for one that is right. An empty frame is right.

    Rows are counted from 0, whatever the frame's index: pandera names rows by their labels, and fails where two share one.
    """
    if frame.empty:
        return []
    try:
        schema.validate(frame.reset_index(drop=True), lazy=True)
    except pa.errors.SchemaErrors as errors:
        return sorted(
            set(_cases(errors.failure_cases)),
            key=lambda each: (each.row is None, each.row or 0, each.column, each.check),
        )
    return []


def _cases(cases: pd.DataFrame) -> Iterator[Failure]:
    for column, check, case, row in zip(
        cases["column"], cases["check"], cases["failure_case"], cases["index"], strict=True
    ):
        yield Failure(None if pd.isna(row) else int(row), str(column), str(check), _hashable(case))


def _hashable(case: Any) -> Any:
    return case if case is None or isinstance(case, (str, int, float, bool)) else str(case)
