"""What a claim that is not what its source has, or that could not be compared, says to a person."""

from __future__ import annotations

from tieout.checking.model import Finding, Severity
from tieout.checking.printing.look import like
from tieout.claims.files import EncodedClaim
from tieout.errors import ClaimsError
from tieout.ledger.encoded import Encoded
from tieout.ledger.model import Found
from tieout.ledger.outside.judge import Judged
from tieout.ledger.outside.model import Given
from tieout.ledger.words import at
from tieout.quantities.model import Quantity
from tieout.rules.model import Rule
from tieout.text import position

#: How a figure holds that does not as printed.
_NOTES = {"generous": "it holds if its zeros are rounded", "truncated": "it holds if digits were cut off"}

#: Of a longer sentence so many characters are shown around the figure.
_SHOWN = 240


def about(
    entry: Encoded,
    claim: EncodedClaim,
    read: Quantity | None,
    given: Given | str,
    result: Judged,
    rule: Rule,
    severity: Severity,
) -> Found:
    """The finding at the figure: its sentence, where the source has what, and what the figure would be; a note where it holds only just."""
    fields = _fields(claim, read, given, result)
    message = f"{rule.message.format_map(fields)} “{_sentence(claim)}”"
    fails = result.status == "fails"
    start, end = _span(entry, claim, read)
    line, column = position(entry.report.article, start)
    if not fails:
        message = f"{_NOTES[result.status]}: {message}"
    suggestions = (f"{_plain(claim.quote)} → {fields['printed']}",) if fails else ()
    asked = rule.questions.get("mismatch", ())[:1] if fails else ()
    question = f"In line {line}, {_opened(asked[0].format_map(fields))}" if asked else ""
    return Found(
        entry.article, claim.id,
        Finding(rule.name, severity if fails else "note", message, start, end, line, column, suggestions, question, (None,) * len(suggestions)),
    )  # fmt: skip


def skipped(entry: Encoded, claim: EncodedClaim, name: object) -> Found:
    """A claim whose source is a command that was not run."""
    line, column = claim.places.get("source", (claim.line, claim.column))
    message = f"{_plain(claim.quote)} was not compared: source {str(name)!r} is a command, which only 'tieout verify --run-commands' runs"
    return Found(entry.file, claim.id, at("source-skipped", "note", message, line, column))


def mistake(entry: Encoded, claim: EncodedClaim, message: str, instead: str, key: str = "") -> ClaimsError:
    """A mistake at a key of a claim's source."""
    places = claim.source.places if claim.source else {}
    line, column = places.get(key) or claim.places.get("source", (claim.line, claim.column))
    return ClaimsError(message, path=entry.file, line=line, column=column, instead=instead)


def _fields(claim: EncodedClaim, read: Quantity | None, given: Given | str, result: Judged) -> dict[str, str]:
    assert claim.source is not None
    told = f"{result.value:.12g}"
    printed = like(result.value, read) if read is not None and read.figure else told
    if isinstance(given, str):
        return {"source": claim.source.title, "outside": given, "printed": printed, "stated": _plain(claim.quote)}
    return {"source": given.where, "outside": given.number.text, "printed": printed, "stated": _plain(claim.quote)}


def _span(entry: Encoded, claim: EncodedClaim, read: Quantity | None) -> tuple[int, int]:
    """Where the figure stands in the article; its first character where the sentence is wrapped in another way."""
    if read is not None:
        return read.start, read.end
    sentence = entry.report.article.text.find(claim.sentence)
    start = sentence + claim.sentence.find(claim.quote)
    return (start, start + len(claim.quote)) if sentence >= 0 else (0, 0)


def _opened(question: str) -> str:
    """A question behind other words."""
    return question[:1].lower() + question[1:]


def _sentence(claim: EncodedClaim) -> str:
    text = _plain(claim.sentence)
    if len(text) <= _SHOWN:
        return text
    middle = max(0, text.find(_plain(claim.quote)))
    start = max(0, min(middle - _SHOWN // 2, len(text) - _SHOWN))
    return f"{'…' if start else ''}{text[start : start + _SHOWN].strip()}{'…' if start + _SHOWN < len(text) else ''}"


def _plain(text: str) -> str:
    return " ".join(text.split())
