"""Which rows of a page's tables lay the page out: what stands in their cells is text, and no figure of a table."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.text.tags import Data, Note, Tag

#: A cell of a table of figures is shorter, and so is one of several paragraphs.
_LONG, _PARAGRAPHS = 240, 80


class _Row:
    """A row that is open: how much each of its cells holds."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.cells: list[tuple[int, int, str]] = []  # letters, paragraphs, last of the text
        self.holds_table = False

    def lays_out(self) -> bool:
        """Whether it holds a table, a text, or a sentence and nothing beside it."""
        filled = [cell for cell in self.cells if cell[0]]
        return (
            self.holds_table
            or any(size > _LONG or (size > _PARAGRAPHS and parts > 1) for size, parts, _ in filled)
            or (len(filled) == 1 and filled[0][0] > _PARAGRAPHS // 2 and filled[0][2] in ".!?")
        )


def rows_of_layout(found: Sequence[Tag | Data | Note]) -> frozenset[int]:
    """The `<tr>` tags, by their place among the tokens, whose row is no row of figures."""
    laid: set[int] = set()
    tables: list[_Row | None] = []  # the open row of each open table
    for k, token in enumerate(found):
        if isinstance(token, Data):
            if tables and (row := tables[-1]) and row.cells and not token.raw and (text := token.text.strip()):
                size, parts, _ = row.cells[-1]
                row.cells[-1] = (size + len(text), parts, text[-1])
        elif isinstance(token, Tag) and token.name in ("table", "tr", "td", "th", "p"):
            _step(token, k, tables, laid)
    for row in tables:
        _close(row, laid)
    return frozenset(laid)


def _step(tag: Tag, k: int, tables: list[_Row | None], laid: set[int]) -> None:
    if tag.name == "table" and not tag.closing:
        for row in tables[-1:]:
            if row:
                row.holds_table = True
        tables.append(None)
    elif not tables:
        return
    elif tag.name == "table":
        _close(tables.pop(), laid)
    elif tag.name == "tr":
        _close(tables[-1], laid)
        tables[-1] = None if tag.closing else _Row(k)
    elif (row := tables[-1]) and not tag.closing:
        if tag.name != "p":
            row.cells.append((0, 0, ""))
        elif row.cells:
            size, parts, last = row.cells[-1]
            row.cells[-1] = (size, parts + 1, last)


def _close(row: _Row | None, laid: set[int]) -> None:
    if row and row.lays_out():
        laid.add(row.at)
