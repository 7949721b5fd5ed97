"""A place in the text where a number stands, and the words around it: short lists of tokens that join to the text again."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date

from tieout.patterns import lazily
from tieout.records import dataclass

#: Letters as ranges, which match faster than \w without digits; what else they hold (marks, other digits) is in no name of a unit.
_TOKEN = lazily(r"[A-Za-zªµºÀ-ÖØ-öø-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]+|\s+|[0-9][0-9.,]*|.", re.S)

#: Signs that part no words.
_PASSED = frozenset("-\"'`‘’“”")
#: How far a unit, noun or hedge may lie from its number, in code points.
REACH = 64


def tokens(text: str) -> list[str]:
    """All tokens of a short text: words, runs of blanks, digits, and single signs."""
    return _TOKEN.findall(text)


def first_token(text: str) -> str:
    """The first token of a text that is not empty."""
    match = _TOKEN.match(text)
    return match.group() if match else ""


@dataclass(slots=True)
class Place:
    """A candidate at [start, end) in `text`, whose sentence is [low, high); the quantity before it ends at `floor`."""

    text: str
    low: int
    floor: int
    high: int
    start: int
    end: int
    published: date | None = None
    _front: tuple[int, list[str]] = field(default=(-1, []))
    _back: tuple[int, list[str]] = field(default=(-1, []))

    def before(self, pos: int) -> list[str]:
        """The tokens before `pos` in its sentence, nearest last; one cut off at the far side is dropped."""
        at, found = self._front
        if at == pos:
            return found
        if at > pos and (cut := _cut(found, at - pos)) is not None:
            return cut
        begin = max(self.low, pos - REACH)
        found = _TOKEN.findall(self.text, begin, pos)
        found = found[1:] if begin > self.low else found
        self._front = (pos, found)
        return found

    def after(self, pos: int, least: int = REACH) -> list[str]:
        """The tokens from `pos` on in its sentence: all within reach, or at least so many of them."""
        at, found = self._back
        if at == pos:
            return found
        whole = at + REACH >= self.high
        if at < pos and (whole or len(found) > least) and (rest := _rest(found, pos - at)) is not None:
            if whole or len(rest) > least:
                return rest
        found = _TOKEN.findall(self.text, pos, min(self.high, pos + REACH))
        self._back = (pos, found)
        return found

    def word_before(self, pos: int) -> str:
        """The last word before `pos`, in lower case; "" beyond a stop or a bracket."""
        for token in reversed(self.before(pos)):
            if token.isalpha():
                return token.lower()
            if not (token.isspace() or token in _PASSED):
                break
        return ""

    def words_before(self, pos: int, count: int) -> list[str]:
        """The last `count` words before `pos`, nearest last, in lower case; none beyond a stop or a bracket."""
        words: list[str] = []
        for token in reversed(self.before(pos)):
            if token.isspace() or token in _PASSED:
                continue
            if not token.isalpha() or len(words) == count:
                break
            words.append(token.lower())
        return words[::-1]


def _rest(found: list[str], length: int) -> list[str] | None:
    """The tokens without the first `length` code points; None where that cuts one in two."""
    for index, token in enumerate(found):
        if length <= 0:
            return found[index:] if length == 0 else None
        length -= len(token)
    return None


def _cut(found: list[str], length: int) -> list[str] | None:
    """The tokens without the last `length` code points; None where that cuts one in two."""
    index = len(found)
    while length > 0 and index:
        index -= 1
        length -= len(found[index])
    return found[:index] if length == 0 else None
