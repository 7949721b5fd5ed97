"""Where a finding stands, as programs want it: the file as an address, and the stretch of it."""

from __future__ import annotations

import os
from urllib.parse import quote

from tieout.records import dataclass
from tieout.text import position
from tieout.text.model import Article
from tieout.text.position import extent, position_there

#: How standard input is called where a file's name is wanted.
STANDARD_INPUT = "stdin"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the file that an article came from: lines and columns from 1, the end column exclusive; `start` and `length`
    count code points of the file's text from 0."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    length: int


def region(article: Article, start: int, end: int) -> Region:
    """The region of a stretch of the article's text."""
    first, last = extent(article, start, end)
    line, column = position(article, start)
    end_line, end_column = position_there(article, last)
    return Region(line, column, max(end_line, line), end_column, first, max(last - first, 0))


def relative(path: str) -> str:
    """The path as it is seen from the working directory, with `/` between its parts; absolute where the file is outside it."""
    if path in ("-", ""):
        return STANDARD_INPUT
    here = os.getcwd()
    full = os.path.abspath(os.path.join(here, path)) if "\0" not in path else path
    inside = full.startswith(here.rstrip(os.sep) + os.sep)
    return (full[len(here.rstrip(os.sep)) + 1 :] if inside else full).replace(os.sep, "/")


def uri(path: str) -> str:
    """The path as a URI reference (RFC 3986): relative to the working directory, or `file:` where the file is outside it."""
    told = relative(path)
    coded = quote(told.encode("utf-8", errors="surrogatepass" if _broken(told) else "surrogateescape"), safe="/~")
    return f"file://{coded}" if told.startswith("/") else coded


def _broken(text: str) -> bool:
    """Whether a text holds half characters that stand for no byte of a file name."""
    try:
        text.encode("utf-8", errors="surrogateescape")
    except UnicodeEncodeError:
        return True
    return False
