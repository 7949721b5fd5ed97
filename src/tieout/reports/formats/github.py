"""GitHub's workflow commands: each finding an annotation of the changed file, as a job's log tells it to the runner.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes are those of the runner's own toolkit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tieout.checking.model import Finding, Mistake
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown
from tieout.reports.place import region, relative
from tieout.reports.text import either

SUFFIXES: tuple[str, ...] = ()

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
#: What a log's terminal would act on, or turn around; line ends are escaped.
_UNSAFE = re.compile("[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def piece(report: Report, shown: Shown) -> str:
    """One line a finding."""
    return "".join(_command(report, finding) for finding in report.findings)


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The commands of all articles; a file that could not be checked, and what could not be used, is an error of its own."""
    yield from (_mistake(each, "not used") for each in about.mistakes)
    for piece in pieces:
        yield _mistake(Mistake(piece.reason, piece.path), "not checked") if piece.failed else piece.text
        yield from (_mistake(each, "not used") for each in piece.mistakes)


def _mistake(each: Mistake, title: str) -> str:
    properties = {"file": relative(each.path) if each.path else None, "line": each.line, "col": each.column}
    told = [f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None]
    return f"::error {','.join([*told, f'title={title}'])}::{_data(each.message)}\n"


def _command(report: Report, finding: Finding) -> str:
    where = region(report.article, finding.start, finding.end)
    properties = {
        "file": relative(report.article.path), "line": where.line, "endLine": where.end_line, "col": where.column,
        "endColumn": where.end_column, "title": f"tieout: {finding.rule}",
    }  # fmt: skip
    if where.line != where.end_line:
        del properties["col"], properties["endColumn"]  # the runner takes columns of one line only
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(_message(finding))}\n"


def _message(finding: Finding) -> str:
    lines = [finding.message]
    lines += [either(finding.suggestions)] if finding.suggestions else []
    lines += [f"Ask: {finding.question}"] if finding.question else []
    return "\n".join(lines)


def _data(text: str) -> str:
    text = _UNSAFE.sub("\ufffd", text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
