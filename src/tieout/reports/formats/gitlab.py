"""GitLab's code quality report: a JSON array, one object a finding, of which GitLab shows what a merge request adds and fixes.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.identity import beside, identities
from tieout.reports.json import dumps
from tieout.reports.place import region, relative

SUFFIXES: tuple[str, ...] = ()

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
#: The check under which a file is told that could not be checked.
NOT_CHECKED = "not-checked"


def piece(report: Report, shown: Shown) -> str:
    """The objects of one article, with commas between them."""
    known = identities(report, report.findings)
    issues = (_issue(report, *each) for each in zip(report.findings, known, strict=True))
    return ",\n".join(map(dumps, issues))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The array over all articles; a file that could not be checked is an issue of its own."""
    between = "[\n"
    for each in pieces:
        text = dumps(_unread(each)) if each.failed else each.text
        if text:
            yield between + text
            between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _issue(report: Report, finding: Finding, identity: str) -> dict[str, Any]:
    where, path = region(report.article, finding.start, finding.end), relative(report.article.path)
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": beside(identity, path),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
    }


def _unread(each: Piece) -> dict[str, Any]:
    path = relative(each.path)
    return {
        "description": each.reason,
        "check_name": NOT_CHECKED,
        "fingerprint": beside(NOT_CHECKED, path),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1}},
    }
