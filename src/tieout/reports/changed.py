"""Two sentences word by word: what only the old one has, and what only the new one."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

#: A stretch of a text, and whether the other text lacks it.
Piece = tuple[str, bool]

_WORDS = re.compile(r"\s+|[^\s]+")

#: More words than a sentence has: two such texts are marked whole.
MANY = 2000


def changed(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """The pieces of both texts, in order; put together again they are the texts. White space counts for nothing but stands with its words."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) > MANY or len(after) > MANY:
        return _joined([(old, True)]), _joined([(new, True)])
    olds: list[Piece] = []
    news: list[Piece] = []
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        olds.append(("".join(before[a:b]), how != "equal"))
        news.append(("".join(after[c:d]), how != "equal"))
    return _joined(olds), _joined(news)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Without empty pieces; what differs only in the white space between two changed words is one change."""
    made: list[Piece] = []
    for text, marked in pieces:
        if made and (made[-1][1] == marked or (made[-1][1] and not text.strip())):
            made[-1] = (made[-1][0] + text, made[-1][1])
        elif text:
            made.append((text, marked and bool(text.strip())))
    return made
