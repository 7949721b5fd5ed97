"""JUnit XML, as build servers read it: an article is a suite, a finding a case of it.

An error fails its case. Warnings and notes pass, as they do in the exit status, and are told in the case's output; a suppressed
finding is skipped. Where the exit status is 2, there is an error. https://github.com/testmoapp/junitxml describes the dialect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tieout.checking.model import Finding, Mistake
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.place import relative
from tieout.reports.text import either

SUFFIXES = (".xml",)

#: What no XML 1.0 document may hold, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
    | {code: f"&#{code};" for code in range(0x7F, 0xA0)}  # a terminal would act on them
)


def piece(report: Report, shown: Shown) -> str:
    """The suite of one article; without findings, one case that passes."""
    path = relative(report.article.path)
    cases = [_case(path, finding) for finding in report.findings]
    suppressed = [_skipped(path, each.finding, each.kind, each.reason) for each in report.suppressed]
    failed = sum(finding.severity == "error" for finding in report.findings)
    return _suite(path, cases + suppressed or [_passed(path)], failures=failed, skipped=len(suppressed))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The suites of all articles; what could not be checked, or not be used, is a suite of errors."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tieout">\n'
    yield from _not_used(about.mistakes)
    for each in pieces:
        yield _errors("not-checked", [Mistake(each.reason, each.path)]) if each.failed else each.text
        yield from _not_used(each.mistakes)
    yield "</testsuites>\n"


def _not_used(mistakes: Sequence[Mistake]) -> Iterator[str]:
    """A suite for each file that holds something that could not be used."""
    for path in dict.fromkeys(each.path for each in mistakes):
        yield _errors("not-used", [each for each in mistakes if each.path == path])


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


def _errors(kind: str, mistakes: Sequence[Mistake]) -> str:
    """A suite of what is wrong with one file beside its figures."""
    path = relative(mistakes[0].path) if mistakes[0].path else "tieout"
    return _suite(path, [_error(kind, path, each) for each in mistakes], errors=len(mistakes))


def _error(kind: str, path: str, each: Mistake) -> str:
    where = {} if each.line is None else {"line": str(each.line)}
    name = "figures" if each.line is None else f"{kind} {each.line}:{each.column}"
    named = _attributes({"name": name, "classname": path, "file": path, **where})
    return f"  <testcase{named}>\n   <error{_attributes({'type': kind, 'message': each.message})}/>\n  </testcase>\n"


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
