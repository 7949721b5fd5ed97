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
    settings, rules, baseline and comments; no stage up to this one suppresses any, or knows of these."""

    article: Article
    quantities: tuple[Quantity, ...]
    claims: Sequence[Claim]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    declined: tuple[Declined, ...]
    made_by: Mapping[str, str] = field(default_factory=dict)
    suppressed: tuple[Suppressed, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

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
