"""What the list of articles tells of each: a row of index.html, an item of findings.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tieout.ledger.model import Cited, Entry
from tieout.reports.findings import plain
from tieout.reports.page import title_of
from tieout.reports.status import counts

#: As plain data. `claims` is the claims file, "" where there is none; `findings` and `accepted` say how many there are.
Leaf = Mapping[str, Any]


def leaf(entry: Entry, page: str) -> Leaf:
    """What is told of an article that was read. `page` is the file of its page."""
    assert entry.report is not None
    return {
        "path": entry.name,
        "claims": entry.file,
        "page": page,
        "title": title_of(entry.report.article),
        "published": str(entry.report.article.published or ""),
        "figures": counts(entry.report),
        "coverage": asdict(entry.coverage),
        "findings": len(entry.found),
        "accepted": len(entry.accepted),
        "implied": [plain(asdict(each)) for each in entry.implied],
        "sources": [
            {**plain(asdict(each)), "stands": entry.stands.get(place_of(each.printed), "source")}
            for each in entry.sourced
        ],
    }


def place_of(printed: Cited) -> tuple[int, int]:
    """Where a printed figure starts and ends in its article."""
    return printed.start, printed.start + len(printed.quote)
