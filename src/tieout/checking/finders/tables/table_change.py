"""Changes in percent that a table says between two of its columns: "Oban | 1,310 | 1,402 | 7.0%" under "2020 | 2021 | Change"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from tieout.checking.compact.alike import alike
from tieout.checking.compact.grid import Row, Table, tells_change
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.lines import Lines
from tieout.intervals import generous

#: So many other rows must tie out before one that does not is given.
OTHERS = 2
#: Of tables with more columns nobody can tell which two are meant.
MOST = 8

_Change = tuple[Slot, Slot, Slot]


def table_changes(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a percentage of the row below a head that tells a change, and `new` and `base`, the figures of the row that it is between."""
    number = line.number
    table = lines.tables.get(number)
    row = next((r for r in table.rows if r.number == number), None) if table is not None else None
    if table is None or row is None or len(row.cells) > MOST:
        return
    for column, head in enumerate(table.heads[: len(row.cells)]):
        found = _of_column(table, row, column) if tells_change(head) else None
        if found is not None:
            stated, new, base = found
            yield {"stated": stated, "new": new, "base": base}


def _of_column(table: Table, row: Row, column: int) -> _Change | None:
    """The change of a row between the two columns of which the changes of all other rows are."""
    others = [r for r in table.rows if r is not row and len(r.cells) == len(row.cells)]
    for new, base in permutations((k for k in range(len(row.cells)) if k != column), 2):
        own = _change(row, column, new, base)
        every = [one for r in others if (one := _change(r, column, new, base))] if own is not None else []
        if len(every) >= OTHERS and all(map(_holds, every)):
            return own
    return None


def _change(row: Row, column: int, new: int, base: int) -> _Change | None:
    stated, level, before = (row.cells[k].figure for k in (column, new, base))
    if (
        stated is None
        or level is None
        or before is None
        or stated.kind != "percent"
        or "percent" in (level.kind, before.kind)
    ):
        return None
    return (stated, level, before) if alike(level, before) else None


def _holds(change: _Change) -> bool:
    stated, new, base = (s.quantity.figure for s in change)
    if stated is None or new is None or base is None or not base.value:
        return False
    return bool(((generous(new) / generous(base) - 1.0) * 100.0).meets(generous(stated)))
