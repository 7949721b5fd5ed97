"""Comments that are addressed to tieout. They are cut out of the text, so that it reads as if they were not there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tieout.patterns import lazily
from tieout.text.draft import Draft
from tieout.text.model import Remark
from tieout.text.moved import Moved, cut_out

#: What stands in every such comment: a file without it is not looked through.
ADDRESS = "tieout:"
_WORDS = lazily(r"\s*tieout:\s*(.*?)\s*", re.DOTALL)


class Comment(NamedTuple):
    """A comment by its place in the file, with what it says to tieout."""

    start: int
    end: int
    words: str


def words_of(comment: str) -> str | None:
    """What a comment says to tieout, on one line; None where it is addressed to somebody else."""
    match = _WORDS.fullmatch(comment)
    return " ".join(match[1].split()) if match else None


def comments(source: str, start: int = 0, passed: Sequence[tuple[int, int]] = ()) -> Iterator[Comment]:
    """The comments between `<!--` and `-->` that are addressed to tieout; none that begins within the stretches `passed` over."""
    over = _merged(passed)
    at = source.find("<!--", start)
    while at >= 0:
        before = bisect_right(over, (at, len(source))) - 1
        within = over[before][1] if before >= 0 and at < over[before][1] else None
        end = source.find("-->", at + 4)
        if end < 0:
            return
        words = words_of(source[at + 4 : end]) if within is None else None
        if words is not None:
            yield Comment(at, end + 3, words)
        at = source.find("<!--", end + 3 if within is None else max(within, at + 4))


def cut(draft: Draft, found: Iterable[Comment]) -> Draft:
    """The draft, whose text has the file's own offsets, without the comments; a line that holds nothing else goes with its end."""
    kept = sorted(found)
    text = _blanked(draft.text, kept)
    stretches = _merged(_stretch(text, one) for one in kept)
    if not stretches:
        return draft
    moved = Moved(stretches)
    short = cut_out(draft, moved, text)
    return short._replace(remarks=tuple(_remark(text, short.text, one, moved.to(one.start)) for one in kept))


def _blanked(text: str, found: Sequence[Comment]) -> str:
    pieces, at = list[str](), 0
    for one in found:
        start = max(one.start, at)
        pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start : one.end])]
        at = max(one.end, at)
    return "".join([*pieces, text[at:]])


def _stretch(text: str, one: Comment) -> tuple[int, int]:
    """What goes: all of its lines where nothing else stands on them, else the comment, and the space before it where one stands behind."""
    start, end = _line(text, one)
    if not text[start:end].strip():
        return start, end
    start, end = one.start, one.end
    if not text[end : end + 1].strip():
        while start and text[start - 1] in " \t":
            start -= 1
    return start, end


def _line(text: str, one: Comment) -> tuple[int, int]:
    """The lines that a comment stands on, with their end."""
    end = text.find("\n", one.end)
    return text.rfind("\n", 0, one.start) + 1, len(text) if end < 0 else end + 1


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _remark(text: str, short: str, one: Comment, at: int) -> Remark:
    start, end = _line(text, one)
    if text[start:end].strip():
        return Remark(one.start, one.end, at, "line", one.words)
    last = short.find("\n", at)
    above = short[short.rfind("\n", 0, max(at - 1, 0)) + 1 : at].strip()
    below = short[at : len(short) if last < 0 else last].strip()
    return Remark(one.start, one.end, at, "last" if above and not below else "next", one.words)
