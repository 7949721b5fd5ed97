"""Findings as a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from tieout.ledger.model import Found

COLUMNS = ("path", "line", "column", "severity", "rule", "claim", "message", "suggestions", "question")

#: What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def findings_csv(found: Iterable[Found]) -> str:
    """One row a finding under the head `COLUMNS`; suggestions on lines of their own within the cell."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in found:
        finding = each.finding
        texts = (
            finding.severity,
            finding.rule,
            each.claim,
            finding.message,
            "\n".join(finding.suggestions),
            finding.question,
        )
        writer.writerow([_safe(each.path), finding.line, finding.column, *map(_safe, texts)])
    return stream.getvalue()


def _safe(text: str) -> str:
    """A text that no spreadsheet runs: an apostrophe before what looks like a formula."""
    text = text.replace("\0", "")
    return f"'{text}" if text.startswith(FORMULA) else text
