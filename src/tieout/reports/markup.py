"""Texts from outside put into Markdown so that none of it is read as markup (CommonMark 0.31, GitHub's tables, strike-outs, formulas and links)."""

from __future__ import annotations

import re

from tieout.reports.excerpt import safe

#: What is markup anywhere in a line, and what only where it opens one. A backslash before it makes it mean itself.
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$]|(?<=\w):(?=//)|(?<=www)\.|^[#+\-=]|(?<=^\d)[.)]", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{2,9})([.)])")


def escaped(text: str) -> str:
    """The text on one line, to stand in a paragraph, a list item or a cell: a reader of the page sees it as it was."""
    return _NUMBERED.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", safe(text).strip()))


def code(text: str) -> str:
    """The text on one line as a code span, fenced with more backticks than stand together in it; not for a table's cell."""
    shown = safe(text).strip()
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
