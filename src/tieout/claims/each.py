"""A claim made of a quantity: its id, what it is of, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.claims.ids import Ids
from tieout.claims.model import Claim
from tieout.claims.period import dates, period_of, periods
from tieout.claims.stretches import claimed, stretch
from tieout.claims.subject import subject_of, subjects
from tieout.quantities.model import Quantity
from tieout.text.model import Article
from tieout.text.spaces import on_one_line


def each(article: Article, quantities: Sequence[Quantity]) -> Iterator[Claim]:
    """The claims in the order of the text, one for each quantity that claims something."""
    text, ids = article.text, Ids()
    dated = dates(quantities)
    for start, end, inside in _by_sentence(article, quantities):
        sentence = text[start:end]
        told = on_one_line(sentence)
        near = periods(text, dated, start, end)
        known = () if all(q.subject for q in inside) else subjects(text, start, inside[-1].start)
        for quantity in inside:
            subject = quantity.subject or subject_of(text, end, known, quantity)
            period = period_of(text, near, quantity) if near else ""
            yield Claim(ids.give(told, on_one_line(quantity.text)), quantity, subject, period, sentence)


def _by_sentence(article: Article, quantities: Sequence[Quantity]) -> Iterator[tuple[int, int, list[Quantity]]]:
    """The claiming quantities of each sentence, with the sentence's ends."""
    starts = [sentence.start for sentence in article.sentences]
    groups: dict[tuple[int, int], list[Quantity]] = {}
    for quantity in claimed(quantities):
        groups.setdefault(stretch(article, starts, quantity), []).append(quantity)
    for (start, end), inside in groups.items():
        yield start, end, inside
