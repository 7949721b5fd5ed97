"""Where a finding stands: the check that it tells of, and the stretches of the text that this rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from tieout.checking.model import Check, Finding, Suppressed, Suppression
from tieout.checking.reported import Report, places


def check_of(report: Report, finding: Finding) -> Check | None:
    """The check that a finding tells of; None for one that is about no figure."""
    own = [one for one in report.placed.get((finding.start, finding.end), ()) if one.rule == finding.rule]
    told = [one for one in own if one.verdict in ("mismatch", "ambiguous") or one.note]
    same = [one for one in told if one.explanation and finding.message.startswith(one.explanation)]
    return next(iter((*same, *told, *own)), None)


def stretches(report: Report, finding: Finding) -> list[tuple[int, int]]:
    """What a finding rests on, in code points of the text: the figures and words of its check, and its own place."""
    check = check_of(report, finding)
    return sorted({*(places(check) if check else ()), (finding.start, finding.end)})


def put_by(report: Report, kind: Suppression, reason: Callable[[Finding], str | None]) -> Report:
    """The report with the findings suppressed for which there is a reason, "" too."""
    reasons = [reason(finding) for finding in report.findings]
    if all(why is None for why in reasons):
        return report
    both = list(zip(report.findings, reasons, strict=True))
    more = tuple(Suppressed(finding, kind, why) for finding, why in both if why is not None)
    kept = tuple(finding for finding, why in both if why is None)
    return replace(report, findings=kept, suppressed=(*report.suppressed, *more))


def all_of(report: Report) -> list[Finding]:
    """Every finding, told or not, in the order of the text."""
    found: Iterable[Finding] = (*report.findings, *(one.finding for one in report.suppressed))
    return sorted(found, key=lambda one: (one.start, one.end, one.rule, one.message))
