"""Cells of a page's table that stretch over several columns or rows: how many empty ones stand in their place."""

from __future__ import annotations

from collections.abc import Mapping

#: More columns than a table in an article has; a wider cell would cost what its attribute says.
_WIDEST, _DEEPEST = 60, 1000


class Spans:
    """The table that is open: where its row is, and which columns cells above it reach down in."""

    def __init__(self) -> None:
        self._column = 0
        self._behind = 0  # empty cells in place of the rest of the one before
        self._below: dict[int, int] = {}

    def next_row(self) -> None:
        """A row begins."""
        self._below = {at: rows - (at >= self._column) for at, rows in self._below.items()}
        self._column = self._behind = 0

    def next_cell(self, attributes: Mapping[str, str]) -> int:
        """A cell begins: how many empty ones stand between it and the one before."""
        empty = self._behind
        while self._below.get(self._column, 0) > 0:
            self._below[self._column] -= 1
            self._column += 1
            empty += 1
        wide, deep = _span(attributes, "colspan", _WIDEST), _span(attributes, "rowspan", _DEEPEST)
        if deep > 1:
            self._below |= dict.fromkeys(range(self._column, self._column + wide), deep - 1)
        self._column += wide
        self._behind = wide - 1
        return empty


def _span(attributes: Mapping[str, str], name: str, most: int) -> int:
    printed = attributes.get(name, "1").strip()
    return max(1, min(int(printed), most)) if printed.isascii() and printed.isdigit() and len(printed) < 9 else 1
