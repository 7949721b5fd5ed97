"""Percentages that a table says of its total: "Oban | 1,310 | 52.4%" above "Total | 2,500 | 100%"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.grid import Row, Table
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.lines import Lines
from tieout.intervals import generous

#: So many other rows must tie out before one that does not is given.
OTHERS = 2

_Share = tuple[Slot, Slot, Slot]


def table_shares(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a percentage of the row, `part`, the figure of the row that it is of, and `whole`, the total of that column."""
    number = line.number
    table = lines.tables.get(number)
    total = next((r for r in table.rows if r.is_total), None) if table is not None else None
    if table is None or total is None or number >= total.number:
        return
    row = next((r for r in table.rows if r.number == number), None)
    if row is None:
        return
    for column in range(len(total.cells)):
        found = _of_column(table, total, row, column)
        if found is not None:
            stated, part, whole = found
            yield {"stated": stated, "part": part, "whole": whole}


def _of_column(table: Table, total: Row, row: Row, column: int) -> _Share | None:
    """The share in a column of percentages: of the amounts whose other shares tie out, the nearest to its left first."""
    for amounts in (*range(column - 1, -1, -1), *range(column + 1, len(total.cells))):
        own = _share(row, total, column, amounts)
        every = [s for r in table.parts(total) if r is not row and (s := _share(r, total, column, amounts))]
        if own is not None and len(every) >= OTHERS and all(map(_holds, every)):
            return own
    return None


def _share(row: Row, total: Row, column: int, amounts: int) -> _Share | None:
    if len(row.cells) != len(total.cells):
        return None
    stated, part, whole = row.cells[column].figure, row.cells[amounts].figure, total.cells[amounts].figure
    if stated is None or part is None or whole is None or stated.kind != "percent" or part.kind == "percent":
        return None
    return stated, part, whole


def _holds(share: _Share) -> bool:
    stated, part, whole = (s.quantity.figure for s in share)
    if stated is None or part is None or whole is None or not whole.value:
        return False
    return bool((generous(part) / generous(whole) * 100.0).meets(generous(stated)))
