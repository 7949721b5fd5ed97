"""The tables of an article: rows of cells, each with the figure that it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tieout.checking.compact.kinds import TIMES
from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.text.model import Sentence

#: Longer tables are data, and no part of an article.
LONGEST = 60

_TOTAL = lazily(r"^\W*(?:grand |over-?all |sub-?)?(?:totals?|sum)\b", flags=re.IGNORECASE)
_TOTAL_CELL = lazily(r"^\W*(?:grand |over-?all )?(?:totals?|sum)\W*$", flags=re.IGNORECASE)
_CHANGE = lazily(
    r"\W*(?:%|pct|per ?cent|annual|y/y|yoy|year-on-year)?\W*(?:changes?|chg|growth|increase|rise|gain|variation|[+]/[-–−]|%|diff(?:erence)?)(?!\w)",
    flags=re.IGNORECASE,
)
_GAP = lazily(r"[\s|:=+*_-]*$")
_BARE = lazily(r"[\W_]*$")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell: its words, and its figure where it holds nothing but one; `empty` where it says nothing or a dash."""

    words: str
    figure: Slot | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the number of its sentence, its label and the cells behind it."""

    number: int
    label: str
    cells: tuple[Cell, ...]

    @property
    def is_total(self) -> bool:
        """Whether its label says that it is the sum of rows above."""
        return _TOTAL.match(self.label) is not None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in order, the heads of the columns (may be none), and the number of the column of row totals, or -1."""

    rows: tuple[Row, ...]
    heads: tuple[str, ...]
    total_column: int

    def parts(self, total: Row) -> list[Row]:
        """The rows that a total row is the sum of: those above it as far as the total before; or the totals before, where none stand between."""
        above = self.rows[: self.rows.index(total)]
        last = max((k for k, row in enumerate(above) if row.is_total), default=-1)
        own = list(above[last + 1 :])
        return own if len(own) > 1 or last < 0 else [row for row in above if row.is_total]


def tables(text: str, sentences: Sequence[Sentence], line_of: Callable[[int], Line | None]) -> Iterator[Table]:
    """The tables of a text in order: those that say a total, or name their columns."""
    for numbers, heads, total_column, says_total in _headed(text, sentences):
        if heads or says_total:
            every = (_row(text, k, line) for k in numbers if (line := line_of(k)) is not None)
            rows = tuple(row for row in every if any(cell.figure is not None for cell in row.cells))
            yield Table(rows, heads, total_column)


def tells_change(head: str) -> bool:
    """Whether the head of a column says that it tells changes."""
    return _CHANGE.match(head) is not None


def totalled(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that are rows of tables with a row or a column called total, or a column of changes."""
    found = (
        numbers
        for numbers, heads, column, says_total in _headed(text, sentences)
        if says_total or column >= 0 or any(map(tells_change, heads))
    )
    return frozenset(number for numbers in found for number in numbers)


def names_columns(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a table of the text names its columns."""
    return any(heads for _, heads, _, _ in _headed(text, sentences))


def _headed(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[list[int], tuple[str, ...], int, bool]]:
    """The numbers of the rows of each table, the heads of its columns, which one is called total (or -1), and whether a row is."""
    for numbers in _groups(text, sentences):
        first = sentences[numbers[0]]
        heads = _heads(text, first.start, text[first.start : first.end])[1:]
        total_column = next((k for k, head in enumerate(heads) if _TOTAL_CELL.match(head)), -1)
        pieces = (text[sentences[k].start : sentences[k].end] for k in numbers)
        yield numbers, heads, total_column, any(map(_TOTAL.match, pieces))


def _groups(text: str, sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The numbers of sentences that are rows one below the other; what rules off the heads of columns stands between."""
    run: list[int] = []
    for number, sentence in enumerate(sentences):
        if sentence.setting != "table":
            continue
        if run and (len(run) >= LONGEST or not _beside(text, sentences[run[-1]].end, sentence.start)):
            if len(run) > 2:
                yield run
            run = []
        run.append(number)
    if len(run) > 2:
        yield run


def _beside(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return len(between) < 400 and between.count("\n") <= 2 and _GAP.match(between) is not None


def _is_barred(piece: str) -> bool:
    return "|" in piece or "\t" in piece


def _heads(text: str, start: int, first: str) -> tuple[str, ...]:
    """The heads of columns that bars or tabs part: the first row, or the line above it where that only rules them off."""
    if _GAP.match(first):
        first = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    mark = "|" if "|" in first else "\t"
    return tuple(" ".join(cell.split()) for cell in _trimmed(first).split(mark)) if _is_barred(first) else ()


def _trimmed(piece: str) -> str:
    """The row without the bars at its ends."""
    return piece.strip().removeprefix("|").removesuffix("|")


def _row(text: str, number: int, line: Line) -> Row:
    start, end = line.sentence.start, line.sentence.end
    piece = text[start:end]
    if not _is_barred(piece):
        slots = line.slots
        label = text[start : slots[0].quantity.start] if slots else piece
        return Row(number, label.strip(), tuple(Cell(s.quantity.text, _plain(s)) for s in slots))
    mark = "|" if "|" in piece else "\t"
    at = start + (len(piece) - len(piece.lstrip()))
    at += text[at] == "|"
    cells: list[Cell] = []
    for words in _trimmed(piece).split(mark):
        cells.append(_cell(words, [s for s in line.slots if at <= s.quantity.start < at + len(words)]))
        at += len(words) + 1
    return Row(number, cells[0].words, tuple(cells[1:]))


def _cell(words: str, slots: list[Slot]) -> Cell:
    said = " ".join(words.split())
    if not slots:
        return Cell(said, empty=_BARE.match(said) is not None or said.lower() in ("nil", "none", "n/a"))
    whole = len(slots) == 1 and _BARE.match(said.replace(" ".join(slots[0].quantity.text.split()), "")) is not None
    return Cell(said, _plain(slots[0]) if whole else None)


def _plain(slot: Slot) -> Slot | None:
    """The figure of a cell, also where the label before it looks like a name that it is part of ("CCC STOCKS   9336"); None for a date, a
    range, or what only bounds."""
    quantity = slot.quantity
    return slot if quantity.figure is not None and quantity.hedge == "=" and slot.kind not in TIMES else None
