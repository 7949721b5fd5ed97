"""From an offset in an article's text to a line and column of the file that it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from tieout.text.model import Article

_LINE_END = re.compile(r"\r\n?|\n")


def position(article: Article, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a code point of `article.text`. Columns count code points."""
    source = article.source or article.text
    there = min(max(origin(article, offset), 0), len(source))
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


@lru_cache(maxsize=2)
def _line_starts(source: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(source)))
