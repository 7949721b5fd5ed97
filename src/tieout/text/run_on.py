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
_MONEY = frozenset("ct cts cent cents dlr dlrs stg pence yen marks francs crowns guilders lire".split())
#: What a row can end with: a figure, its unit, or a word in its place.
_LAST = _MONEY | frozenset("mln billion bln pct shares same nil none n.a. unavailable adjusted restated".split())
_FIGURE = lazily(r"[$£(]?\d[\d,./-]*(?:p|pct|c)?\)?\.?")
_MANY = r"(?:two|three|six|nine|twelve|\d{1,2})"
_WHICH = r"(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))"
_LENGTH = r"(?:half|qtr|quarter|mths|months|weeks|wks)"
_PERIOD = lazily(
    rf"(?:year|yr|qtr|quarter|period|(?:{_MANY}|{_WHICH})[ -]{_LENGTH}|(?=end))(?: ?\b(?:to|ends|ended|ending) [a-z]+\.? \d{{1,2}},?)?(?: \d{{4}},?)?",
    re.IGNORECASE,
)
_COUNTED, _SPAN = lazily(rf"{_MANY}|{_WHICH}", re.IGNORECASE), lazily(_LENGTH)
#: A row behind a note: a name and what it tells.
_ROW = lazily(
    r"[A-Z][A-Za-z/' &-]{0,60}? [$£]?\d[\d,.]*(?:p| (?:mln|billion|cts|cents|dlrs|stg|yen|marks|francs|crowns|pct)\b)"
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
        if noted and not head and _ROW.match(body, at) is None and not _is_row(body, start, at):
            continue
        yield at
        start, noted = at, noted or word.lower().startswith("note")


def _is_row(body: str, start: int, end: int) -> bool:
    """Whether what is read so far is one whole row: "Leaving 3.1 mln stg vs 2.2 mln", and behind it prose."""
    return _VERSUS in body[start:end] and _ROW.match(body, start) is not None


def _ends(word: str) -> bool:
    return word.lower().strip("().") in _LAST or word[-1] == ">" or _FIGURE.fullmatch(word) is not None


def _begins(words: list[re.Match[str]], k: int) -> bool:
    """Whether a row may begin with a word: it has a capital and is no name of a currency ("Hong Kong dlrs"), or counts months."""
    word, behind = words[k][0], [w[0] for w in words[k + 1 : k + 3]]
    if _COUNTED.fullmatch(word) is not None:
        return bool(behind) and _SPAN.fullmatch(behind[0]) is not None
    named = behind[1:] and behind[0][0].isupper() and behind[1].lower() in _MONEY
    return word[0].isupper() and not named and not (behind and behind[0].lower() in _LAST)
