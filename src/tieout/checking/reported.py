"""What stage `checking` gives: all that tieout says of one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from tieout.checking.model import Check, Declined, Finding, Mistake, Suppressed
from tieout.claims.model import Claim
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.text.model import Article


@dataclass(frozen=True, slots=True)
class Report:
    """All that tieout says of one article. `suppressed` are findings that are known and not told, `mistakes` what could not be used of
    settings, rules, baseline and comments; no stage up to this one suppresses any, or knows of these. `placed` are the checks by where
    a finding about one of them stands: at its stated figure, else at each figure and word that it rests on."""

    article: Article
    quantities: tuple[Quantity, ...]
    claims: Sequence[Claim]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    declined: tuple[Declined, ...]
    made_by: Mapping[str, str] = field(default_factory=dict)
    suppressed: tuple[Suppressed, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    placed: Mapping[tuple[int, int], Sequence[Check]] = field(init=False, repr=False, compare=False)

    def _later(self) -> dict[str, Any]:
        """Where its checks are, made when it is first asked for."""
        return {"placed": _by_place(self.checks)}

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON has it, by the names of these records: the article's path, date and language, without its text; `mistakes`
        only where there are any."""
        from tieout.checking import plain

        published = self.article.published
        return {
            "path": self.article.path,
            "published": published.isoformat() if published else None,
            "language": self.article.language,
            "made_by": dict(self.made_by),
            "quantities": [plain.quantity(q) for q in self.quantities],
            "claims": [plain.claim(c) for c in self.claims],
            "checks": [plain.check(c) for c in self.checks],
            "findings": [plain.finding(f) for f in self.findings],
            "suppressed": [plain.suppressed(s) for s in self.suppressed],
            "declined": [plain.declined(d) for d in self.declined],
            **({"mistakes": [plain.mistake(m) for m in self.mistakes]} if self.mistakes else {}),
        }


def _by_place(checks: Sequence[Check]) -> Mapping[tuple[int, int], Sequence[Check]]:
    found: dict[tuple[int, int], list[Check]] = {}
    for check in checks:
        for place in {(check.stated.start, check.stated.end)} if check.stated is not None else places(check):
            found.setdefault(place, []).append(check)
    return found


def place_of(check: Check) -> tuple[int, int]:
    """Where a finding about a check stands: at its stated figure, else at the first word that it rests on, else at the first figure; (0, 0) where
    it rests on nothing."""
    if check.stated is not None:
        return check.stated.start, check.stated.end
    figures = {(q.start, q.end) for q in check.quantities}
    rests_on = [s for s in check.spans if (s.start, s.end) not in figures] or check.spans or check.quantities
    return (rests_on[0].start, rests_on[0].end) if rests_on else (0, 0)


def places(check: Check) -> set[tuple[int, int]]:
    """Where the figures and words of a check stand."""
    return {(one.start, one.end) for one in check.spans} | {(one.start, one.end) for one in check.quantities}
