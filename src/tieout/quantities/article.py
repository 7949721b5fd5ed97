"""A whole article: its sentences one after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from operator import itemgetter

from tieout.patterns import lazily
from tieout.quantities.draft import Draft
from tieout.quantities.home import settle
from tieout.quantities.lists import connect
from tieout.quantities.reading import read
from tieout.quantities.scan import candidates, plain
from tieout.text.model import Article

#: Where a text without known sentences is cut.
_STOP = lazily(r"\n[ \t\r]*\n|(?<=[a-z0-9)%][.!?])[\"”’')]*\s+(?=[\"“‘(]?[A-Z0-9])")
_ABBREVIATED = lazily(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Nos?|Inc|Corp|Co|Ltd|vs|approx|max|min|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ft|in|"
    r"sq|cu|lbs?|deg|Fr|SFr|Rp|Fig|Art|Sec|Vol|Gen|Sen|Rep|Gov|U\.S|U\.K|a\.m|p\.m|e\.g|i\.e|cts|dlrs|mln|bln|[Mm]io|[Mm]rd|Rs|[Kk]r|Tk|Dhs?|Bs|S/|Shr|ca|c|pp?|Op)\.$"
)


def drafts(article: Article) -> list[Draft]:
    """All quantities of the article, in order."""
    text = _unwrapped(article, plain(article.text))
    found: list[Draft] = []
    for low, high, spans in _sentences(article, text):
        found += connect(text, read(text, low, high, spans, article.published), low)
    found = _disjoint(found)
    settle(article, found)
    return found


#: Settings in which every line stands for itself.
_BY_LINE = frozenset(("table", "telegram"))


def _unwrapped(article: Article, text: str) -> str:
    """The text with a blank where a line ends within a sentence; of the same length."""
    if "\n" not in text:
        return text
    pieces, at = [], 0
    for low, high, setting, _ in article.sentences:
        if text.find("\n", low, high) >= 0 and setting not in _BY_LINE and text.find("\n\n", low, high) < 0:
            pieces += [text[at:low], text[low:high].replace("\n", " ")]
            at = high
    return "".join(pieces) + text[at:] if pieces else text


def _disjoint(found: list[Draft]) -> list[Draft]:
    """The drafts without those that reach into the one before."""
    kept: list[Draft] = []
    end = 0
    for draft in found:
        if draft.start >= end:
            kept.append(draft)
            end = draft.end
    return kept


def _sentences(article: Article, text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Each sentence that holds a candidate: its bounds and the candidates in it."""
    bounds = map(itemgetter(0, 1), article.sentences) if article.sentences else _bounds(text)
    low = high = 0
    inside: list[tuple[int, int]] = []
    for span in candidates(text):
        at = span[0]
        if at >= high:
            if inside:
                yield low, high, inside
            inside = []
            while at >= high:
                low, high = next(bounds, _BEYOND)
        if at >= low:
            inside.append(span)
    if inside:
        yield low, high, inside


#: The bounds of what stands behind the last sentence, which is none.
_BEYOND = (sys.maxsize, sys.maxsize)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of the sentences of a text of which none are known."""
    low = 0
    for match in _STOP.finditer(text):
        if text[match.start()] != "\n" and _ABBREVIATED.search(text, max(low, match.start() - 8), match.start()):
            continue
        yield low, match.start()
        low = match.end()
    yield low, len(text)
