"""A claim as encoded against its article as it reads today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import isclose

from tieout.checking.model import Report
from tieout.claims.files import EncodedClaim
from tieout.claims.model import Claim
from tieout.quantities import extract
from tieout.quantities.model import Quantity
from tieout.tables import currencies, units
from tieout.text import article as article_of

#: Units that no table holds.
PLAIN = frozenset({"", "%", "pp", "basis_point", "x", "cent"})

#: Kinds whose unit is a counted noun, or nothing.
COUNTED = frozenset({"count", "number", "ordinal", "fraction"})


@dataclass(frozen=True, slots=True)
class Today:
    """An article as it reads today, ready to be asked for sentences and figures."""

    report: Report
    plain: str
    sentences: Mapping[str, None]
    claims: Mapping[str, Claim]

    @classmethod
    def of(cls, report: Report) -> Today:
        """White space counts for nothing: a paragraph filled anew says what it said."""
        text = report.article.text
        sentences = dict.fromkeys(_plain(text[each.start : each.end]) for each in report.article.sentences)
        return cls(report, _plain(text), sentences, {claim.id: claim for claim in report.claims})

    def has(self, sentence: str) -> bool:
        """Whether the article still prints this sentence."""
        plain = _plain(sentence)
        return plain in self.sentences or (bool(plain) and plain in self.plain)

    def nearest(self, sentence: str) -> str:
        """The sentence of the article that is most like one that is gone, or ""."""
        close = get_close_matches(_plain(sentence)[:1000], list(self.sentences)[:2000], n=1, cutoff=0.6)
        return close[0] if close else ""

    def quantity(self, claim: EncodedClaim) -> Quantity | None:
        """What the quote of an encoded claim is read as today; None where it is read as no figure."""
        known = self.claims.get(claim.id)
        if known and known.quantity.text == claim.quote and _plain(known.sentence) == _plain(claim.sentence):
            return known.quantity
        for other in self.report.claims:
            if other.quantity.text == claim.quote and _plain(other.sentence) == _plain(claim.sentence):
                return other.quantity
        return _read_alone(claim)


def same_value(claim: EncodedClaim, read: Quantity) -> bool:
    """Whether an encoded claim gives the value, or the two ends, that its quote is read as."""
    if read.kind == "date":
        return True
    if read.value is None or claim.value is None:
        return claim.value == read.value and _same(claim.low, read.low) and _same(claim.high, read.high)
    return _same(claim.value, read.value)


def unit_known(claim: EncodedClaim, read: Quantity | None) -> bool:
    """Whether a unit is one that tieout knows, or a noun where nouns are counted; that of the quote is always known."""
    if read is not None and claim.unit == read.unit:
        return True
    return all(_part_known(part, claim.kind, place) for place, part in enumerate(claim.unit.split(" / ")))


def _part_known(part: str, kind: str, place: int) -> bool:
    if part in PLAIN or units.kind(part) or part in currencies.CODES:
        return True
    return part.replace("-", "").replace(" ", "").replace("_", "").isalpha() and (kind in COUNTED or place > 0)


def _read_alone(claim: EncodedClaim) -> Quantity | None:
    """The quote read in its sentence, for a claim that a person added."""
    at = claim.sentence.find(claim.quote)
    within = extract(article_of(claim.sentence)) if at >= 0 and claim.quote else ()
    inside = [q for q in within if q.start >= at and q.end <= at + len(claim.quote)]
    return inside[0] if len(inside) == 1 else None


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9)


def _plain(text: str) -> str:
    return " ".join(text.split())
