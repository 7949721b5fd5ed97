"""Claims of a ledger by what they are about: `find` asks the index, `told` reads what the index does not hold out of the claims files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.claims.files import EncodedClaim, scan
from tieout.ledger.names import NONE, Aliases, normal
from tieout.records import dataclass

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: How alike a name is at least, of 100, to be suggested, and how many are suggested at most.
ALIKE = 75
SUGGESTED = 3

#: What is known of a claim: the columns of the index, in the order of the fields of `Hit`.
_COLUMNS = 'file, article, id, line, "column", unit, value, low, high, subject, measure, place, first, last, published'
_COUNTED = "CASE kind WHEN 'count' THEN unit ELSE '' END"
_NAMES = f"concat_ws(' ', subject, measure, place, {_COUNTED})"
_WITHIN = f"list_has_all(string_split({_NAMES}, ' '), ?)"


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim as the index has it: its file and article, its place in the article, its figure in normal units (a range has no value,
    an open end is infinite), the normal forms of its names, and days (of `date.toordinal`, 0 where there is none)."""

    file: str
    article: str
    id: str
    line: int
    column: int
    unit: str
    value: float | None
    low: float
    high: float
    subject: str
    measure: str
    place: str
    first: int
    last: int
    published: int


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as a person reads it: the hit, with what its claims file says."""

    hit: Hit
    quote: str
    sentence: str
    subject: str
    measure: str
    place: str
    period: str

    @property
    def days(self) -> tuple[str, str]:
        """The days of its period, as ISO has them; "" where they are not known."""
        return day(self.hit.first), day(self.hit.last)


def find(index: DuckDBPyConnection, text: str, measure: str = "", aliases: Aliases = NONE) -> list[Hit]:
    """The claims whose subject, measure and place (and what they count) hold all words of a name by its normal form; first those one of which
    is just that name.

    `measure` restricts them to those whose measure holds all of its words, too.
    """
    form, of = normal(text, aliases), normal(measure, aliases)
    if not form and not of:
        return []
    where = f"{_WITHIN} AND list_has_all(string_split(measure, ' '), ?)"
    order = f'NOT (subject = ? OR measure = ? OR place = ? OR {_COUNTED} = ?), article, line, "column", file, id'
    query = f"SELECT {_COLUMNS} FROM claims WHERE {where} ORDER BY {order}"
    return [Hit(*row) for row in index.execute(query, [form.split(), of.split(), *[form] * 4]).fetchall()]


def near(index: DuckDBPyConnection, text: str, aliases: Aliases = NONE) -> list[Hit]:
    """A claim for each of the names that look most like one that nothing is called by: to be suggested, never taken."""
    from rapidfuzz import fuzz, process

    form = normal(text, aliases)
    names = {
        name for column in ("subject", "measure", "place")
        for (name,) in index.execute(f"SELECT DISTINCT {column} FROM claims WHERE {column} <> ''").fetchall()
    }  # fmt: skip
    found = process.extract(form, sorted(names), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=SUGGESTED)
    query = f"SELECT {_COLUMNS} FROM claims WHERE subject = ? OR measure = ? OR place = ? ORDER BY file, line LIMIT 1"
    return [Hit(*row) for name, _, _ in found for row in index.execute(query, [name] * 3).fetchall()]


def name_of(told: Told, text: str, aliases: Aliases = NONE) -> str:
    """Which of its names a claim was suggested for, as it is written."""
    form = set(normal(text, aliases).split())
    names = [name for name in (told.subject, told.measure, told.place) if name]
    return max(names, key=lambda name: len(form & set(normal(name, aliases).split())), default="")


def told(folder: Path, hits: Sequence[Hit]) -> list[Told]:
    """Hits with what their claims files say; without those whose claim is no more there. `folder` is that of the claims files."""
    claims = {file: _claims(folder, file) for file in dict.fromkeys(hit.file for hit in hits)}
    return [_told(hit, claim) for hit in hits if (claim := claims[hit.file].get(hit.id))]


def day(number: int) -> str:
    """A day as ISO has it, "" for none."""
    return date.fromordinal(number).isoformat() if number > 0 else ""


def _claims(folder: Path, file: str) -> dict[str, EncodedClaim]:
    read, _ = scan(folder.resolve().parent / file, file)
    return {claim.id: claim for claim in read.claims} if read else {}


def _told(hit: Hit, claim: EncodedClaim) -> Told:
    return Told(hit, claim.quote, claim.sentence, claim.subject, claim.measure, claim.place, claim.period)


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one matter in one unit, in the order of their periods; those of one period, or without one, in that of publication."""

    subject: str
    measure: str
    place: str
    unit: str
    points: tuple[Told, ...]

    @property
    def title(self) -> str:
        """What they are of, as the newest claim has it."""
        newest = self.points[-1]
        within = ", ".join(dict.fromkeys(filter(None, (newest.subject, newest.place))))
        return f"{newest.measure} ({within})" if newest.measure and within else newest.measure or within


def series(claims: Iterable[Told]) -> list[Series]:
    """Claims by their matter and unit, those of which there are most first."""
    groups: dict[tuple[str, str, str, str], list[Told]] = {}
    for each in claims:
        hit = each.hit
        groups.setdefault((hit.subject, hit.measure, hit.place, hit.unit), []).append(each)
    made = [Series(*key, tuple(sorted(points, key=_order))) for key, points in groups.items()]
    return sorted(made, key=lambda each: (-len(each.points), each.title))


def _order(told: Told) -> tuple[int, int, str, int, int]:
    hit = told.hit
    return hit.last or hit.published, hit.published, hit.article, hit.line, hit.column


def ends(told: Told) -> Iterator[float]:
    """Where a figure begins and ends on a scale: a value at itself, a range at its ends, without an open one."""
    hit = told.hit
    if hit.value is not None and hit.value == hit.value:
        yield hit.value
    else:
        yield from (end for end in (hit.low, hit.high) if abs(end) != float("inf"))
