"""The records of a report as plain data: what `--format json` prints, by the names of the public records. Dates are ISO strings, open ends null."""

from __future__ import annotations

from math import isfinite
from typing import Any

from tieout.checking.model import Check, Declined, Edit, Finding, Mistake, Span, Suppressed
from tieout.claims.model import Claim
from tieout.quantities.model import Quantity


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


def claim(c: Claim) -> dict[str, Any]:
    """One claim."""
    return {
        "id": c.id,
        "quantity": quantity(c.quantity),
        "subject": c.subject,
        "period": c.period,
        "sentence": c.sentence,
    }


def check(c: Check) -> dict[str, Any]:
    """One check with its spans."""
    return {
        "rule": c.rule, "verdict": c.verdict, "anchored": c.anchored, "stated": quantity(c.stated) if c.stated else None,
        "quantities": [quantity(q) for q in c.quantities], "roles": {role: quantity(q) for role, q in c.roles.items()},
        "spans": [_span(s) for s in c.spans], "low": number(c.low), "high": number(c.high), "explanation": c.explanation,
        "note": c.note, "suggestions": list(c.suggestions), "question": c.question, "edits": [_edit(e) for e in c.edits],
    }  # fmt: skip


def _span(s: Span) -> dict[str, Any]:
    return {"start": s.start, "end": s.end, "text": s.text, "role": s.role}


def finding(f: Finding) -> dict[str, Any]:
    """One finding."""
    return {
        "rule": f.rule, "severity": f.severity, "message": f.message, "start": f.start, "end": f.end,
        "line": f.line, "column": f.column, "suggestions": list(f.suggestions), "question": f.question,
        "edits": [_edit(e) for e in f.edits],
    }  # fmt: skip


def _edit(e: Edit | None) -> dict[str, Any] | None:
    return {"start": e.start, "end": e.end, "text": e.text} if e else None


def suppressed(s: Suppressed) -> dict[str, Any]:
    """One finding that is not told, and why."""
    return {"kind": s.kind, "reason": s.reason, "finding": finding(s.finding)}


def mistake(m: Mistake) -> dict[str, Any]:
    """Something that could not be used."""
    return {"message": m.message, "path": m.path, "line": m.line, "column": m.column}


def declined(d: Declined) -> dict[str, Any]:
    """A figure that was not judged."""
    return {"rule": d.rule, "start": d.start, "end": d.end, "reason": d.reason}
