"""Plain text: the file's own."""

from __future__ import annotations

import re

from tieout.text.draft import Draft

SUFFIXES = (".txt", ".text", "")

#: A line of its own that is addressed to tieout; some put a mark before what is a comment.
_LINE = r"^[ \t]*(?:#+|//|;+|%+|--)?[ \t]*tieout:[ \t]*(ignore\b[^\n]*)"


def read(source: str) -> Draft:
    """The text as it stands, without the comments that are addressed to tieout."""
    from tieout.text import remarks

    draft = Draft(source)
    if remarks.ADDRESS not in source:
        return draft
    lines = [
        remarks.Comment(match.start(), match.end(), " ".join(match[1].split()))
        for match in re.finditer(_LINE, source, re.MULTILINE)
    ]
    return remarks.cut(draft, [*remarks.comments(source), *lines])
