"""tieout ties out the figures of an article: it extracts every numeric claim and re-computes every figure that follows from others.

report = tieout.check("… reached 2,650, which is 6.2 times the 416 of 2015.", published="2021-04-13")
report.checks, report.findings, report.claims, report.to_dict()
"""

from __future__ import annotations

from tieout.checking.model import Check, Declined, Edit, Finding, Mistake, Span, Suppressed
from tieout.checking.reported import Report
from tieout.claims.model import Claim
from tieout.pipeline import check, extract
from tieout.quantities.model import Quantity
from tieout.text.conventions import Conventions

__all__ = [
    "Check",
    "Claim",
    "Conventions",
    "Declined",
    "Edit",
    "Finding",
    "Mistake",
    "Quantity",
    "Report",
    "Span",
    "Suppressed",
    "check",
    "extract",
]
