"""One page for all articles of a run: nothing in it comes from elsewhere, and it can be read and printed without its script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from tieout.checking.model import Mistake
from tieout.checking.reported import Report
from tieout.checking.status import STATUSES
from tieout.ledger.model import Found
from tieout.reports.formats.model import About, Piece, Shown, Tally, add_up
from tieout.reports.marks import clean
from tieout.reports.page import article_page
from tieout.reports.standing import HEADS

SUFFIXES = (".html", ".htm")

#: Up to so many articles, those in which nothing was found are shown whole, too.
SHOWN_WHOLE = 50


def piece(report: Report, shown: Shown) -> str:
    """The section of one article."""
    from tieout.reports.html import render_part  # the templates take a while to come: only where they are needed

    found = [Found(report.article.path, "", finding) for finding in report.findings]
    return render_part("report.html", "section", article_page(report, found, {}), _prefix(report.article.path))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The page: how all figures stand, a table of the articles, and their sections."""
    from tieout.reports.html import render

    every = list(pieces)
    mistakes = [*about.mistakes, *(mistake for each in every for mistake in each.mistakes)]
    read = [each for each in every if not each.failed]
    shown = [each for each in read if len(read) <= SHOWN_WHOLE or each.tally.findings]
    total = add_up([each.tally for each in read])
    yield render(
        "many.html", title="Articles and their figures", language="en", rows=list(_rows(read, shown)), tally=_tally(total),
        total=sum(total.figures.values()), findings=sum(total.findings.values()), suppressed=sum(total.suppressed.values()),
        left_out=len(read) - len(shown), heads=HEADS, made_by=list(about.made_by.items()),
        errors=[clean(f"{each.path}: {each.reason}") for each in every if each.failed], mistakes=[clean(_told(each)) for each in mistakes],
    )  # fmt: skip


def _told(each: Mistake) -> str:
    place = (str(part) for part in (each.path, each.line, each.column) if part)
    return ": ".join(filter(None, (":".join(place), each.message)))


def _rows(read: Sequence[Piece], shown: Sequence[Piece]) -> Iterator[dict[str, Any]]:
    from markupsafe import Markup

    kept = set(map(id, shown))
    for each in read:
        yield {
            "path": clean(each.path),
            "prefix": _prefix(each.path),
            "section": Markup(each.text) if id(each) in kept else "",
            "tally": _tally(each.tally),
            "total": sum(each.tally.figures.values()),
            "findings": sum(each.tally.findings.values()),
        }


def _tally(tally: Tally) -> list[tuple[str, int]]:
    return [(status, tally.figures.get(status, 0)) for status in STATUSES]


def _prefix(path: str) -> str:
    """What stands before the ids of an article's section, so that no two share one."""
    return f"a{sha256(path.encode('utf-8', errors='surrogatepass')).hexdigest()[:10]}-"
