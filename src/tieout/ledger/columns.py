"""A rule's formula over a frame of readings, one row a reading: the interval arithmetic that judges one check judges a million.

A frame of readings has, for each role of the formula,

    ROLE_low, ROLE_high        the ends of what the figure stands for, an infinity where it is open; not a number: it is not there
    ROLE-1_low, ROLE-1_high …  the same for each item of a list role; shorter lists have nothing at their ends
    ROLE                       what is no number: a date, a weekday, a broken figure

and `check`, the number of the check that a row is a reading of. A reading that must hold in several ways at once (the low ends and
the high ends of a conversion) has a row for each, of one number in `reading`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from tieout.intervals import Interval
from tieout.rules.formula import Formula

#: One truth a row.
Truths = npt.NDArray[np.bool_]


def checks_hold(formula: Formula, readings: pd.DataFrame, *, bounds_decide: bool = False) -> pd.Series:
    """Whether any of its readings holds, for each check of a frame; the index is the numbers in `check`, in their order of coming."""
    return any_holds(readings, rows_hold(formula, readings, bounds_decide=bounds_decide))


def any_holds(readings: pd.DataFrame, rows: Truths) -> pd.Series:
    """Check -> whether any of its readings holds, given which rows do; a reading holds where all its rows do."""
    held = pd.DataFrame({"check": readings["check"].to_numpy(), "holds": rows})
    if "reading" in readings:
        held["reading"] = readings["reading"].to_numpy()
        held = held.groupby(["check", "reading"], sort=False)["holds"].all().reset_index()
    return held.groupby("check", sort=False)["holds"].any()


def rows_hold(formula: Formula, readings: pd.DataFrame, *, bounds_decide: bool = False) -> Truths:
    """Whether each row holds, or decides nothing: a figure is not there, or only bounds. Raises KeyError for a role without a column.

    `bounds_decide`: a figure that only bounds decides all the same, as long as the two sides of the formula are closed.
    """
    held = np.ones(len(readings), dtype=bool)
    for rows, values in _bindings(formula, readings):
        with np.errstate(all="ignore"):
            outcome = formula.evaluate(values)
            held[rows] = outcome.holds | outcome.is_open | _unsure(values, bounds_decide or formula.judges_alone)
    return held


def _unsure(values: dict[str, Any], bounds_decide: bool) -> Any:
    """Where a figure is not there, and, unless bounds decide, where one only bounds."""
    found: Any = False
    for value in values.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, Interval):
                missing = (one.low != one.low) | (one.high != one.high)
                found = found | (missing if bounds_decide else missing | one.is_open)
    return found


def _bindings(formula: Formula, readings: pd.DataFrame) -> Iterator[tuple[Any, dict[str, Any]]]:
    """The values of the roles, for rows that can be judged at once: by how long their lists are; row by row where there is no arithmetic."""
    roles = sorted(formula.roles)
    lists = {role: _items(role, readings) for role in roles if f"{role}-1_low" in readings}
    alone = [role for role in roles if role not in lists and f"{role}_low" not in readings]
    ends = {role: _ends(role, readings) for role in roles if role not in lists and role not in alone}
    if alone:
        yield from _row_by_row({role: readings[role].to_numpy() for role in alone}, ends, lists)
        return
    for rows, lengths in _of_one_length(lists, len(readings)):
        items = {role: [_at(item, rows) for item in lists[role][: lengths[role]]] for role in lists}
        yield rows, {role: _at(end, rows) for role, end in ends.items()} | items


def _row_by_row(
    alone: dict[str, Any], ends: dict[str, Interval], lists: dict[str, list[Interval]]
) -> Iterator[tuple[Any, dict[str, Any]]]:
    for row in range(len(next(iter(alone.values())))):
        items = {role: [one for one in (_one(item, row) for item in many) if one] for role, many in lists.items()}
        told = {role: values[row] for role, values in alone.items()}
        yield row, {role: _one(end, row) or _NOT_THERE for role, end in ends.items()} | items | told


#: A figure that is not there.
_NOT_THERE = Interval(float("nan"), float("nan"))


def _of_one_length(lists: dict[str, list[Interval]], size: int) -> Iterator[tuple[Any, dict[str, int]]]:
    """Rows whose lists are of one length each, with the lengths."""
    if not lists:
        yield slice(None), {}
        return
    lengths = pd.DataFrame(
        {role: sum((~np.isnan(item.low)).astype(int) for item in items) for role, items in lists.items()},
        index=range(size),
    )
    for _, group in lengths.groupby(list(lists), sort=False):
        yield group.index.to_numpy(), {role: int(group[role].iloc[0]) for role in lists}


def _items(role: str, readings: pd.DataFrame) -> list[Interval]:
    found: list[Interval] = []
    while f"{role}-{len(found) + 1}_low" in readings:
        found.append(_ends(f"{role}-{len(found) + 1}", readings))
    return found


def _ends(name: str, readings: pd.DataFrame) -> Interval:
    low, high = (readings[f"{name}_{end}"].to_numpy(dtype=float, na_value=np.nan) for end in ("low", "high"))
    return Interval(low, high)


def _at(interval: Interval, rows: Any) -> Interval:
    return Interval(interval.low[rows], interval.high[rows])


def _one(interval: Interval, row: int) -> Interval | None:
    low, high = float(interval.low[row]), float(interval.high[row])
    return Interval(low, high) if low == low and high == high else None
