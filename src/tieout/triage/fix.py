"""`--fix`: a finding is put right where exactly one figure can be wrong and one thing would be right, and only if that leaves nothing new."""

from __future__ import annotations

import codecs
import difflib
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePath

from tieout.checking.model import Check, Edit, Finding
from tieout.checking.report import QUOTED
from tieout.checking.reported import Report, places
from tieout.errors import ArticleError, TieoutError
from tieout.files import atomic_stream
from tieout.records import dataclass
from tieout.rules.model import Rule
from tieout.text.decode import decode
from tieout.text.model import Article
from tieout.text.position import extent
from tieout.triage.place import all_of, check_of

#: So many times one article is checked again, at most.
_TRIES = 50
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WORD = re.compile(r"\S+")
_HTML = frozenset((".html", ".htm", ".xhtml", ".shtml"))

#: Where a figure stands, in code points of the text.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file with what could be put right put right, the report on it, and how many findings that took away."""

    data: bytes
    report: Report
    number: int = 0


def fix(data: bytes, report: Report, rules: Sequence[Rule], again: Callable[[bytes], Report]) -> Fixed:
    """Puts right, one after the other, what can be; `again` checks the changed file. A change is kept only if what it is for is gone
    and nothing new is found. Every byte outside the figures that change stays."""
    fixed, tries, refused = Fixed(data, report), 0, set[tuple[str, Edit]]()
    while tries < _TRIES:
        found = next((one for one in _candidates(fixed.report, rules) if one not in refused), None)
        if found is None:
            break
        tries += 1
        better = _tried(fixed, found[1], again)
        if better is None:
            refused.add(found)
        else:
            fixed, refused = better, set()
    return fixed


def _tried(fixed: Fixed, edit: Edit, again: Callable[[bytes], Report]) -> Fixed | None:
    """The file with an edit more, None where that is not to be done or does not help."""
    data = spliced(fixed.data, fixed.report.article, edit)
    if data is None:
        return None
    try:
        report = again(data)
    except TieoutError:
        return None
    return Fixed(data, report, fixed.number + 1) if _helps(fixed.report, report, edit) else None


def _candidates(report: Report, rules: Sequence[Rule]) -> list[tuple[str, Edit]]:
    found = ((one.rule, only_edit(report, one, rules)) for one in report.findings)
    return [(rule, edit) for rule, edit in found if edit is not None]


def only_edit(report: Report, finding: Finding, rules: Sequence[Rule]) -> Edit | None:
    """The edit that puts a finding right, where no other figure can be the wrong one; None else, and for what a speaker said.

    A figure cannot be wrong that another relation holds in place, nor one that leaves another failing relation of these figures as it is.
    """
    check = check_of(report, finding)
    if check is None or check.verdict != "mismatch" or finding.message.endswith(QUOTED):
        return None
    if len(places(check)) < 2:
        return None  # "31 June": nothing else tells which day was meant, so that what would be right is a guess
    firm = {rule.name for rule in rules if rule.vouches and rule.formula.sign == "==" and rule.found != "said-again"}
    open_ = _open(report, check, firm)
    others = [_open(report, one, firm) for one in report.checks if one.verdict == "mismatch" and one is not check]
    shared = [open_ & other for other in others if open_ & other]
    left = open_.intersection(*shared)
    if len(left) != 1:
        return None
    start, end = next(iter(left))
    edits = [one for one in finding.edits if one is not None and start <= one.start and one.end <= end]
    return edits[0] if len(edits) == 1 else None


def _open(report: Report, check: Check, firm: set[str]) -> set[Place]:
    """The figures and words of a check that no other relation holds in place."""
    own = places(check)
    held = [places(one) for one in report.checks if one is not check and one.rule in firm and _holds(one)]
    return own - {place for other in held if not other <= own for place in other}


def _holds(check: Check) -> bool:
    return check.verdict == "consistent" and check.anchored and not check.note and check.low is not None


