"""Hand-made records, for the stages that stand above extraction and checking; what a property test tries."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import settings

from tieout.checking.model import Check, Finding, Span
from tieout.checking.reported import Report
from tieout.claims import make
from tieout.quantities.model import Quantity
from tieout.text import article, position

# The machine may be busy, so that nothing is timed; and what passes here passes elsewhere. HYPOTHESIS_PROFILE=search looks for more.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

MARK = re.compile(r"\{([^|{}]+)\|(\w+)\|([\d.]*)\|([^{}]*)\}")


@dataclass
class Draft:
    """An article written with its figures marked: "{2,560|count|2560|firm}" is quote, kind, value and unit."""

    marked: str
    path: str = "mill.md"
    quantities: list[Quantity] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        text, at = "", 0
        for mark in MARK.finditer(self.marked):
            text += self.marked[at : mark.start()]
            at = mark.end()
            value = float(mark[3]) if mark[3] else None
            start = len(text)
            text += mark[1]
            self.quantities.append(Quantity(start, len(text), mark[1], mark[2], value, mark[4]))
        self.article = article(text + self.marked[at:], path=self.path)
        assert self.article.text == text + self.marked[at:]

    def quantity(self, quote: str) -> Quantity:
        """The first quantity printed so."""
        return next(quantity for quantity in self.quantities if quantity.text == quote)

    def check(
        self, rule: str, verdict: str, stated: str, explanation: str = "", anchored: bool = True, **roles: str
    ) -> Draft:
        """Add a check of the figure printed as `stated` over the figures printed as each role says; a mismatch with its finding."""
        bound = {role.replace("_", "-"): self.quantity(quote) for role, quote in roles.items()}
        told = self.quantity(stated)
        every = {**bound, "stated": told}
        spans = tuple(Span(q.start, q.end, q.text, role) for role, q in every.items())
        told_of = (explanation or f"{rule} is {verdict}", "", ("One way.", "Another."))
        self.checks.append(
            Check(rule, verdict, anchored, told, tuple(every.values()), every, spans, 1.0, 2.0, *told_of)
        )
        if verdict in ("mismatch", "ambiguous"):
            severity = "error" if verdict == "mismatch" else "warning"
            place = position(self.article, told.start)
            self.findings.append(Finding(rule, severity, told_of[0], told.start, told.end, *place, told_of[2]))
        return self

    def report(self, made_by: dict[str, str] | None = None) -> Report:
        """The finished report."""
        claims = make(self.article, self.quantities)
        parts: Sequence[Any] = (tuple(self.quantities), claims, tuple(self.checks), tuple(self.findings), ())
        return Report(self.article, *parts, made_by or {"tieout": "9.9", "rules": "abc", "rates": "2024"})


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Makes a hand-made article: `draft("Sales were {5|count|5|ship}.")`."""
    return Draft
