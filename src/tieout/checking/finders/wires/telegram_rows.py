"""The lines of a results wire, each with what it tells of this year and of the last: "Net 7,040,000 vs 6,613,000"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.records import dataclass

_LOST = frozenset(("loss", "deficit"))


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a telegram: the words it opens with, and its figures, each with whether it is a loss."""

    head: frozenset[str]
    figures: Mapping[int, tuple[Slot, bool]]


def row_of(line: Line) -> Row | None:
    """The line as one of a telegram; None where it is none, or its columns cannot be told."""
    return _row(line, line.tokens) if line.sentence.setting == "telegram" else None


def rows_of(line: Line) -> Iterator[Row]:
    """The printed lines of a stretch of a telegram that is read as one sentence."""
    if line.sentence.setting != "telegram":
        return
    first = 0
    for k in range(1, len(line.tokens) + 1):
        if k == len(line.tokens) or "\n" in line.text[line.tokens[k - 1].end : line.tokens[k].start]:
            row = _row(line, line.tokens[first:k])
            if row is not None and row.head:
                yield row
            first = k


def _row(line: Line, tokens: Sequence[Token]) -> Row | None:
    figures = [line.slots[t.slot] for t in tokens if t.slot >= 0 and not t.context]
    versus = [token for token in tokens if token.text == "vs"]
    if not figures or len(figures) > _COLUMNS or len(figures) != len(versus) + 1:
        return None
    ahead = takewhile(lambda t: t.slot < 0 or t.context, tokens)
    head = frozenset(word for token in ahead for word in token.text.split())
    told = [(slot, not _LOST.isdisjoint(_ahead(line, slot))) for slot in figures]
    return Row(head, dict(enumerate(told)))


#: This year and the last.
_COLUMNS = 2


def _ahead(line: Line, slot: Slot) -> list[str]:
    return line.tokens[slot.at - 1].text.split() if slot.at else []
