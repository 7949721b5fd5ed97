"""Steps 1 and 2 over an article: the lines of all sentences that hold a figure."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.hand_down import hand_down
from tieout.checking.line import Line, compact
from tieout.checking.links import link
from tieout.checking.respectively import pair
from tieout.checking.series import gather
from tieout.checking.tag import tag
from tieout.quantities.model import Quantity
from tieout.rules.vocabulary import Vocabulary
from tieout.text.model import Article

#: The steps that make a line, in order. Each takes a line and gives it back with more known of it.
STEPS = (tag, hand_down, link, gather, pair)


def lines(article: Article, quantities: Sequence[Quantity], words: Vocabulary) -> list[Line | None]:
    """A line for each sentence of the article, None for one without figures."""
    found: list[Line | None] = []
    k = 0
    for number, sentence in enumerate(article.sentences):
        while k < len(quantities) and quantities[k].start < sentence.start:
            k += 1
        first = k
        while k < len(quantities) and quantities[k].end <= sentence.end:
            k += 1
        own = quantities[first:k]
        if not any(not q.named and q.kind not in ("date", "ordinal") for q in own):
            found.append(None)
            continue
        line = compact(article.text, sentence, own, words, number)
        for step in STEPS:
            line = step(line)
        found.append(line)
    return found
