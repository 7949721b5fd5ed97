"""A sentence on one line of a terminal, with the figures underlined, cut down to a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from tieout.patterns import lazily

#: What a terminal would act on, or would turn around: never printed.
_UNSAFE = lazily("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SPACE = lazily(r"\s")
_CUT = "…"
#: Shown by some terminals and not by others.
_SOFT_HYPHEN = "\xad"
#: How much of the sentence is kept on either side of a figure where not all of it fits, the most first.
_CONTEXTS = (200, 120, 80, 60, 45, 35, 28, 22, 16, 12, 8, 4)


def safe(text: str) -> str:
    """A text on one line that does nothing to a terminal: control, direction and broken characters become a mark."""
    return _UNSAFE.sub("\ufffd", " ".join(text.split()) if _SPACE.search(text) else text)


def harmless(text: str) -> str:
    """A text of several lines that does nothing to a terminal."""
    return _UNSAFE.sub("\ufffd", text)


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if (
        "\u1160" <= character <= "\u11ff"
    ):  # the vowel or last consonant of a Korean syllable in parts stands in the columns of the first
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def excerpt(text: str, start: int, end: int, marks: Iterable[tuple[int, int]], width: int) -> tuple[str, str]:
    """The stretch of `text` on one line of at most `width` columns, and the line of carets under the marks.

    Where it is too long, what is far from every mark gives way to `…`; a mark itself is never cut.
    """
    inside = sorted((max(a, start), min(b, end)) for a, b in marks if a < end and b > start)
    for context in _CONTEXTS:
        line, carets = _compose(text, _kept(text, start, end, inside, context), inside, start, end)
        if cells(line) <= width:
            break
    return line, carets


def _kept(text: str, start: int, end: int, marks: Sequence[tuple[int, int]], context: int) -> list[tuple[int, int]]:
    """The stretches that stay: each mark with `context` code points of whole words on both sides."""
    kept: list[tuple[int, int]] = []
    for first, last in marks or [(start, start)]:
        begin, stop = max(start, first - context), min(end, last + context)
        if begin > start:
            space = text.find(" ", begin, first)
            begin = space + 1 if space >= 0 else first
        if stop < end:
            space = text.rfind(" ", last, stop)
            stop = space if space >= 0 else last
        if kept and begin <= kept[-1][1] + 3:
            kept[-1] = (kept[-1][0], max(stop, kept[-1][1]))
        else:
            kept.append((begin, stop))
    return kept


def _compose(
    text: str, kept: Sequence[tuple[int, int]], marks: Sequence[tuple[int, int]], start: int, end: int
) -> tuple[str, str]:
    marked = {place for first, last in marks for place in range(first, last)}
    line: list[str] = []
    carets: list[str] = []
    for number, (begin, stop) in enumerate(kept):
        if begin > start:
            _add(line, carets, f" {_CUT} " if number else f"{_CUT} ", False)
        for place in range(begin, stop):
            if text[place] == _SOFT_HYPHEN:
                continue
            if text[place].isspace():
                if line and not line[-1].endswith(" "):
                    _add(line, carets, " ", place in marked and place + 1 in marked)
            else:
                _add(line, carets, _UNSAFE.sub("\ufffd", text[place]), place in marked)
    if kept and kept[-1][1] < end:
        _add(line, carets, f" {_CUT}", False)
    shown = "".join(line).rstrip()
    return shown, "".join(carets)[: cells(shown)].rstrip()


def _add(line: list[str], carets: list[str], piece: str, marked: bool) -> None:
    line.append(piece)
    carets.append(("^" if marked else " ") * cells(piece))
