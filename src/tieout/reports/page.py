"""What the page of an article shows: a report as the plain values that its template prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.checking.status import STATUSES
from tieout.ledger.model import Accepted, Entry, Found
from tieout.quantities.model import Quantity
from tieout.reports.marks import Block, Mark, blocks, clean, covering, marks, numbered
from tieout.reports.standing import GLYPHS, LEGEND, WORDS, tally
from tieout.reports.status import counts
from tieout.text.model import Article

#: How one figure stands, in words.
STANDS: Mapping[str, str] = {status: words[0] for status, words in WORDS.items()}

#: The order in which the findings of an article are shown.
SEVERITIES = ("error", "warning", "note")

#: How a check's verdict is told at its head.
VERDICTS: Mapping[str, str] = {
    "consistent": "ties out", "mismatch": "mismatch", "ambiguous": "ambiguous", "implied": "rests on a figure not given",
}  # fmt: skip


def article_page(
    report: Report, found: Sequence[Found], titles: Mapping[str, str], entry: Entry | None = None
) -> dict[str, Any]:
    """Everything that article.html prints; of an `entry` of the ledger with what its claims file says of the figures."""
    checks = numbered(report)
    marked = marks(report, checks, entry.stands if entry else None)
    stand = dict(tally(entry.coverage) if entry else counts(report).items())
    return {
        "title": title_of(report.article),
        "path": clean(report.article.path),
        "published": str(report.article.published or ""),
        "language": report.article.language or "en",
        "tally": list(stand.items()),
        "total": sum(stand.values()),
        "legend": [(standing, told) for standing, told in LEGEND.items() if standing in stand],
        "accepted": [accepted_view(each, marked) for each in entry.accepted] if entry else [],
        "findings": [
            finding_view(each, marked)
            for each in sorted(found, key=lambda each: SEVERITIES.index(each.finding.severity))
        ],
        "runs": list(_runs(report, marked)),
        "checks": [_check(check, number, marked, titles) for number, check in enumerate(checks, 1)],
        "figures": list(_figures(report, marked)),
        "made_by": list(report.made_by.items()),
    }


def finding_view(found: Found, marked: Sequence[Mark] = (), *, path: bool = False) -> dict[str, Any]:
    """A finding as a card; with the figure it is about, where its span is marked."""
    finding = found.finding
    place = covering([(mark.start, mark.end) for mark in marked], (finding.start, finding.end))
    where = clean(f"{found.path}:{finding.line}:{finding.column}")
    return {
        "severity": finding.severity,
        "glyph": GLYPHS[finding.severity],
        "rule": finding.rule,
        "message": clean(finding.message),
        "suggestions": [clean(each) for each in finding.suggestions],
        "question": clean(finding.question),
        "place": where if path or not place else f"line {finding.line}, column {finding.column}",
        "figure": f"f{place[0]}" if place else "",
    }


def told_view(told: Mapping[str, Any]) -> dict[str, Any]:
    """A finding as findings.json tells it, as a card. What such a file of another version lacks is left empty."""
    place = ":".join(str(told[part]) for part in ("path", "line", "column") if part in told)
    suggestions = told.get("suggestions")
    return {
        "severity": told["severity"], "glyph": GLYPHS.get(told["severity"], "·"), "rule": clean(told["rule"]),
        "message": clean(told["message"]), "question": clean(str(told.get("question", ""))), "place": clean(place), "figure": "",
        "suggestions": [clean(str(each)) for each in suggestions] if isinstance(suggestions, list) else [],
    }  # fmt: skip


def accepted_view(accepted: Accepted, marked: Sequence[Mark] = (), *, path: bool = False) -> dict[str, Any]:
    """A finding that a person lets stand, as a card: with the reason, by whom and when."""
    view = finding_view(Found(accepted.path, accepted.claim, accepted.finding), marked, path=path)
    word = (f"by {clean(accepted.by)}" if accepted.by else "", f"on {accepted.when}" if accepted.when else "")
    return {**view, "reason": clean(accepted.reason), "word": " ".join(filter(None, word))}


def title_of(article: Article) -> str:
    """The article's first headline, else its path."""
    for sentence in article.sentences[:20]:
        if sentence.setting == "headline":
            return " ".join(clean(article.text[sentence.start : sentence.end]).split())
    return clean(article.path)


