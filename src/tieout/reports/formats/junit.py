"""JUnit XML, as build servers read it: an article is a suite, a finding a case of it.

An error fails its case. Warnings and notes pass, as they do in the exit status, and are told in the case's output; a suppressed
finding is skipped. https://github.com/testmoapp/junitxml describes the dialect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.place import relative
from tieout.reports.text import either

SUFFIXES = (".xml",)

#: What no XML 1.0 document may hold, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def piece(report: Report, shown: Shown) -> str:
    """The suite of one article; without findings, one case that passes."""
    path = relative(report.article.path)
    cases = [_case(path, finding) for finding in report.findings]
    suppressed = [_skipped(path, each.finding, each.kind, each.reason) for each in report.suppressed]
    failed = sum(finding.severity == "error" for finding in report.findings)
    return _suite(path, cases + suppressed or [_passed(path)], failures=failed, skipped=len(suppressed))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The suites of all articles; a file that could not be checked is a suite with one error."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tieout">\n'
    for each in pieces:
        yield _unread(each) if each.failed else each.text
    yield "</testsuites>\n"


def _suite(path: str, cases: list[str], **counted: int) -> str:
    numbers = {"tests": len(cases), "failures": 0, "errors": 0, "skipped": 0, **counted}
    told = {"name": path, **{name: str(number) for name, number in numbers.items()}}
    return f" <testsuite{_attributes(told)}>\n{''.join(cases)} </testsuite>\n"


def _case(path: str, finding: Finding) -> str:
    told = escaped(_told(finding))
    if finding.severity == "error":
        inside = f"<failure{_attributes({'type': finding.rule, 'message': finding.message})}>{told}</failure>"
    else:
        inside = f"<system-out>{finding.severity}: {told}</system-out>"
    return _around(path, finding, inside)


def _skipped(path: str, finding: Finding, kind: str, reason: str) -> str:
    return _around(path, finding, f"<skipped{_attributes({'message': f'{kind}: {reason}' if reason else kind})}/>")


def _around(path: str, finding: Finding, inside: str) -> str:
    name = f"{finding.rule} {finding.line}:{finding.column}"
    told = {"name": name, "classname": path, "file": path, "line": str(finding.line)}
    return f"  <testcase{_attributes(told)}>\n   {inside}\n  </testcase>\n"


def _passed(path: str) -> str:
    return f"  <testcase{_attributes({'name': 'figures', 'classname': path, 'file': path})}/>\n"


def _unread(each: Piece) -> str:
    path = relative(each.path)
    inside = f"<error{_attributes({'type': 'not-checked', 'message': each.reason})}/>"
    named = _attributes({"name": "figures", "classname": path, "file": path})
    return _suite(path, [f"  <testcase{named}>\n   {inside}\n  </testcase>\n"], errors=1)


def _told(finding: Finding) -> str:
    lines = [f"{finding.line}:{finding.column}: {finding.message}"]
    lines += [either(finding.suggestions)] if finding.suggestions else []
    lines += [f"Ask: {finding.question}"] if finding.question else []
    return "\n".join(lines)


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in values.items())


def escaped(text: str) -> str:
    """A text for an attribute or between tags: read again it is the same, but for characters that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", text).translate(_ESCAPES)
