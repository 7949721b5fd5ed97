"""SARIF 2.1.0, which code scanning dashboards and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/.

Results are written as they come in; what stands for the whole run (artifacts, invocation, the tool with its rules) follows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tieout.checking.model import Finding, Mistake, Span
from tieout.checking.reported import Report
from tieout.reports.formats.model import About, Piece, Shown, add_up
from tieout.reports.identity import VERSION, identities
from tieout.reports.json import dumps
from tieout.reports.place import region, uri
from tieout.reports.text import stale
from tieout.rules.model import Rule
from tieout.text.model import Article
from tieout.triage.place import check_of

SUFFIXES = (".sarif",)

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: The folder that addresses are relative to: where tieout ran.
ROOT = "%SRCROOT%"
#: "[words](place)" is a link in a message.
_LINK = re.compile(r"\[[^\]]*\]\(")
#: Where a suppression was made, in SARIF's words.
_KINDS = {"inline": "inSource"}


def piece(report: Report, shown: Shown) -> str:
    """The results of one article, with commas between them."""
    suppressed = report.suppressed
    findings = [*report.findings, *(each.finding for each in suppressed)]
    known = identities(report, findings)
    results = [_result(report, *each) for each in zip(findings, known, strict=True)]
    for result, each in zip(results[len(report.findings) :], suppressed, strict=True):
        result["suppressions"] = [_suppression(each.kind, each.reason)]
    return ",\n".join(map(dumps, results))


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The log with its one run."""
    yield f'{{\n"version": "2.1.0",\n"$schema": "{SCHEMA}",\n"runs": [{{\n"columnKind": "unicodeCodePoints",\n"results": [\n'
    seen: list[Piece] = []
    between = ""
    for each in pieces:
        if each.text:
            yield between + each.text
            between = ",\n"
        seen.append(replace(each, text=""))
    rest = {
        "artifacts": [{"location": _artifact(each.path), "roles": ["analysisTarget"]} for each in seen],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which tieout ran."}}},
        "invocations": [_invocation(about, seen)],
        "tool": {"driver": _driver(about, seen)},
    }
    yield "\n],\n" + dumps(rest)[1:-1].strip() + "\n}]\n}\n"


def _result(report: Report, finding: Finding, identity: str) -> dict[str, Any]:
    article = report.article
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": literal(_message(finding))},
        "locations": [_location(article, finding.start, finding.end)],
        "partialFingerprints": {f"tieout/{VERSION}": identity},
    }
    related = [_related(article, number, span) for number, span in enumerate(_others(report, finding), 1)]
    fixes = _fixes(article, finding)
    return result | ({"relatedLocations": related} if related else {}) | ({"fixes": fixes} if fixes else {})


def _message(finding: Finding) -> str:
    return "\n".join([finding.message, *filter(None, [finding.question])])


def literal(text: str) -> str:
    """A text as a message that says just that: braces would be placeholders (3.11.5), brackets before a parenthesis a link (3.11.6)."""
    text = text.replace("{", "{{").replace("}", "}}")
    if _LINK.search(text):
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text


def _location(article: Article, start: int, end: int) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(article.path), "region": _region(article, start, end)}}


def _artifact(path: str) -> dict[str, str]:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": ROOT}


def _region(article: Article, start: int, end: int) -> dict[str, int]:
    where = region(article, start, end)
    return {
        "startLine": where.line, "startColumn": where.column, "endLine": where.end_line, "endColumn": where.end_column,
        "charOffset": where.start, "charLength": where.length,
    }  # fmt: skip


def _others(report: Report, finding: Finding) -> list[Span]:
    """What the finding's check rests on beside the figure itself."""
    check = check_of(report, finding)
    return [span for span in check.spans if span.start != finding.start] if check else []


def _related(article: Article, number: int, span: Span) -> dict[str, Any]:
    told = {"id": number, "message": {"text": literal(f"{span.role}: {span.text}")}}
    return told | _location(article, span.start, span.end)


def _fixes(article: Article, finding: Finding) -> list[dict[str, Any]]:
    """Each suggestion that names one definite replacement; they are alternatives."""
    edits = finding.edits
    return [_fix(article, *each) for each in zip(finding.suggestions, edits, strict=False) if each[1] is not None]


def _fix(article: Article, told: str, edit: Any) -> dict[str, Any]:
    where = _region(article, edit.start, edit.end)
    change = {"deletedRegion": where, "insertedContent": {"text": edit.text}}
    return {
        "description": {"text": literal(told)},
        "artifactChanges": [{"artifactLocation": _artifact(article.path), "replacements": [change]}],
    }


def _suppression(kind: str, reason: str) -> dict[str, str]:
    told = {"kind": _KINDS.get(kind, "external"), "status": "accepted"}
    return told | {"justification": f"{kind}: {reason}" if reason else kind}


def _invocation(about: About, pieces: Sequence[Piece]) -> dict[str, Any]:
    """The exit status of the run, and whatever is wrong beside the figures: a note where the status does not go by it."""
    status = max([about.status, *(each.status for each in pieces)])
    told = [_notification("error", each) for each in about.mistakes]
    for piece in pieces:
        told += [_notification("error", Mistake(piece.reason, piece.path))] if piece.failed else []
        told += [_notification("error", each) for each in piece.mistakes]
    old = add_up([each.tally for each in pieces]).stale
    told += [_notification("note", Mistake(stale(number), path)) for path, number in old.items()]
    said = {"executionSuccessful": status != 2, "exitCode": status}
    return said | ({"toolExecutionNotifications": told} if told else {})


def _notification(level: str, each: Mistake) -> dict[str, Any]:
    told: dict[str, Any] = {"level": level, "message": {"text": literal(each.message)}}
    if not each.path:
        return told
    where: dict[str, Any] = {"artifactLocation": _artifact(each.path)}
    if each.line is not None:
        where["region"] = {"startLine": each.line, **({"startColumn": each.column} if each.column else {})}
    return told | {"locations": [{"physicalLocation": where}]}


def _driver(about: About, pieces: Iterable[Piece]) -> dict[str, Any]:
    """The tool with all rules that ran, and those of which findings speak beside them."""
    total = add_up([each.tally for each in pieces])
    known = {rule.name for rule in about.rules}
    others = {rule: severity for rule, severity in total.findings if rule not in known}
    rules = [_rule(rule) for rule in about.rules]
    rules += [{"id": rule, "defaultConfiguration": {"level": severity}} for rule, severity in sorted(others.items())]
    version = about.made_by.get("tieout", "")
    return {
        "name": "tieout",
        **({"version": version} if version else {}),
        "rules": rules,
        "properties": {"madeBy": dict(about.made_by)},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": literal(f"{rule.title.rstrip('.')}.")},
        "fullDescription": {"text": literal(rule.why.strip())},
        "help": {"text": literal(_help(rule))},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["figures"], "measured": dict(rule.measured)},
    }


def _help(rule: Rule) -> str:
    """What the rule means, its formula, and an example of each verdict."""
    lines = [rule.why.strip(), "", f"Formula: {rule.formula.text}"]
    lines += [f"{title}: {told}" for verdict, title in _VERDICTS.items() for told in _example(rule.examples, verdict)]
    return "\n".join(lines)


_VERDICTS = {"consistent": "Ties out", "mismatch": "Does not tie out", "silent": "Left alone"}


def _example(examples: Mapping[str, tuple[Mapping[str, str], ...]], verdict: str) -> list[str]:
    return [" ".join(str(each["text"]).split()) for each in examples.get(verdict, ())[:1]]
