"""The words around a number, as short lists of tokens; joined together they are the text again."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[^\W\d_]+|[\s\xa0]+|[0-9][0-9.,]*|.", re.S)

#: How far a unit, noun or hedge may lie from its number, in code points.
REACH = 72


def after(text: str, pos: int, end: int) -> list[str]:
    """The tokens from `pos` on, as far as `end` and no further than `REACH`."""
    return _TOKEN.findall(text, pos, min(end, pos + REACH))


def before(text: str, pos: int, start: int) -> list[str]:
    """The tokens before `pos`, nearest last; one cut off at the far side is dropped."""
    begin = max(start, pos - REACH)
    tokens: list[str] = _TOKEN.findall(text, begin, pos)
    return tokens[1:] if begin > start else tokens


def tokens(text: str) -> list[str]:
    """All tokens of a short text."""
    return _TOKEN.findall(text)


def words_before(text: str, pos: int, start: int, count: int) -> list[str]:
    """The last `count` words before `pos`, nearest last, in lower case; none beyond a stop or a bracket."""
    found: list[str] = []
    for token in reversed(before(text, pos, start)):
        if token.isspace() or token in "-\"'`‘’“”":
            continue
        if not token.isalpha():
            break
        found.append(token.lower())
        if len(found) == count:
            break
    return found[::-1]
