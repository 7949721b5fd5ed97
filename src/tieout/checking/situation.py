"""What the lookups of a rule may know of a reading: units, directions, dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from tieout.checking.line import Slot
from tieout.checking.propose import Reading
from tieout.quantities.model import Quantity
from tieout.rules.lookups import Situation
from tieout.text.model import Article


class Times:
    """The article's dates: when it was published, and the years that its sentences and its prose name."""

    def __init__(self, article: Article, quantities: Sequence[Quantity]) -> None:
        self.article = article
        self.published: date | None = article.published
        self._dates = [q for q in quantities if q.kind == "date" and q.first is not None]
        self._starts = [q.start for q in self._dates]

    def years(self, start: int, end: int) -> tuple[int, ...]:
        """The years named in the sentence around a span; without a publication date else those of the prose."""
        sentences = self.article.sentences
        k = bisect_right([s.start for s in sentences], start) - 1 if sentences else -1
        if k >= 0:
            found = self._named(sentences[k].start, max(end, sentences[k].end))
            if found or self.published is not None:
                return found
        prose = [y for s in sentences if s.setting in ("prose", "quotation") for y in self._named(s.start, s.end)]
        return tuple(dict.fromkeys(prose))

    def _named(self, start: int, end: int) -> tuple[int, ...]:
        own = self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return tuple(dict.fromkeys(q.first.year for q in own if q.first is not None))


def situation(reading: Reading, times: Times) -> Situation:
    """The situation of a reading."""
    slots = {name: b for name, b in reading.bound.items() if isinstance(b, Slot)}
    start, end = min(s.quantity.start for s in reading.slots), max(s.quantity.end for s in reading.slots)
    needs_years = any(r.lookup == "exchange-rate" for r in reading.rule.roles.values())
    return Situation(
        quantities={name: s.quantity for name, s in slots.items()},
        units={name: s.unit for name, s in slots.items()},
        signs={name: s.verb_sign or s.sign for name, s in slots.items()},
        changes=frozenset(name for name, s in slots.items() if "change" in s.tags),
        published=times.published,
        years=times.years(start, end) if needs_years else (),
    )
