"""Reading printed numbers: every quantity of an article, with its unit, hedge, trend and exact place.

One pass of a linear-time matcher finds where numbers may start; each is then read from there, within its sentence, and
neighbours hand units and magnitudes to one another.
"""

from __future__ import annotations

from tieout.quantities.lexicon.scale import on_scale
from tieout.quantities.model import Quantity, Trend
from tieout.text.model import Article

__all__ = ["Quantity", "Trend", "extract"]


def extract(article: Article) -> tuple[Quantity, ...]:
    """The quantities of `article.text`, sorted by start, not overlapping; none crosses a sentence. Never raises."""
    from tieout.quantities.article import drafts

    text = article.text
    with on_scale(article.conventions.is_long):
        return tuple([draft.quantity(text) for draft in drafts(article)])
