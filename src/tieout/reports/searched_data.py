"""Claims that were searched for, for programs: JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

from tieout.ledger.search import Series, Told, day
from tieout.reports.csv import row, safe_cell
from tieout.reports.json import dumps

#: The columns of the table, the keys of a claim.
KEYS = (
    "path", "line", "column", "quote", "value", "low", "high", "unit", "subject", "measure", "place", "period", "first", "last", "published",
    "sentence", "claims", "id",
)  # fmt: skip


def claim(told: Told) -> dict[str, Any]:
    """One claim: its figure in `unit`, None for the value of a range and for an open end; days as ISO has them, None where not known."""
    hit = told.hit
    first, last = told.days
    values = (
        hit.article, hit.line, hit.column, told.quote, _number(hit.value), _number(hit.low), _number(hit.high), hit.unit, told.subject,
        told.measure, told.place, told.period, first or None, last or None, day(hit.published) or None, told.sentence, hit.file, hit.id,
    )  # fmt: skip
    return dict(zip(KEYS, values, strict=True))


def found_json(found: Iterable[Told], suggested: Sequence[str] = ()) -> str:
    """`claims`, in the order in which they were found, and `suggestions`: names that look like one that nothing is called by."""
    return dumps({"claims": [claim(each) for each in found], "suggestions": list(suggested)}) + "\n"


def history_json(several: Iterable[Series]) -> str:
    """`series`, each with what it is of and its `points` in order of their periods."""
    return dumps({"series": [series(one) for one in several]}) + "\n"


def series(one: Series) -> dict[str, Any]:
    """One series as plain data, as report pages take it, too."""
    return {"title": one.title, "unit": one.unit, "points": [claim(point) for point in one.points]}


def table(found: Iterable[Told]) -> str:
    """One row a claim under the head `KEYS`."""
    return row(KEYS) + "".join(row([_cell(value) for value in _values(claim(each))]) for each in found)


def _values(told: Mapping[str, Any]) -> Iterable[Any]:
    return told.values()


def _cell(value: Any) -> Any:
    return "" if value is None else safe_cell(value) if isinstance(value, str) else value


def _number(value: float | None) -> float | int | None:
    if value is None or not isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 1e15 else value
