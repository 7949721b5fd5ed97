"""GitLab's code quality report: a JSON array, one object a finding, of which GitLab shows what a merge request adds and fixes.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

It has no place for the exit status, nor for a finding that is suppressed, which is left out: one that is told would count as open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tieout.checking.model import Finding, Mistake
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.identity import beside, identities
from tieout.reports.json import dumps
from tieout.reports.place import region, relative

SUFFIXES: tuple[str, ...] = ()

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
#: The checks under which a file is told that could not be checked, and a setting, a rule, a baseline or a comment that could not be used.
NOT_CHECKED, NOT_USED = "not-checked", "not-used"


def piece(report: Report, shown: Shown) -> str:
    """The objects of one article, with commas between them."""
    known = identities(report, report.findings)
    issues = (_issue(report, *each) for each in zip(report.findings, known, strict=True))
    return ",\n".join(map(dumps, issues))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The array over all articles; a file that could not be checked, and what could not be used, is an issue of its own."""
    between = "[\n"
    for text in _texts(pieces, about):
        yield between + text
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _texts(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    yield from (dumps(_mistake(NOT_USED, each)) for each in about.mistakes)
    for piece in pieces:
        if piece.failed:
            yield dumps(_mistake(NOT_CHECKED, Mistake(piece.reason, piece.path)))
        elif piece.text:
            yield piece.text
        yield from (dumps(_mistake(NOT_USED, each)) for each in piece.mistakes)


def _issue(report: Report, finding: Finding, identity: str) -> dict[str, Any]:
    where, path = region(report.article, finding.start, finding.end), relative(report.article.path)
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": beside(identity, path),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
    }


def _mistake(check: str, each: Mistake) -> dict[str, Any]:
    path = relative(each.path)
    told = check if check == NOT_CHECKED else f"{check}\0{each.line}:{each.column}: {each.message}"
    return {
        "description": each.message,
        "check_name": check,
        "fingerprint": beside(told, path),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": each.line or 1}},
    }
