"""From figures to relations: compact, tag, propose, compete, judge."""

from __future__ import annotations

from tieout.checking.model import Check, Declined, Edit, Finding, Span, Suppressed
from tieout.checking.report import check_article
from tieout.checking.reported import Report

__all__ = ["Check", "Declined", "Edit", "Finding", "Report", "Span", "Suppressed", "check_article"]
