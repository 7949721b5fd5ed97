"""A results wire that was pasted on one line, row by row: "Shr 31 cts vs 27 cts Net 6,600,000 vs 5,200,000 Year Shr 98 cts vs 1.04 dlrs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tieout.patterns import lazily
from tieout.text.lines import begins_telegram, is_telegram
from tieout.text.wrapping import Line

_VERSUS = " vs "
_WORD = lazily(r"\S+")
#: What a row can end with: a figure, its unit, or a word in its place.
_LAST = frozenset(
    "mln billion bln ct cts cent cents dlr dlrs stg pence yen marks francs crowns guilders lire pct shares same nil none n.a. unavailable".split()
)
_FIGURE = lazily(r"[$£(]?\d[\d,./-]*(?:p|pct|c)?\)?\.?")
_PERIOD = lazily(
    r"(?:year|yr|(?:first|second|third|fourth|two|three|six|nine|twelve|\d{1,2}|[1-4](?:st|nd|rd|th))[ -](?:half|qtr|quarter|mths|months|weeks|wks))"
    r"(?: (?:to|ended|ending) [a-z]+\.? \d{1,2},?)?(?: \d{4},?)?",
    re.IGNORECASE,
)
_COUNTED = lazily(
    r"(?:[Tt]wo|[Tt]hree|[Ss]ix|[Nn]ine|[Tt]welve|\d{1,2}|[1-4](?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)"
)
_SPAN = lazily(r"(?:half|qtr|quarter|mths|months|weeks|wks)")
#: A row behind a note: a name and what it compares.
_ROW = lazily(
    r"[A-Z][A-Za-z/' &-]{0,60}? [$£]?\d[\d,.]*(?:p|(?: (?:mln|billion|cts|cents|dlrs|stg|yen|marks|francs|crowns))*) vs "
)
#: Behind the rows of a line stand at most so many indents: no line carries another on that begins deep in it.
_DEEP = 2


def rows_of(line: Line) -> list[Line]:
    """The rows of a line, each as a line of its own that carries no other on; the line itself where it is no such wire."""
    if line.body.count(_VERSUS) < 2:
        return [line]
    cuts = [0, *_cuts(line.body), len(line.body)]
    rows = [line.body[a:b].strip() for a, b in pairwise(cuts)]
    told = [row for row in rows if _VERSUS in row]
    if len(told) < 2 or not (begins_telegram(told[0]) and is_telegram(told[0], fresh=True)):
        return [line]
    if any(_VERSUS not in row and _PERIOD.fullmatch(row) is None for row in rows[: rows.index(told[0])]):
        return [line]
    at = line.start + line.indent
    return [
        Line(at + first, at + first + len(row), row, _DEEP if k else line.indent, 1 if k else line.gap)
        for k, (first, row) in enumerate(zip(cuts, rows, strict=False))
    ]


def _cuts(body: str) -> Iterator[int]:
    """Where rows begin, the first aside."""
    words = list(_WORD.finditer(body))
    start, noted = 0, False
    for k in range(1, len(words)):
        before, word = words[k - 1][0], words[k][0]
        at = words[k].start()
        head = _PERIOD.fullmatch(body, start, words[k - 1].end()) is not None and begins_telegram(body[at:])
        if not head and not (_ends(before) and _begins(words, k)):
            continue
        if noted and not head and _ROW.match(body, at) is None:
            continue
        yield at
        start, noted = at, noted or word.lower().startswith("note")


def _ends(word: str) -> bool:
    return word.lower().rstrip(".") in _LAST or word[-1] == ">" or _FIGURE.fullmatch(word) is not None


def _begins(words: list[re.Match[str]], k: int) -> bool:
    """Whether a row may begin with a word: it has a capital and is no name of a currency, or counts months."""
    word = words[k][0]
    behind = [w[0].lower() for w in words[k + 1 : k + 3]]
    if _COUNTED.fullmatch(word) is not None:
        return bool(behind) and _SPAN.fullmatch(behind[0]) is not None
    return (
        word[0].isupper()
        and _LAST.isdisjoint(behind[:1])
        and not (behind[1:] and behind[1] in _LAST and behind[0].isalpha() and words[k + 1][0][0].isupper())
    )
