"""From an offset in an article's text to a line and column of the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from tieout.patterns import lazily
from tieout.text.model import Article

_ENTITY = lazily(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
_LINE_END = lazily(r"\r\n?|\n")


def position(article: Article, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a code point of `article.text`. Columns count code points."""
    return position_there(article, origin(article, offset))


def position_there(article: Article, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a code point of the file that the article came from."""
    source = article.source or article.text
    there = min(max(offset, 0), len(source))
    starts = _line_starts(source)
    line = bisect_right(starts, there)
    return line, there - starts[line - 1] + 1


def origin(article: Article, offset: int) -> int:
    """The offset, in the file that the article came from, of an offset in its text."""
    if not article.starts:
        return offset
    index = max(bisect_right(article.starts, offset, key=lambda pair: pair[0]) - 1, 0)
    here, there = article.starts[index]
    moved = there + max(offset - here, 0)
    following = article.starts[index + 1 : index + 2]
    return min(moved, following[0][1]) if following else moved


def extent(article: Article, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of `article.text` stands in the file that the article came from: the markup inside it, none behind it."""
    first = origin(article, start)
    if not article.starts or end <= start:
        return first, max(origin(article, end), first)
    last, following = origin(article, end - 1), origin(article, end)
    source = article.source or article.text
    entity = _ENTITY.match(source, last)  # one character as "&nbsp;"
    written = entity.end() if entity and (entity.end() <= following or article.text[end - 1] != "&") else 0
    return first, written or (
        last + 1 if source[last : last + 1] == article.text[end - 1] else max(following, last + 1)
    )


@lru_cache(maxsize=2)
def _line_starts(source: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(source)))
