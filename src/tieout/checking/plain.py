"""A report as plain data: what `--format json` prints, by the names of the public records. Dates are ISO strings, open ends null."""

from __future__ import annotations

from math import isfinite
from typing import Any

from tieout.checking.model import Check, Declined, Finding, Report, Span
from tieout.claims.model import Claim
from tieout.quantities.model import Quantity


def plain(report: Report) -> dict[str, Any]:
    """The report with its article's path, date and language, without the article's text."""
    article = report.article
    return {
        "path": article.path,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "made_by": dict(report.made_by),
        "quantities": [quantity(q) for q in report.quantities],
        "claims": [_claim(c) for c in report.claims],
        "checks": [_check(c) for c in report.checks],
        "findings": [_finding(f) for f in report.findings],
        "declined": [_declined(d) for d in report.declined],
    }


def quantity(q: Quantity) -> dict[str, Any]:
    """One quantity."""
    return {
        "start": q.start, "end": q.end, "text": q.text, "kind": q.kind, "value": number(q.value), "low": number(q.low),
        "high": number(q.high), "unit": q.unit, "hedge": q.hedge, "trend": q.trend, "subject": q.subject, "named": q.named,
        "first": q.first.isoformat() if q.first else None, "last": q.last.isoformat() if q.last else None,
    }  # fmt: skip


def number(value: float | None) -> float | None:
    """A finite number, or None: JSON has no infinity."""
    return float(value) if value is not None and isfinite(value) else None


def _claim(c: Claim) -> dict[str, Any]:
    return {
        "id": c.id,
        "quantity": quantity(c.quantity),
        "subject": c.subject,
        "period": c.period,
        "sentence": c.sentence,
    }


def _check(c: Check) -> dict[str, Any]:
    return {
        "rule": c.rule, "verdict": c.verdict, "anchored": c.anchored, "stated": quantity(c.stated) if c.stated else None,
        "quantities": [quantity(q) for q in c.quantities], "roles": {role: quantity(q) for role, q in c.roles.items()},
        "spans": [_span(s) for s in c.spans], "low": number(c.low), "high": number(c.high), "explanation": c.explanation,
        "note": c.note, "suggestions": list(c.suggestions), "question": c.question,
    }  # fmt: skip


def _span(s: Span) -> dict[str, Any]:
    return {"start": s.start, "end": s.end, "text": s.text, "role": s.role}


def _finding(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule, "severity": f.severity, "message": f.message, "start": f.start, "end": f.end,
        "line": f.line, "column": f.column, "suggestions": list(f.suggestions), "question": f.question,
    }  # fmt: skip


def _declined(d: Declined) -> dict[str, Any]:
    return {"rule": d.rule, "start": d.start, "end": d.end, "reason": d.reason}
