"""Figures that a person has accepted in the claims file of an article (`accepted: "why"` of a claim)."""

from __future__ import annotations

from pathlib import Path

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.claims.files import EncodedClaim, place, scan
from tieout.claims.files import accepted as reasons
from tieout.triage.place import put_by


def accepted(report: Report) -> Report:
    """The report with the findings suppressed whose stated figure its claims file accepts. A file of another article counts for nothing;
    mistakes in a claims file are for `tieout verify` to tell."""
    article = Path(report.article.path)
    file = place(article)
    claims, _ = scan(file)
    if claims is None or (file.parent / claims.article).resolve() != article.resolve():
        return report
    return with_claims(report, claims.claims)


def with_claims(report: Report, claims: tuple[EncodedClaim, ...]) -> Report:
    """The report with the findings suppressed of figures that one of the claims quotes and accepts."""
    places = reasons(claims, report.claims)
    if not places:
        return report

    def reason(finding: Finding) -> str | None:
        return places.get((finding.start, finding.end))

    return put_by(report, "accepted", reason)
