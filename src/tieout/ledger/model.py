"""What the ledger gives: findings with the file and claim that they are about, and the report of every article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in its file: the article, or the claims file where the encoding is at fault. `claim` is an id or ""."""

    path: str
    claim: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the ledger: what to call it, its report, its findings (those of its claims file among them), and those that
    a person has accepted, which are only counted."""

    name: str
    report: Report
    found: tuple[Found, ...] = ()
    accepted: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """What `judge` gives for a folder of claims files: the articles in order, and one line for each file that could not be read."""

    entries: tuple[Entry, ...]
    errors: tuple[str, ...]
    made_by: Mapping[str, str] = field(default_factory=dict)

    @property
    def found(self) -> tuple[Found, ...]:
        """All findings, article by article."""
        return tuple(found for entry in self.entries for found in entry.found)

    @property
    def accepted(self) -> int:
        """How many findings a person has accepted."""
        return sum(len(entry.accepted) for entry in self.entries)

    @property
    def exit_status(self) -> int:
        """2 where a file could not be read, else 1 where a finding is an error, else 0."""
        if self.errors:
            return 2
        return int(any(found.finding.severity == "error" for found in self.found))
