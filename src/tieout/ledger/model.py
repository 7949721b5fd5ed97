"""What the ledger gives: findings with the file and claim that they are about, and the report of every article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Literal

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.checking.status import Status
from tieout.ledger.store.rows import Row
from tieout.records import dataclass

if TYPE_CHECKING:
    import pandas as pd

Standing = Literal[Status, "accepted", "source", "traced"]

#: How a figure can stand; the first that holds of it is the one under which it is counted.
STANDINGS: tuple[Standing, ...] = (
    "accepted", "mismatch", "ambiguous", "consistent", "source", "traced", "implied", "alone",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that a finding rests on, with the figure in it.

    role       what the figure is in the finding, as its rule names it; `then` and `now` of a sentence that changed
    path       the article, or the claims file where only that has the sentence still
    line       from 1, as `column`
    start      where the figure stands in the article's text, in code points; -1 where the sentence is in no article
    quote      the figure as printed, "" where none is meant
    value      in its unit, None for a range
    published  the day of the article
    """

    role: str
    path: str
    line: int
    column: int
    start: int
    sentence: str
    quote: str = ""
    value: float | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in its file: the article, or the claims file where the encoding is at fault. `claim` is an id or ""; `cited` are the
    sentences that it holds side by side, the one that is wrong or changed first."""

    path: str
    claim: str
    finding: Finding
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Implied:
    """A figure that follows from others though no article gives it: the figure that is printed, and the arithmetic that gives the other."""

    rule: str
    printed: Cited
    explanation: str


@dataclass(frozen=True, slots=True)
class Sourced:
    """A printed figure whose claim says where it stands outside the article: an address or a file, its day, and the figure as it stands there."""

    printed: Cited
    title: str
    where: str
    day: date | None
    figure: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that a person lets stand: why, by whom ("" where not told), and when."""

    path: str
    claim: str
    finding: Finding
    reason: str
    by: str = ""
    when: date | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures of an article stand how, each counted once: `tieout.ledger.coverage` says in which order."""

    accepted: int = 0
    mismatch: int = 0
    ambiguous: int = 0
    ties_out: int = 0
    source: int = 0
    traced: int = 0
    rests_on_outside: int = 0
    alone: int = 0

    @property
    def figures(self) -> int:
        """How many figures there are."""
        return sum(self.numbers)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The fields in their order."""
        return tuple(getattr(self, name) for name in self.__match_args__)

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(*(one + more for one, more in zip(self.numbers, other.numbers, strict=True)))


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a receipt holds of an article: digests of its text and of what its claims file says ("" without one), what is set for it,
    and a line for each verdict."""

    text: str = ""
    claims: str = ""
    settings: str = ""
    verdicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the ledger.

    name       what to call it
    report     what its own figures say; None where the article was not read again, because nothing has changed since the last run
    found      its findings, those of its claims file among them
    accepted   those that a person lets stand: they are only counted and listed
    stands     how each figure stands that does not stand alone, by where it starts and ends
    coverage   how many figures stand how
    sealed     what a receipt holds of it
    implied    the figures that follow from its own though it does not give them
    sourced    its figures that rest on a source outside it
    file       its claims file, "" where it has none
    """

    name: str
    report: Report | None
    found: tuple[Found, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    stands: Mapping[tuple[int, int], Standing] = field(default_factory=dict)
    coverage: Coverage = field(default_factory=Coverage)
    sealed: Sealed = field(default_factory=Sealed)
    implied: tuple[Implied, ...] = ()
    sourced: tuple[Sourced, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """What `judge` gives for a folder of claims files: the articles in order, and one line for each file that could not be read.

    rows   of the articles that were read, as the index is to hold them, without what the report tells of them
    beside what verdicts rest on beside articles and claims files: "the alias file", "the source firms" -> a digest of it
    alike  lines about names that look like one another, for a person to decide on
    compared  rule across articles -> how many matters it held against each other, where any
    known  the claims of all articles, as rules across them see them; None where nobody asked
    """

    entries: tuple[Entry, ...]
    errors: tuple[str, ...]
    made_by: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    beside: Mapping[str, str] = field(default_factory=dict)
    alike: tuple[str, ...] = ()
    compared: Mapping[str, int] = field(default_factory=dict)
    known: pd.DataFrame | None = field(default=None, compare=False)

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
