"""An article and its sentences: the value that stage `text` gives."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal, NamedTuple

from tieout.records import dataclass
from tieout.text.conventions import USUAL, Conventions

Setting = Literal["prose", "headline", "list", "table", "telegram", "quotation"]


class Sentence(NamedTuple):
    """A stretch of the article's text, in code points, end exclusive. Sentences never overlap and stand in order.

    paragraph  counts the paragraphs of the article, from 0
    setting    what kind of text it stands in
    """

    start: int
    end: int
    setting: Setting
    paragraph: int


class Remark(NamedTuple):
    """A comment of the file that is addressed to tieout, and no text of the article ("<!-- tieout: ignore RULE: why -->").

    start, end  where it stands in the file, in code points
    at          where it would stand in the text
    of          what it is about: the "line" that it stands in, the paragraph that comes "next", the "last" one that it ends, or "nothing"
    words       what it says behind "tieout:", on one line
    """

    start: int
    end: int
    at: int
    of: Literal["line", "next", "last", "nothing"]
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about it.

    text       plain text; every offset of every stage counts its code points
    path       where it came from, as the user wrote it; "<text>" for a string, "-" for standard input
    published  the publication date, where one is known
    language   a BCP 47 tag ("en", "en-GB"); decides bare `ton`, day and month order
    sentences  in order; what lies between them is white space, or the bullet or number of a list item
    starts     for a text taken out of another file (HTML): pairs (offset here, offset there), ascending; empty where the
               text is the file's own
    source     the file's text, where it differs from `text`; positions are counted in it
    remarks    the comments of the file that are addressed to tieout, in order
    conventions  what is taken for granted where print leaves it open
    """

    text: str
    path: str = "<text>"
    published: date | None = None
    language: str = "en"
    sentences: tuple[Sentence, ...] = ()
    starts: tuple[tuple[int, int], ...] = ()
    source: str = field(default="", repr=False)
    remarks: tuple[Remark, ...] = ()
    conventions: Conventions = USUAL
