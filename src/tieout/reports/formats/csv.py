"""Findings as a table for a spreadsheet: one row each, by the columns of the report folder. What is suppressed has no row, and the
exit status no place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.reported import Report
from tieout.reports.csv import COLUMNS, finding_row, row
from tieout.reports.formats.model import About, Piece, Shown

SUFFIXES = (".csv",)


def piece(report: Report, shown: Shown) -> str:
    """The rows of one article."""
    return "".join(finding_row(report.article.path, "", finding) for finding in report.findings)


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The head, and the rows of all articles."""
    yield row(COLUMNS)
    yield from (each.text for each in pieces)
