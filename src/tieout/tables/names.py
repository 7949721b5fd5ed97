"""The tables of units and currencies, and the names in them: symbols are read as written, words in any case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_HERE = Path(__file__).parent


def lines(table: str) -> Iterator[tuple[str, str]]:
    """The rows of a table, each behind its first cell."""
    for line in (_HERE / table).read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            yield line.partition("\t")[0], line


def symbols_and_words(rows: Iterable[tuple[str, str]]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The rows of symbols by their name as written, and those of words by their name in lower case; the second field of a row is "s" for a symbol."""
    symbols: dict[str, str] = {}
    words: dict[str, str] = {}
    for printed, row in rows:
        (symbols if row[len(printed) + 1] == "s" else words)[printed] = row
    return symbols, words
