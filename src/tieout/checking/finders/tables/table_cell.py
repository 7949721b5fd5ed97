"""A sentence that quotes a cell of a table of the article: it names the row and the column, and holds one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tieout.checking.compact.grid import Row, Table
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.another import tells_of_another
from tieout.checking.finders.loose import Loose
from tieout.checking.lines import Lines

#: A name of a row or column with fewer letters or digits is no name.
SHORTEST = 3
#: "in millions": what may stand in the head of a table, and is no slip.
_SCALES = (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9, 100.0, 0.01)


def table_cells(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure of a sentence, and `cell`, the one of the table where the row and the column meet that it names.

    Both must be named by the words of the table, and no other row or column of any table; the sentence holds one figure that could be it.
    """
    if line.sentence.setting == "table" or tells_of_another(line):
        return
    said = " ".join(lines.text[line.sentence.start : line.sentence.end].lower().split())
    met = [cell for table in lines.grids for cell in _named(table, said)]
    if len(met) != 1 or met[0] is None or not _is_of_its_time(line, lines.grids):
        return
    cell, head = met[0]
    like = [s for s in line.slots if not s.context and s.quantity.figure is not None and _may_be(s, cell, head)]
    if len(like) == 1:
        yield Loose({"cell": cell, "stated": like[0]})


def _is_of_its_time(line: Line, grids: Sequence[Table]) -> bool:
    """Whether all dates of a sentence are heads of columns."""
    heads = {head.lower() for table in grids for head in table.heads}
    return all(slot.quantity.text.lower() in heads for slot in line.slots if slot.kind == "date")


def _named(table: Table, said: str) -> Iterator[tuple[Slot, str] | None]:
    """The cells whose row and column the words name, with the head of the column; None where they name several, or a cell without a plain figure."""
    rows = [row for row in table.rows if _stands(row.label, said)]
    columns = [k for k, head in enumerate(table.heads) if _stands(head, said)]
    if not rows or not columns:
        return
    several = len(rows) > 1 or len(columns) > 1
    figure = _figure(rows[0], columns[0])
    yield None if several or figure is None else (figure, table.heads[columns[0]])


def _figure(row: Row, column: int) -> Slot | None:
    return row.cells[column].figure if column < len(row.cells) else None


def _stands(name: str, said: str) -> bool:
    pattern = _pattern(name)
    return pattern is not None and pattern.search(said) is not None


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = re.findall(r"\w+", name.lower())
    return re.compile(r"\b" + r"\W+".join(words) + r"\b") if len("".join(words)) >= SHORTEST else None


def _may_be(slot: Slot, cell: Slot, head: str) -> bool:
    """Whether a figure may be that of a cell: of one kind, where both say it, and not the same in thousands or millions."""
    one, other = slot.quantity.value or 0.0, cell.quantity.value or 0.0
    counted = cell.kind in BARE and slot.kind in BARE
    named = cell.kind == "number" and slot.kind == "measure" and _stands(head, slot.quantity.text.lower())
    alike = counted or named or (slot.kind == cell.kind and slot.unit == cell.unit)
    return alike and bool(other) and not any(abs(one / other / scale - 1) < 1e-9 for scale in _SCALES)
