"""What a finding is known by: it stays the same while its own sentences do, whatever is edited, moved or re-wrapped elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.text.model import Sentence
from tieout.text.spaces import on_one_line
from tieout.triage.place import all_of, stretches

#: So many hexadecimal digits.
_LENGTH = 20


def fingerprints(report: Report) -> dict[Finding, str]:
    """The fingerprint of every finding of a report, told or suppressed, as `fingerprints_of` gives it."""
    found = all_of(report)
    return dict(zip(found, fingerprints_of(report, found), strict=True))


def fingerprints_of(report: Report, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One for each of the findings, all different.

    It is a hash of the rule, of the sentences that hold the figures of its check (white space apart, in whatever order), of the
    figure that is told of, and of how many findings with all of these came before. No text can be read from it.
    """
    seen: Counter[str] = Counter()
    found = [""] * len(findings)
    for index in sorted(range(len(findings)), key=lambda at: findings[at].start):
        told = _told(report, findings[index])
        seen[told] += 1
        found[index] = _hash(f"{told}\0{seen[told]}")
    return tuple(found)


def _told(report: Report, finding: Finding) -> str:
    text = report.article.text
    if finding.start == finding.end:
        return f"{finding.rule}\0{finding.message}"
    holding = {
        on_one_line(text[one.start : one.end])
        for start, end in stretches(report, finding)
        for one in _holding(report.article.sentences, start, end)
    }
    return "\0".join((finding.rule, *sorted(holding), on_one_line(text[finding.start : finding.end])))


def _holding(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[Sentence]:
    """The sentences that hold some of a stretch: those before the last one that begins before its end, back to one that ends before it."""
    at = bisect_left(sentences, end, key=lambda one: one.start)
    while at > 0 and start < sentences[at - 1].end:
        at -= 1
        yield sentences[at]


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