def _runs(report: Report, marked: Sequence[Mark]) -> Iterator[dict[str, Any]]:
    """The blocks of the article, neighbouring list items together; figures with what a reader is told of them."""
    told = {claim.id: claim.quantity for claim in report.claims}
    why = _declined(report)
    pages = [_block(block, told, why) for block in blocks(report.article, marked)]
    for is_list, group in groupby(pages, key=lambda block: block["element"] == "li"):
        yield {"list": is_list, "blocks": list(group)}


def _declined(report: Report) -> dict[int, str]:
    """Where a stated figure starts -> which rules looked at it, and why they would not judge."""
    found: dict[int, dict[str, None]] = {}
    for each in report.declined:
        found.setdefault(each.start, {})[f"{each.rule} looked at it: {clean(each.reason)}."] = None
    return {start: "\n".join(lines) for start, lines in found.items()}


def _block(block: Block, told: Mapping[str, Quantity], why: Mapping[int, str]) -> dict[str, Any]:
    pieces = [
        {"text": piece.text, "mark": _mark(piece.mark, piece.text, told, why) if piece.mark else None}
        for piece in block.pieces
    ]
    return {"element": block.element, "pieces": pieces}


def _mark(mark: Mark, text: str, told: Mapping[str, Quantity], why: Mapping[int, str]) -> dict[str, Any]:
    quantity = told.get(mark.claim)
    state = STANDS.get(mark.status, "")
    value = value_of(quantity) if quantity else ""
    return {
        "id": mark.id,
        "status": mark.status,
        "checks": mark.checks,
        "href": f"check-{mark.checks[0]}" if mark.checks else mark.claim,
        "read": " · ".join(part for part in (state, f"read as {value}" if value else "") if part),
        "label": f"{' '.join(text.split())}: {state}",
        "why": why.get(mark.start, "") if mark.status == "alone" else "",
    }


def _check(check: Check, number: int, marked: Sequence[Mark], titles: Mapping[str, str]) -> dict[str, Any]:
    return {
        "number": number,
        "verdict": check.verdict,
        "word": VERDICTS[check.verdict],
        "glyph": GLYPHS[check.verdict],
        "rule": check.rule,
        "title": titles.get(check.rule, ""),
        "explanation": clean(check.explanation),
        "note": clean(check.note),
        "suggestions": [clean(each) for each in check.suggestions],
        "spans": "|".join(f"{mark}:{role}" for mark, role in _operands(check, marked).items()),
    }


def _operands(check: Check, marked: Sequence[Mark]) -> dict[str, str]:
    """Mark -> role, for all that a check rests on."""
    kept = [(mark.start, mark.end) for mark in marked]
    spans = [(span.start, span.end, span.role) for span in check.spans]
    spans += [(quantity.start, quantity.end, role) for role, quantity in check.roles.items()]
    if check.stated:
        spans.append((check.stated.start, check.stated.end, "stated"))
    found: dict[str, str] = {}
    for start, end, role in spans:
        place = covering(kept, (start, end))
        if place:
            found.setdefault(f"f{place[0]}", role.replace("|", " ").replace("-", " "))
    return found


def _figures(report: Report, marked: Sequence[Mark]) -> Iterator[dict[str, Any]]:
    """The rows of the table of all figures."""
    marks_of = {mark.claim: mark for mark in marked if mark.claim}
    for claim in report.claims:
        mark, quantity = marks_of.get(claim.id), claim.quantity
        yield {
            "claim": claim.id,
            "mark": mark.id if mark else "",
            "quote": " ".join(clean(quantity.text).split()),
            "value": value_of(quantity, unit=False),
            "unit": clean(quantity.unit),
            "subject": clean(claim.subject),
            "period": clean(claim.period),
            "status": mark.status if mark else STATUSES[-1],
            "checks": mark.checks if mark else (),
        }


def value_of(quantity: Quantity, *, unit: bool = True) -> str:
    """A value as a person writes it, with its unit: "50,000,000,000 CNY", "10 to 20 kilometer", "6.2 x"."""
    if quantity.value is not None:
        told = _grouped(quantity.value)
    else:
        told = " to ".join("…" if end is None else _grouped(end) for end in (quantity.low, quantity.high))
    hedge = "" if quantity.hedge == "=" else f"{quantity.hedge} "
    return f"{hedge}{told} {quantity.unit if unit else ''}".strip()


def _grouped(value: float) -> str:
    if abs(value) >= 1e15 or 0 < abs(value) < 1e-6:
        return f"{value:.6g}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")
