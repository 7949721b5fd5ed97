"""Where a Markdown text holds code or comments: fenced, between backticks, between `<!--` and `-->`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tieout.patterns import lazily

_FENCE = lazily(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
#: One within quotations and items of lists.
_DEEP_FENCE = lazily(r"^[ \t>*+\-\d.)]*(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_SCRIPT = lazily(r"^ {0,3}<(script|style)(?=[\s>])", re.IGNORECASE | re.MULTILINE)
_SCRIPT_END = {name: lazily(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
_TICKS = lazily(r"`+")
_BLANK_LINE = lazily(r"\n[ \t]*+\n")
_QUOTED = r"""(?:"(?>(?:\\.|[^"\\]){0,2000})"|'(?>(?:\\.|[^'\\]){0,2000})'"""
#: Titles of links, behind the address (CommonMark 6.3) and in a definition (4.7), and tags, whose attributes may hold anything.
_TITLE = lazily(
    r"(?:\]\([ \t]*|^ {0,3}\[[^\[\]\n]{1,999}\]:\s{0,99})(?:<[^<>\n]{0,2000}+>|[^\s<][^\s]{0,2000}+)\s{1,99}("
    + _QUOTED
    + r"|\((?>(?:\\.|[^()\\]){0,2000})\)))",
    re.MULTILINE | re.DOTALL,
)
_TAG = lazily(
    r"<[a-zA-Z][\w-]{0,99}(?>(?:\s++[^\s\"'<>/=]{1,200}+(?:\s*+=\s*+(?:"
    + _QUOTED
    + r")|[^\s\"'=<>`]{1,2000}+))?)*)\s*+/?>",
    re.DOTALL,
)


def code_stretches(source: str, start: int) -> list[tuple[int, int]]:
    """The stretches from `start` on that are code or comment, possibly overlapping."""
    fenced = list(_fenced(source, start))
    scripts = _scripts(source, start, fenced)
    return [*fenced, *scripts, *_between_ticks(source, start), *_comments(source, start)]


def literal(source: str, start: int) -> list[tuple[int, int]]:
    """The stretches from `start` on in which a comment is none: code (in quotations and items of lists, too), titles of links, tags."""
    escaped = [(match.start(), match.end()) for match in re.finditer(r"\\<", source)]
    fenced = [*_fenced(source, start), *_fenced(source, start, _DEEP_FENCE)]
    quoted = [match.span(1) for match in _TITLE.finditer(source, start)]
    quoted += [match.span() for match in _TAG.finditer(source, start)]
    scripts = _scripts(source, start, fenced)
    return [*fenced, *scripts, *_between_ticks(source, start), *quoted, *((end - 1, end) for _, end in escaped)]


def is_indented(source: str, at: int) -> bool:
    """Whether a place of a Markdown text is in an indented block of code: four spaces, a blank line above, and no item to belong to."""
    own, *last = islice(_upwards(source, at), 2)
    if not _is_deep(own + "x") or own.strip():
        return False
    if last and last[0].strip() and not _is_deep(last[0]):
        return False
    above = islice(_upwards(source, at), 1, None)
    shallow = next((line for line in above if line.strip() and not _is_deep(line)), "")
    return re.match(r" {0,3}(?:[-*+]|\d{1,9}[.)])\s", shallow) is None


def _upwards(source: str, at: int) -> Iterator[str]:
    """What stands before a place on its line, then the lines above it."""
    while at >= 0:
        start = source.rfind("\n", 0, at) + 1
        yield source[start:at]
        at = start - 1


def _is_deep(line: str) -> bool:
    return line.expandtabs(4).startswith("    ")


def _fenced(source: str, start: int, mark: re.Pattern[str] = _FENCE) -> Iterator[tuple[int, int]]:
    """From each opening fence to the next one of its kind and at least its length; to the end where there is none."""
    opened: re.Match[str] | None = None
    for fence in mark.finditer(source, start):
        if opened is None:
            opened = fence
        elif fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]):
            yield opened.start(), fence.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(source)


def _scripts(source: str, start: int, fenced: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """From each line that opens a script or a style sheet, and is no code, to its end (CommonMark 4.6); none that is never closed."""
    behind = start
    for opened in _SCRIPT.finditer(source, start):
        at = opened.start()
        if at < behind or any(begin <= at < end for begin, end in fenced):
            continue
        closed = _SCRIPT_END[opened[1].lower()].search(source, opened.end())
        if closed is None:
            return
        behind = closed.end()
        yield at, behind


def _between_ticks(source: str, start: int) -> Iterator[tuple[int, int]]:
    """Each run of backticks pairs with the next run of its length in the same paragraph."""
    runs = list(_TICKS.finditer(source, start))
    following: dict[int, int] = {}
    partner = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        length = len(runs[index][0])
        partner[index] = following.get(length, -1)
        following[length] = index
    index = 0
    while index < len(runs):
        other = partner[index]
        if (
            other > index
            and runs[other].start() - runs[index].end() < 2000
            and not _BLANK_LINE.search(source, runs[index].end(), runs[other].start())
        ):
            yield runs[index].start(), runs[other].end()
            index = other
        index += 1


def _comments(source: str, start: int) -> Iterator[tuple[int, int]]:
    at = source.find("<!--", start)
    while at >= 0:
        end = source.find("-->", at + 4)
        if end < 0:
            return
        yield at, end + 3
        at = source.find("<!--", end + 3)
