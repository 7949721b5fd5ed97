"""A claim as encoded against its article as it reads today."""

from __future__ import annotations

from collections.abc import Mapping
from math import isclose

from tieout.checking.reported import Report
from tieout.claims.files import EncodedClaim
from tieout.claims.model import Claim
from tieout.ledger.model import Cited
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.tables import currencies, units
from tieout.text import position

#: Units that no table holds.
PLAIN = frozenset({"", "%", "pp", "basis_point", "x", "cent"})

#: How much of their words two sentences share, at least, for one to be the other after an edit.
ALIKE = 0.5

#: Kinds whose unit is a counted noun, or nothing.
COUNTED = frozenset({"count", "number", "ordinal", "fraction"})


@dataclass(frozen=True, slots=True)
class Today:
    """An article as it reads today, ready to be asked for sentences and figures. White space counts for nothing in it.

    plain      its text
    sentences  sentence -> its words
    claims     id -> claim; (sentence, quote) -> the first such claim
    """

    report: Report
    plain: str
    sentences: Mapping[str, frozenset[str]]
    claims: Mapping[str, Claim]
    printed: Mapping[tuple[str, str], Claim]

    @classmethod
    def of(cls, report: Report) -> Today:
        """What an article's report says, indexed."""
        text = report.article.text
        plain = [_plain(text[each.start : each.end]) for each in report.article.sentences]
        printed: dict[tuple[str, str], Claim] = {}
        for claim in report.claims:
            printed.setdefault((_plain(claim.sentence), claim.quantity.text), claim)
        words = {sentence: frozenset(sentence.split()) for sentence in plain}
        return cls(report, _plain(text), words, {claim.id: claim for claim in report.claims}, printed)

    def has(self, sentence: str) -> bool:
        """Whether the article still prints this sentence."""
        plain = _plain(sentence)
        return plain in self.sentences or (bool(plain) and plain in self.plain)

    def nearest(self, sentence: str) -> str:
        """The sentence of the article that shares most of its words with one that is gone; "" where none shares half."""
        words = frozenset(sentence.split())
        likeness = {each: len(words & others) / max(1, len(words | others)) for each, others in self.sentences.items()}
        best = max(likeness, key=lambda each: likeness[each], default="")
        return best if best and likeness[best] >= ALIKE else ""

    def cited(self, role: str, sentence: str) -> Cited:
        """One of the article's sentences with its place."""
        article = self.report.article
        start = next((s.start for s in article.sentences if _plain(article.text[s.start : s.end]) == sentence), 0)
        return Cited(role, article.path, *position(article, start), start, sentence, published=article.published)

    def quantity(self, claim: EncodedClaim) -> Quantity | None:
        """The quantity of the article that an encoded claim quotes; None where there is none, or more than one."""
        known = self.claims.get(claim.id)
        if known and known.quantity.text == claim.quote and _plain(known.sentence) == _plain(claim.sentence):
            return known.quantity
        other = self.printed.get((_plain(claim.sentence), claim.quote))
        return other.quantity if other else self._within(claim)

    def _within(self, claim: EncodedClaim) -> Quantity | None:
        """For a claim that a person added or whose quote was widened: the one quantity inside its quote."""
        sentence, quote = self.report.article.text.find(claim.sentence), claim.sentence.find(claim.quote)
        if sentence < 0 or quote < 0 or not claim.quote:
            return None
        start = sentence + quote
        inside = [q for q in self.report.quantities if start <= q.start and q.end <= start + len(claim.quote)]
        return inside[0] if len(inside) == 1 else None


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


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9)


def _plain(text: str) -> str:
    return " ".join(text.split())
