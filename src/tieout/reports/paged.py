"""The files of the pages of articles."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from tieout.ledger.model import Entry, Verified


def paged(verified: Verified) -> list[tuple[str, Entry]]:
    """The articles, each with the file of its page."""
    return list(zip(_pages(tuple(entry.name for entry in verified.entries)), verified.entries, strict=True))


@lru_cache(maxsize=1)
def _pages(names: tuple[str, ...]) -> tuple[str, ...]:
    """The file name of each article's page: its own stem, with a number where two share one."""
    given: list[str] = []
    taken = {"index", "ledger", "history"}
    for name in names:
        stem = re.sub(r"[^\w.-]+", "-", Path(name).stem)[:80].strip("-.") or "article"
        page, number = stem, 1
        while page.lower() in taken:
            number += 1
            page = f"{stem}-{number}"
        taken.add(page.lower())
        given.append(f"{page}.html")
    return tuple(given)
