"""What a reader makes of a file: plain text, and what the file's markup said about it."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from tieout.text.model import Remark, Setting

#: What a line break inside a paragraph means: 'soft' joins, 'hard' ends, 'guess' goes by the length of the lines.
Breaks = Literal["soft", "hard", "guess"]


class Part(NamedTuple):
    """A stretch of the text of which the markup says what it is, such as a heading. Parts stand in order."""

    start: int
    end: int
    setting: Setting


class Draft(NamedTuple):
    """A file read, not yet cut into sentences. `text`, `starts`, `source`, `remarks` are those of the Article."""

    text: str
    source: str = ""
    starts: tuple[tuple[int, int], ...] = ()
    parts: tuple[Part, ...] = ()
    breaks: Breaks = "guess"
    published: date | None = None
    language: str | None = None
    remarks: tuple[Remark, ...] = ()
