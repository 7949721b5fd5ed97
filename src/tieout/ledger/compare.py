"""A claim as encoded against its article as it reads today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import isclose

from tieout.checking.reported import Report
from tieout.claims.alike import Alike
from tieout.claims.files import EncodedClaim
from tieout.claims.ids import is_given
from tieout.claims.model import Claim
from tieout.claims.plain import find
from tieout.ledger.model import Cited
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.tables import currencies, units
from tieout.text import position
from tieout.text.spaces import on_one_line

#: Units that no table holds.
PLAIN = frozenset({"", "%", "pp", "basis_point", "x", "cent"})

#: Kinds whose unit is a counted noun, or nothing.
COUNTED = frozenset({"count", "number", "ordinal", "fraction"})


@dataclass(frozen=True, slots=True)
class Today:
    """An article as it reads today, ready to be asked for sentences and figures. White space counts for nothing in it.

    plain      its text
    sentences  its sentences, to be asked which of them are like another one
    claims     id -> claim; (sentence, quote) -> all such claims
    """

    report: Report
    plain: str
    sentences: Alike
    claims: Mapping[str, Claim]
    printed: Mapping[tuple[str, str], Sequence[Claim]]
    whole: frozenset[str]

    @classmethod
    def of(cls, report: Report) -> Today:
        """What an article's report says, indexed."""
        text = report.article.text
        sentences = [on_one_line(text[each.start : each.end]) for each in report.article.sentences]
        told = {said: on_one_line(said) for said in {claim.sentence for claim in report.claims}}
        printed: dict[tuple[str, str], list[Claim]] = {}
        for claim in report.claims:
            printed.setdefault((told[claim.sentence], on_one_line(claim.quantity.text)), []).append(claim)
        whole = frozenset([*sentences, *(sentence for sentence, _ in printed)])
        return cls(
            report, on_one_line(text), Alike(sentences), {each.id: each for each in report.claims}, printed, whole
        )

    def has(self, sentence: str) -> bool:
        """Whether the article still prints this sentence, or a part of one."""
        said = on_one_line(sentence)
        return said in self.whole or (bool(said) and find(self.plain, said, whole=True) >= 0)

    def stands(self, claim: EncodedClaim) -> bool:
        """Whether the sentence of an encoded claim is still printed: as a whole, unless it is a person's own claim, of a part of one."""
        if is_given(claim.id, claim.sentence, claim.quote):
            return on_one_line(claim.sentence) in self.whole
        return self.has(claim.sentence)

    def nearest(self, sentence: str) -> str:
        """What became of a sentence that is gone: the one most like it, or two where it was split; "" where none is like it."""
        return " ".join(self.sentences.became(sentence))

    def cited(self, role: str, sentence: str) -> Cited:
        """One of the article's sentences, or two that follow each other, with the place where they begin."""
        article = self.report.article
        first = ((s.start, on_one_line(article.text[s.start : s.end])) for s in article.sentences)
        start = next((start for start, said in first if said and sentence.startswith(said)), 0)
        return Cited(role, article.path, *position(article, start), start, sentence, published=article.published)

    def quantity(self, claim: EncodedClaim) -> Quantity | None:
        """The quantity of the article that an encoded claim quotes; None where there is none, or more than one."""
        known, said = self.claims.get(claim.id), (on_one_line(claim.sentence), on_one_line(claim.quote))
        if known and (on_one_line(known.sentence), on_one_line(known.quantity.text)) == said:
            return known.quantity
        found = self.quoted(claim)
        return found[0] if len(found) == 1 else None

    def quoted(self, claim: EncodedClaim) -> list[Quantity]:
        """The figures that an encoded claim of a person's own can mean: all that are printed as its quote, the nth of them where it says
        so; where there is none, those within its quote."""
        printed = self.printed.get((on_one_line(claim.sentence), on_one_line(claim.quote)), ())
        found = [each.quantity for each in printed] or list(self._within(claim))
        return found[claim.nth - 1 : claim.nth] if claim.nth else found

    def _within(self, claim: EncodedClaim) -> Iterator[Quantity]:
        text = self.report.article.text
        sentence = _spaced(claim.sentence).search(text) if claim.sentence.strip() else None
        quotes = (
            _spaced(claim.quote).finditer(text, sentence.start(), sentence.end())
            if sentence and claim.quote.strip()
            else ()
        )
        for quote in quotes:
            yield from (q for q in self.report.quantities if quote.start() <= q.start and q.end <= quote.end())


def _spaced(text: str) -> re.Pattern[str]:
    """What finds a text however its lines are wrapped."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


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
