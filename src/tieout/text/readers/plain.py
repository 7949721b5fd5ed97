"""Plain text: the file's own."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.text.draft import Draft

SUFFIXES = (".txt", ".text", "")

#: A line's end on old machines, where it stands alone.
_OLD_END = lazily(r"\r(?!\n)")
#: A line of its own that is addressed to tieout; some put a mark before what is a comment.
_LINE = r"^[ \t]*(?:#+|//|;+|%+|--)?[ \t]*tieout:[ \t]*(ignore\b[^\r\n]*)"


def read(source: str) -> Draft:
    """The text as it stands, without the comments that are addressed to tieout."""
    from tieout.text import remarks

    text = _OLD_END.sub("\n", source) if "\r" in source else source
    draft = Draft(text, source if text != source else "")
    if remarks.ADDRESS not in source:
        return draft
    lines = [
        remarks.Comment(match.start(), match.end(), " ".join(match[1].split()))
        for match in re.finditer(_LINE, text, re.MULTILINE)
    ]
    return remarks.cut(draft, [*remarks.comments(text), *lines])
