"""A claims file as read: what a person corrects and commits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import get_args

from tieout.intervals.figure import Hedge, Kind
from tieout.records import dataclass

#: The keys of a claims file and of a claim, in the order in which they are written.
FILE_KEYS = ("article", "sha256", "published", "claims")
CLAIM_KEYS = (
    "id", "sentence", "quote", "nth", "value", "low", "high", "unit", "kind", "hedge", "subject", "measure", "place", "period",
    "left_out", "derived", "corrected", "source", "traced", "accepted", "lapsed", "vanished", "extracted",
)  # fmt: skip

#: The keys of a person's word on a claim, by what it is given for: that it was traced, or that it is left as it is.
TICK_KEYS: Mapping[str, tuple[str, ...]] = {"traced": ("by", "when"), "accepted": ("reason", "by", "when")}

#: What a person says of a claim for its sentence: it lapses when that changes. (`corrected` does when the quote changes.)
LAPSING = ("corrected", *TICK_KEYS)

#: The keys of an outside source.
SOURCE_KEYS = ("title", "address", "file", "date", "figure", "row")

KINDS: tuple[str, ...] = get_args(Kind)
HEDGES: tuple[str, ...] = get_args(Hedge)


@dataclass(frozen=True, slots=True)
class Link:
    """A figure that follows from others by a rule: role -> id of a claim, or ids for a list role."""

    rule: str
    roles: Mapping[str, tuple[str, ...]]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A person's word on a claim: by whom ("" where not told), and when. It holds for the sentence that it was given for."""

    by: str = ""
    when: date | None = None


#: What a cell of a table is called by.
Cell = str | float | date


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A person's word that holds no more, and the sentence that it was given for."""

    tick: Tick
    sentence: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure was found outside the article: an address or a file, the day of it, and the figure as it stands there.

    row      of a table: column -> what its cell says, where the claim's own parts do not name the row
    places   key -> (line, column) of its value
    """

    title: str
    address: str = ""
    file: str = ""
    date: date | None = None
    figure: str | float = ""
    row: Mapping[str, Cell] = field(default_factory=dict)
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class EncodedClaim:
    """One claim as written in the file, with the line and column where it stands.

    value       None for a range, which gives `low` and `high`
    corrected   why a person gave another value than the quote seems to say, or ""
    measure     what is measured ("exports"), and
    place       where; both pinned by a person, "" where not
    source      where the figure stands outside the article
    accepted    why a person lets the figure stand though it does not tie out, or ""
    ticks       "traced", "accepted" -> who gave it, and when
    lapsed      "corrected", "traced", "accepted" -> what was said for another sentence than the claim has now; said no more above
    vanished    whether the article has it no more, as `extract --update` found
    nth         which of the figures of its sentence that are printed as its quote it is, from 1; 0 where not told
    left_out    why a person wants the figure to be no claim, or ""; the entry stands in the file so that no update brings it back
    extracted   a mark of what `extract` wrote, or ""
    places      key -> (line, column) of its value
    """

    id: str
    sentence: str
    quote: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    kind: str
    hedge: str
    subject: str
    period: str
    derived: tuple[Link, ...]
    corrected: str
    line: int
    column: int
    measure: str = ""
    place: str = ""
    source: Source | None = None
    accepted: str = ""
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    lapsed: Mapping[str, Lapsed] = field(default_factory=dict)
    vanished: bool = False
    nth: int = 0
    extracted: str = ""
    left_out: str = ""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClaimsFile:
    """The encoded claims of one article.

    path       of the claims file, as it was asked for
    article    of the article, relative to the folder of the claims file
    sha256     of the article file's text (UTF-8) when it was encoded, or ""
    claims     those that count, and
    left_out   those that a person left out: they are known again and named by links, and nothing else is asked of them
    at         line and column where the article is named
    """

    path: str
    article: str
    sha256: str
    published: date | None
    claims: tuple[EncodedClaim, ...]
    at: tuple[int, int] = (1, 1)
    left_out: tuple[EncodedClaim, ...] = ()

    @property
    def every(self) -> tuple[EncodedClaim, ...]:
        """All claims of the file that links may name."""
        return (*self.claims, *self.left_out)


def role_of(part: str) -> tuple[str, bool]:
    """The role of a check's part, and whether it is a list: parts-1, parts-2 … are parts."""
    stem, _, number = part.rpartition("-")
    return (stem, True) if stem and number.isdigit() else (part, False)
