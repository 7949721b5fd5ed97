"""From figures to relations: compact, tag, propose, compete, judge."""

from __future__ import annotations

from tieout.checking.model import Check, Declined, Finding, Span
from tieout.checking.report import check_article
from tieout.checking.reported import Report

__all__ = ["Check", "Declined", "Finding", "Report", "Span", "check_article"]
