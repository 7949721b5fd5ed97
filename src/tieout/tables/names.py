"""Names of units and currencies as their tables hold them: symbols are read as written, words in any case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def symbols_and_words(rows: Iterable[tuple[str, str]]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The rows of symbols by their name as written, and those of words by their name in lower case; the second field of a row is "s" for a symbol."""
    symbols: dict[str, str] = {}
    words: dict[str, str] = {}
    for printed, row in rows:
        (symbols if row[len(printed) + 1] == "s" else words)[printed] = row
    return symbols, words
