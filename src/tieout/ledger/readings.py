"""The readings of checks as frames, one for each formula, and whether the checks hold by them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import nan
from typing import Any

import numpy as np
import pandas as pd

from tieout.checking.model import Check
from tieout.intervals import Interval
from tieout.ledger.columns import Truths, any_holds, rows_hold
from tieout.rules.formula import Formula, parse

#: The number of a check, of its reading, and the values of the roles.
Row = tuple[int, int, Mapping[str, Any]]

#: Verdicts under which a relation does not hold.
BROKEN = frozenset({"mismatch"})


def hold(checks: Sequence[Check]) -> Truths:
    """Whether each check holds: any of the ways of meaning its figures that were tried does. One that was judged before, and comes without
    them, is taken at its verdict."""
    held = np.array([not check.tried and check.verdict not in BROKEN for check in checks], dtype=bool)
    for formula, bounds_decide, frame in readings_frames(checks):
        found = any_holds(frame, rows_hold(formula, frame, bounds_decide=bounds_decide))
        held[found.index[found.to_numpy()].to_numpy()] = True
    return held


def readings_frames(checks: Sequence[Check]) -> Iterator[tuple[Formula, bool, pd.DataFrame]]:
    """For each formula by which checks were judged: itself, whether bounds decide, and the frame of its readings; see `columns`."""
    rows: dict[tuple[str, bool], list[Row]] = {}
    for number, check in enumerate(checks):
        for place, tried in enumerate(check.tried):
            own = rows.setdefault((tried.formula, tried.bounds_decide), [])
            own += [(number, place, values) for values in tried.values]
    for (text, bounds_decide), told in rows.items():
        formula = _parsed(text)
        yield formula, bounds_decide, readings_frame(formula, told)


def readings_frame(formula: Formula, rows: Sequence[Row]) -> pd.DataFrame:
    """The frame of the given readings of a formula; a role without a value is not there."""
    columns: dict[str, Any] = {
        "check": np.array([check for check, _, _ in rows], dtype=np.int64),
        "reading": np.array([reading for _, reading, _ in rows], dtype=np.int64),
    }
    for role in sorted(formula.roles):
        columns.update(_columns(role, [values.get(role, _NOT_THERE) for _, _, values in rows]))
    return pd.DataFrame(columns)


_NOT_THERE = Interval(nan, nan)


def _columns(role: str, values: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """The columns of a role: its two ends, those of each item of its list, or, where a value is no number, itself."""
    if all(isinstance(value, Interval) for value in values):
        yield f"{role}_low", np.array([value.low for value in values], dtype=float)
        yield f"{role}_high", np.array([value.high for value in values], dtype=float)
    elif all(isinstance(value, list) for value in values):
        for item in range(max(map(len, values))):
            here = [value[item] if item < len(value) else _NOT_THERE for value in values]
            yield from _columns(f"{role}-{item + 1}", here)
    else:
        told = np.empty(len(values), dtype=object)
        told[:] = values
        yield role, told


@lru_cache(maxsize=512)
def _parsed(text: str) -> Formula:
    return parse(text)