def _helps(before: Report, after: Report, edit: Edit) -> bool:
    """Whether every finding is gone that rests on what was edited, and none is new."""
    pieces = narrowed(before.article.text, edit)
    known = {(one.rule, _moved(one.start, pieces)) for one in all_of(before)}
    there = {(one.rule, one.start) for one in all_of(after)}
    meant = {
        (one.rule, _moved(one.start, pieces))
        for one in before.findings
        if (check := check_of(before, one)) and any(a <= edit.start and edit.end <= b for a, b in places(check))
    }
    return there <= known and not there & meant


def _moved(at: int, pieces: Sequence[Edit]) -> int:
    """Where what stood at an offset of the text stands behind the edits."""
    return at + sum(len(one.text) - (one.end - one.start) for one in pieces if at >= one.end)


def spliced(data: bytes, article: Article, edit: Edit) -> bytes | None:
    """The bytes of a file with an edit of its article's text; None where its characters are not the file's own, or cannot be written in
    its encoding. What stands between the words that change, such as the end of a line, stays."""
    read, source = decode(data), article.source or article.text
    if read is None or read[0] != source:
        return None
    mark, codec = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", read[1]))
    made, wanted = data, source
    for piece in reversed(narrowed(article.text, edit)):
        place = _place(article, source, piece)
        if place is None:
            return None
        first, last = place
        try:
            head, gone, new = (
                mark + source[:first].encode(codec),
                source[first:last].encode(codec),
                piece.text.encode(codec),
            )
        except UnicodeEncodeError:
            return None
        if not made.startswith(head + gone):
            return None
        made = head + new + made[len(head) + len(gone) :]
        wanted = wanted[:first] + piece.text + wanted[last:]
    return made if made != data and decode(made) == (wanted, read[1]) else None


def narrowed(text: str, edit: Edit) -> tuple[Edit, ...]:
    """The words of an edit that change, in their order: of "35 percent" that becomes "20 percent" only the "35"."""
    old = [
        Edit(edit.start + match.start(), edit.start + match.end(), match[0])
        for match in _WORD.finditer(text[edit.start : edit.end])
    ]
    new = edit.text.split()
    if len(old) == len(new):
        return tuple(replace(one, text=other) for one, other in zip(old, new, strict=True) if one.text != other)
    while old and new and old[-1].text == new[-1]:
        old, new = old[:-1], new[:-1]
    while old and new and old[0].text == new[0]:
        old, new = old[1:], new[1:]
    return (Edit(old[0].start, old[-1].end, " ".join(new)),) if old and new else (edit,)


def _place(article: Article, source: str, piece: Edit) -> tuple[int, int] | None:
    """Where a piece stands in the file; None where markup or the end of a line divides it, or it could become markup."""
    page = PurePath(article.path).suffix.lower() in _HTML
    old, (first, last) = article.text[piece.start : piece.end], extent(article, piece.start, piece.end)
    there = source[first:last]
    if not old or (there != old and not (page and "<" not in there and unescape(there) == old)):
        return None
    if (page and set(piece.text) & set("&<>")) or set(there + piece.text) & set("\r\n"):
        return None
    return first, last


def difference(path: str, before: bytes, after: bytes) -> str:
    """What changed, as a unified diff."""
    old, new = (_lines(data) for data in (before, after))
    told = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", n=1)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in told)


def _lines(data: bytes) -> list[str]:
    read = decode(data)
    pieces = (read[0] if read else "").split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def write_back(path: str, before: bytes, after: bytes) -> None:
    """Puts a file in the place of what it was. Raises ArticleError where it has changed in the meantime, or cannot be written."""
    there = Path(os.path.realpath(path))
    try:
        if there.read_bytes() != before:
            raise ArticleError("has changed while it was checked: nothing is fixed", path=path)
        if not os.access(there, os.W_OK):
            raise ArticleError("cannot be fixed: it may not be written", path=path)
        with atomic_stream(there) as stream:
            stream.write(after)
    except OSError as error:
        raise ArticleError(f"cannot be fixed: {error.strerror}", path=path) from None
