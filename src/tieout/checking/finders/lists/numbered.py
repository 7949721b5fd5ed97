"""A list within a sentence that numbers its items: "three reasons: (1) the rain; (2) the cost; and (3) the law", "a. the rain, b. the cost"."""

from __future__ import annotations

import re
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.items import Listed
from tieout.patterns import lazily

_IN_BRACKETS = lazily(r"(?<=\s)[(](?:(\d{1,2})|([a-z])|(i{1,3}|iv|v))[)]\s+(?=\S)")
_WITH_A_MARK = lazily(r"(?<=\s)(?:(\d{1,2})|([a-z])|(i{1,3}|iv|v))[.)]\s+(?=\S)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_PARTS = lazily(r"[\s,;]*(?:\band)?\s*$")
#: So far behind the number of things its list begins, in code points.
_NEAR = 90


def numbered(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The items, numbered from one on by figures or letters in brackets; None where they are not all there in their order, and where
    another figure stands before them."""
    end = line.sentence.end
    marks = _marks(text, slot.quantity.end, end)
    if len(marks) < 2 or marks[0].start() - slot.quantity.end > _NEAR:
        return None
    between = [t for t in line.tokens[slot.at + 1 :] if t.end <= marks[0].start()]
    if any(t.slot >= 0 and not t.context for t in between):
        return None
    roman = any(m[1] is None and _said(m) == "ii" for m in marks)
    told = [int(m[1]) if m[1] else _ROMAN.get(_said(m), 0) if roman else ord(_said(m)[0]) - ord("a") + 1 for m in marks]
    if told != list(range(1, len(told) + 1)):
        return None
    ends = [*(_told_to(m.end(), n.start(), text) for m, n in pairwise(marks)), end]
    return Listed(tuple((clipped(m.end(), to, text),) for m, to in zip(marks, ends, strict=True)), False, ())


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The numbers of items: in brackets, but not behind a figure of which that is a part ("Fig. 4 (a)"), or right behind a colon, with a
    bracket or stop behind each."""
    opened = _IN_BRACKETS.finditer(text, start, end) if text.find("(", start, end) >= 0 else ()
    marks = [m for m in opened if not text[start : m.start()].rstrip()[-1:].isdigit()]
    if marks:
        return marks
    marks = [*_WITH_A_MARK.finditer(text, start, end)]
    return marks if marks and text[start : marks[0].start()].rstrip().endswith(":") else []


def _told_to(start: int, end: int, text: str) -> int:
    """The end of an item without what parts it from the next."""
    return start + len(_PARTS.sub("", text[start:end]))


def _said(mark: re.Match[str]) -> str:
    return mark[0].strip("(). \n")
