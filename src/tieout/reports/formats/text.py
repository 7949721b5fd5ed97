"""For a person at a terminal: every finding with its sentence and its arithmetic, and lines that count. What could not be checked or
used is told on standard error, beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.reported import Report
from tieout.reports.excerpt import safe
from tieout.reports.formats.model import About, Piece, Shown, Tally
from tieout.reports.text import counted_articles, printed, render, statistics, summary, unsaid
from tieout.reports.wrap import wrapped

SUFFIXES = (".txt",)


def piece(report: Report, shown: Shown) -> str:
    """The findings of one article."""
    lines = render(report, width=shown.width, explain=shown.explain, wrap=shown.wrap)
    return printed(lines, coloured=shown.coloured)


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The findings, a line that counts for each article, and one for all where there may be several."""
    total = Tally()
    for each in pieces:
        if each.failed:
            continue
        total += each.tally
        path = f"{safe(each.path)}: " if about.many else ""
        counted = (
            f"{path}{summary(each.tally.figures)}{unsaid(each.tally.suppressed)}\n"
            if about.each and not about.quiet
            else ""
        )
        yield each.text + wrapped(counted, about.wrap)
    if about.many and not about.quiet:
        counted = f"{counted_articles(total.articles)}, {summary(total.figures)}{unsaid(total.suppressed)}\n"
        yield wrapped(counted, about.wrap)
    if about.statistics:
        yield from (f"{line}\n" for line in statistics(total.findings))
