"""Before step 1: tables that have lost their columns, as text copied from a page has them: each cell on a line of its own ("Oban / 120 / Leith /
85 / Total / 205"), or a blank between a label and its figures ("Oban 120 / Leith 85 / Total 205")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tieout.patterns import Words, lazily
from tieout.records import dataclass

#: Rows above a total, and cells of a row.
FEWEST, MOST, WIDEST = 2, 30, 8
#: A label is no longer, and no sentence.
_LONGEST = 60
_CELL = r"[$€£¥]?\d[\d,]*(?:\.\d+)?%?[*†]?"
_CELLS = lazily(rf"{_CELL}(?:\s+{_CELL})*")
_ROW = lazily(rf"([^\W\d_].*?)((?:\s+{_CELL})*)")
_FIGURE = lazily(_CELL)
_YEAR = lazily(r"(?:19|20)\d\d")
_TOTALS = r"(?:grand |over-?all )?totals?\b"
_TOTAL = lazily(_TOTALS, flags=re.IGNORECASE)
_TOTAL_LINE = Words(rf"(?im)^[ \t]*{_TOTALS}")
_LINE = lazily(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Sum:
    """Where a figure that is called a total begins, and where those of its column above it do."""

    whole: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A label, and where its figures begin; `years` where all of them are years, which head columns."""

    label: str
    cells: tuple[int, ...]
    years: bool

    @property
    def is_total(self) -> bool:
        return _TOTAL.match(self.label) is not None


def stacked(text: str) -> Sequence[Sum]:
    """The totals of such tables, one a column, in their order."""
    if not _TOTAL_LINE.stand_in(text, 0, len(text)):
        return ()
    found: list[Sum] = []
    rows: list[_Row] = []
    for row in _rows(text):
        if row is None or (rows and len(row.cells) != len(rows[-1].cells)) or row.years:
            rows = []
        if row is not None and row.is_total:
            columns = range(len(row.cells)) if FEWEST <= len(rows) <= MOST else ()
            found += [Sum(row.cells[k], tuple(above.cells[k] for above in rows)) for k in columns]
            rows = []
        elif row is not None and not row.years:
            rows.append(row)
    return found


def _rows(text: str) -> Iterator[_Row | None]:
    """The rows in order; None where a line is none."""
    label, cells = "", list[tuple[int, str]]()
    for line in _LINE.finditer(text):
        said, start = line[0].strip(), line.start() + len(line[0]) - len(line[0].lstrip())
        figures = [(start + m.start(), m[0]) for m in _FIGURE.finditer(said)] if _CELLS.fullmatch(said) else []
        if figures and label and len(cells) < WIDEST:
            cells += figures
            continue
        if label:
            yield _row(label, cells)
        named = _ROW.fullmatch(said) if not figures and len(said) <= _LONGEST else None
        label, cells = "", []
        if named is not None and named[1][-1] not in ".;!?,":
            label = named[1]
            cells = [(start + named.start(2) + m.start(), m[0]) for m in _FIGURE.finditer(named[2])]
        else:
            yield None
    if label:
        yield _row(label, cells)


def _row(label: str, cells: Sequence[tuple[int, str]]) -> _Row | None:
    if not cells:
        return None
    return _Row(label, tuple(at for at, _ in cells), all(_YEAR.fullmatch(said) for _, said in cells))
