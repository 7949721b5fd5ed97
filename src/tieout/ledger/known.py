"""The claims of many articles that stand today, one row each: what rules that join articles, and searches, go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from tieout.claims.files import EncodedClaim
from tieout.claims.stretches import stretch
from tieout.ledger.compare import Today, same_value
from tieout.ledger.compared import Cells
from tieout.ledger.encoded import Encoded
from tieout.ledger.ends import Ends, ends
from tieout.ledger.names import NONE, Aliases, normal
from tieout.ledger.periods import read
from tieout.ledger.said import SAID, said
from tieout.ledger.store.claims import COLUMNS
from tieout.quantities.model import Quantity
from tieout.text import position


def known_claims(entries: Iterable[Encoded], aliases: Aliases = NONE) -> pd.DataFrame:
    """The KnownClaims frame: one row for each encoded claim that its article still prints and whose value is that of its quote, or corrected.

    file, article      what they are called; `id` names the claim in its file
    published          the article's day
    line, column       of the figure in the article's file; `start`, `end` and those of its sentence in code points of the article's text
    unit               normal: "1" for shares (of percentages, fractions), ISO 4217 codes, base units of measures, the counted noun, "" for one
                       that the measure already names
    value, low, high   in that unit; the ends of all that print may mean by it, infinite where a hedge leaves an end open; a range has no value
    subject, measure, place   normal forms; a subject that names nothing ("it", "the company") is a different one in each article
    first, last        days that the period covers; begin_… and end_… the two that a change runs between
    readable           there is no period, or one whose days are known
    pinned             a person wrote a measure
    way                1 for a rise, -1 for a fall, 0 for a level
    source_day         the day of the outside source
    converted          the id of the amount that this one is the conversion of, in another currency
    accepted           a person lets the figure stand
    revised, preliminary, foreseen, otherwise   what the words around it say of it (`SAID`)
    """
    return frame(
        [
            cells
            for entry in entries
            for cells in (entry.compared.known if entry.compared else known_rows(entry, aliases))
        ]
    )


def known_rows(entry: Encoded, aliases: Aliases = NONE, today: Today | None = None) -> Iterator[Cells]:
    """The rows of one article as cells, in the order of the columns."""
    for row in rows(entry, aliases, today):
        yield tuple(row[name] for name in COLUMNS)


def frame(rows_: Sequence[Cells]) -> pd.DataFrame:
    """The rows of some articles as one frame, with its columns and types also where there is none."""
    found = pd.DataFrame(rows_, columns=list(COLUMNS))
    return found.astype({name: how for name, how in COLUMNS.items() if how != "str"})


def rows(entry: Encoded, aliases: Aliases = NONE, today: Today | None = None) -> Iterator[dict[str, Any]]:
    """The rows of one article."""
    if entry.claims is None or not entry.claims.claims:
        return
    today = today or Today.of(entry.report)
    published = entry.claims.published or entry.report.article.published
    starts = [sentence.start for sentence in entry.report.article.sentences]
    for claim in entry.claims.claims:
        if claim.quote not in claim.sentence or not today.stands(claim):
            continue
        read_ = today.quantity(claim)
        if read_ is not None and not claim.corrected and not same_value(claim, read_):
            continue
        place = _place(entry, claim, read_, starts)
        if place is not None:
            yield {
                "file": entry.file, "article": entry.article, "published": published.toordinal() if published else 0,
                **place, **_figure(claim, read_, aliases), **_said(entry, claim, read_, aliases), **_told(entry, claim, place),
                **_when(claim.period, published),
            }  # fmt: skip


def _place(entry: Encoded, claim: EncodedClaim, read_: Quantity | None, starts: Sequence[int]) -> dict[str, Any] | None:
    """Where the figure stands in the article; None where it cannot be found."""
    article = entry.report.article
    if read_ is not None:
        start, end = read_.start, read_.end
    else:
        sentence = article.text.find(claim.sentence)
        if sentence < 0:
            return None
        start = sentence + claim.sentence.find(claim.quote)
        end = start + len(claim.quote)
    line, column = position(article, start)
    first, last = stretch(article, starts, read_) if read_ is not None else (start, end)
    return {
        "id": claim.id, "converted": _converted(claim), "quote": claim.quote, "line": line, "column": column,
        "start": start, "end": end, "sentence_start": first, "sentence_end": last,
    }  # fmt: skip


def _converted(claim: EncodedClaim) -> str:
    """The id of the amount that this one is a conversion of."""
    given = [ids for link in claim.derived if link.rule == CONVERSION for ids in link.roles.get("given", ())]
    return given[0] if len(given) == 1 else ""


#: The rule of a link between an amount and the same in another currency.
CONVERSION = "currency-conversion"


def _figure(claim: EncodedClaim, read_: Quantity | None, aliases: Aliases) -> dict[str, Any]:
    found: Ends = ends(claim, read_)
    return {
        "kind": claim.kind, "hedge": claim.hedge, "unit": _noun(claim, aliases) if found.counted else found.unit,
        "value": found.value, "low": found.low, "high": found.high,
    }  # fmt: skip


def _noun(claim: EncodedClaim, aliases: Aliases) -> str:
    """The noun that is counted, or "" where the measure is called by it or by one that counts the same."""
    noun = normal(claim.unit, aliases)
    named = {_same(word) for name in (normal(claim.measure, aliases), normal(claim.measure)) for word in name.split()}
    return "" if {_same(word) for word in noun.split()} <= named else noun


def _same(noun: str) -> str:
    return _ALIKE.get(noun, noun)


#: Nouns that count the same.
_ALIKE = {
    noun: group.split()[0]
    for group in ("person people inhabitant resident", "company firm enterprise business", "worker employee staff")
    for noun in group.split()
}


def _said(entry: Encoded, claim: EncodedClaim, read_: Quantity | None, aliases: Aliases) -> dict[str, Any]:
    """What the claim is about, and what its person says of the figure."""
    subject = f"{claim.subject} of {entry.article}" if _NOBODY.fullmatch(claim.subject.strip()) else claim.subject
    names = {"subject": subject, "measure": claim.measure, "place": claim.place}
    pinned = bool(claim.measure.strip())
    source = claim.source.date if claim.source else None
    return {
        **{name: normal(text, aliases) for name, text in names.items()},
        "pinned": pinned, "accepted": bool(claim.accepted), "has_source": claim.source is not None,
        "source_day": source.toordinal() if source else 0, "way": _way(claim, read_, entry.report.article.text),
    }  # fmt: skip


def _told(entry: Encoded, claim: EncodedClaim, place: Mapping[str, Any]) -> dict[str, bool]:
    """What the words around the figure of a pinned claim say of it."""
    if not claim.measure.strip():
        return dict.fromkeys(SAID, False)
    start, end = place["sentence_start"], place["sentence_end"]
    sentence, at = entry.report.article.text[start:end], place["start"] - start
    if claim.quote == sentence:  # the figure is not read: all there is to go by is what the claim says
        sentence, at = claim.sentence, claim.sentence.find(claim.quote)
    flat = re.sub(r"\s", " ", sentence)
    return {what: said(what, flat, at, at + len(claim.quote)) for what in SAID}


#: Subjects that name nothing by themselves: another thing in each article.
_NOBODY = re.compile(
    r"(?:it|they|he|she|we|this|that|these|those|who|which|its|their"
    r"|(?:the|this|its|their) (?:company|group|firm|city|province|country|state|county|region|town|district|government|ministry|department"
    r"|bank|club|team|agency|authority|park|project|plant|mine|site|university|school|hospital|office|bureau|association|industry|sector))",
    re.IGNORECASE,
)


def _way(claim: EncodedClaim, read_: Quantity | None, text: str) -> int:
    """Whether a percentage or the like is told as a rise or a fall, and not as the level behind one ("fell to 5 percent")."""
    if (
        read_ is None
        or read_.trend is None
        or claim.kind not in ("percent", "percentage_point", "multiple", "fraction")
    ):
        return 0
    if _TO.search(text, max(0, read_.start - 12), read_.start):
        return 0
    return 1 if read_.trend == "up" else -1


_TO = re.compile(r"\b(?:to|at|of|was|is|stood)\s+(?:a\s+|an\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _when(period: str, published: date | None) -> Mapping[str, Any]:
    """The days of the period."""
    found = read(period, published) if period.strip() else None
    spans = [(found.first, found.last) if found else None, found.begin if found else None, found.end if found else None]
    days = [day.toordinal() for span in spans for day in span or (_NO_DAY, _NO_DAY)]
    days = [0 if day == _NO_DAY.toordinal() else day for day in days]
    names = ("first", "last", "begin_first", "begin_last", "end_first", "end_last")
    readable = found is not None or not period.strip()
    return {"period": " ".join(period.split()), "readable": readable, **dict(zip(names, days, strict=True))}


_NO_DAY = date.min
