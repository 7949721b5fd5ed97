"""From figures to relations: compact, tag, propose, compete, judge."""

from __future__ import annotations

from tieout.checking.model import Check, Declined, Finding, Report, Span
from tieout.checking.report import check_article

__all__ = ["Check", "Declined", "Finding", "Report", "Span", "check_article"]
