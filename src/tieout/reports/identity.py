"""What a finding is known by from one run to the next: it outlives edits elsewhere in the article and holds none of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.reports.text import check_of, marks

#: Goes up when the same finding comes to be known by another hash.
VERSION = "v1"


def identities(report: Report, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One for each of the findings, all different: a hash of its rule, its sentences, its figure and its number among equals."""
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        told = "\0".join((finding.rule, report.article.text[finding.start : finding.end], *_sentences(report, finding)))
        made.append(_hash(f"{told}\0{seen[told]}"))
        seen[told] += 1
    return tuple(made)


def beside(identity: str, path: str) -> str:
    """An identity that is also of one file, for readers that keep the findings of all files together."""
    return _hash(f"{path}\0{identity}")


def _sentences(report: Report, finding: Finding) -> list[str]:
    """The sentences that the finding rests on, white space and case put aside."""
    check = check_of(report, finding)
    begins = [sentence.start for sentence in report.article.sentences]
    found = sorted({bisect_right(begins, start) - 1 for start, _ in (marks(check) if check else ())} - {-1})
    stretches = [report.article.sentences[index] for index in found]
    return [" ".join(report.article.text[each.start : each.end].lower().split()) for each in stretches]


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:32]
