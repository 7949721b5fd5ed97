"""Findings as a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from tieout.checking.model import Finding
from tieout.ledger.model import Found
from tieout.reports.excerpt import harmless

COLUMNS = ("path", "line", "column", "severity", "rule", "claim", "message", "suggestions", "question")

#: What a spreadsheet would take for a formula, in the wide letters of East Asian text, too.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def findings_csv(found: Iterable[Found]) -> str:
    """One row a finding under the head `COLUMNS`; suggestions on lines of their own within the cell."""
    return row(COLUMNS) + "".join(finding_row(each.path, each.claim, each.finding) for each in found)


def finding_row(path: str, claim: str, finding: Finding) -> str:
    """The row of a finding, with its line end; `claim` is the id of the claim it is about, or ""."""
    texts = (finding.severity, finding.rule, claim, finding.message, "\n".join(finding.suggestions), finding.question)
    return row([safe_cell(path), finding.line, finding.column, *map(safe_cell, texts)])


def row(cells: Sequence[object]) -> str:
    """One row, with its line end; a cell that holds a line end of any kind is quoted (RFC 4180)."""
    stream = StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue().removesuffix("\r\n") + "\n"


def safe_cell(text: str) -> str:
    """A text that no spreadsheet runs, and no terminal: an apostrophe before what looks like a formula."""
    text = harmless(text.replace("\0", ""))
    return f"'{text}" if text.startswith(FORMULA) else text
