"""Words that the end of a line divides ("35 per-" / "cent"). The text reads as if they stood on the first of the two lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import chain
from pathlib import Path

from tieout.patterns import lazily
from tieout.text.draft import Draft, Part
from tieout.text.moved import Moved, cut_out

#: A word, the mark that divides it (a soft hyphen, too), what else stands of it on the next line, and the space behind that.
_DIVIDED = lazily(r"(?<![\w-])([^\W\d_]{2,30})([-\u2010\u00ad]\n[ \t]*)([a-z]{2,30})(?![\w'’-])[^\s\w]*([ \t]?)")
_WORD = lazily(r"(?<![\w-])[a-z]+(?:-[a-z]+)?(?![\w-])")
_SOFT = "\u00ad"


def undivided(draft: Draft) -> Draft:
    """The draft with the words made whole that are words: known ones, or such as the text has elsewhere in one piece. Where it has one with
    its hyphen, that is its own ("re-sign"). The end of the line comes to stand behind the word."""
    text = draft.text
    if draft.breaks == "hard" or not any(mark in text for mark in ("-\n", "\u2010\n", "\u00ad\n")):
        return draft
    printed = frozenset(_WORD.findall(text.lower()))
    found = [
        one for one in _DIVIDED.finditer(text) if _is_word(one, printed) and not _touched(draft.parts, *one.span())
    ]
    if not found:
        return draft
    spaces = sorted({one.start(4) for one in found if one[4]})
    return cut_out(draft, Moved([one.span(2) for one in found]), _with_ends(text, spaces))


def _is_word(divided: re.Match[str], printed: frozenset[str]) -> bool:
    first, last = divided[1].lower(), divided[3]
    whole = first + last
    return divided[2][0] == _SOFT or (f"{first}-{last}" not in printed and (whole in printed or whole in _known()))


def _touched(parts: tuple[Part, ...], start: int, end: int) -> bool:
    """Whether a heading or a table stands there: no word runs out of one."""
    at = bisect_left(parts, start, key=lambda part: part.end)
    return any(part.start <= end for part in parts[at : at + 1])


def _with_ends(text: str, places: list[int]) -> str:
    """The text with the end of a line in the place of each of these characters."""
    pieces = [text[a:b] for a, b in zip([0, *(at + 1 for at in places)], [*places, len(text)], strict=True)]
    return "\n".join(pieces)


@cache
def _known() -> frozenset[str]:
    lines = (Path(__file__).parent / "divided.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(chain.from_iterable(line.split() for line in lines if not line.startswith("#")))
