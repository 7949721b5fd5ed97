"""Things told one by one behind their number: "three reasons. The first is … The second is … Third, …", "two things: first, … and second, …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.ordinals import ORDINALS, opening, style
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: In so many sentences all the things are told; so many before the number may belong to another list of the kind.
_FARTHEST, _BEFORE = 14, 6
_OTHER_LIST = lazily(r"(?i)\b(?:first|second|third)(?:ly)?\b")
_OPENS = lazily(r"(?i)[\"“]?(?:the\s+|number\s+)?(?:first|one[,:])|[\"“(]?1[.)]")
#: Within the sentence of the number, a mark opens them, so far behind it at most.
_MARK, _NEAR = lazily(r"(?:[:;–—,]|\s--?)\s+"), 90
_LASTLY = lazily(r"(?i)(?:[.;:!?,–—]\s+|\n\s*)(?:and\s+|but\s+)?(?P<nth>lastly|finally|last)(?=,)")
_LAST = lazily(r"(?i),?\s+and\s+(?:last|final)")
_AND = lazily(r"(?i)[^.!?]\s+and\s+$")
_ANOTHER = lazily(r"(?i)\b(?:last(?:ly)?|final(?:ly)?|another|also|other|more|moreover|besides|next|then)\b")
_MORE = 2
_FEW = 20
_ABSTRACT = frozenset(
    """reason thing point aim goal priority step way factor issue problem question change principle objective challenge element source
    phase category pillar ingredient explanation possibility consideration finding component lesson condition theme message comment
    source argument objection purpose stage task demand advantage""".split()
)


def enumerated(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The things, each by the words that open it: as many as the number, or more; fewer where the last one is said to be. None where
    only some are told, and where a list around it may go on."""
    number = slot.quantity.value or 0
    first = _first(slot, line, lines)
    told = list(_told(first, slot, line, lines)) if first is not None else []
    if first is None or len(told) < 2:
        return None
    if len(told) != number:
        of_them = _is_marked(first, lines.text) or _is_of_them(slot, line)
        over = number < len(told) <= number + _MORE
        wrong = of_them and (over or _is_finished(told, first, number, line, lines))
        if not wrong or _inside_another(first.start(), line, lines):
            return None
    elif _goes_on_to_a_last(told, lines.text):
        return None
    return Names((), set(), 0, tuple(clipped(a, b, lines.text) for a, b in told))


def _goes_on_to_a_last(told: list[tuple[int, int]], text: str) -> bool:
    """Whether "Finally, …" stands behind the last of the things, no farther from it than they are from one another: it is one more."""
    apart = max(b - a for (a, _), (b, _) in pairwise(told))
    return _LASTLY.search(text, told[-1][1], told[-1][1] + int(_APART * apart)) is not None


#: So many times as far as two things are from one another the last may be from the one before.
_APART = 1.3


def _is_finished(told: list[tuple[int, int]], first: re.Match[str], number: float, line: Line, lines: Lines) -> bool:
    """Whether words say that the last of the things is the last: "the second and last is", "two ways: first, … and second, …", or all goes on
    about something else behind "2. …"."""
    if _LAST.match(lines.text, told[-1][1]) is not None:
        return True
    if _is_marked(first, lines.text):
        return len(told) == number - 1 and _goes_on(told, lines)
    joined = _AND.search(lines.text, told[-2][1], told[-1][0]) is not None
    if first.start() < line.sentence.end:
        return joined and told[-1][1] < line.sentence.end and len(told) == number - 1
    after = lines.sentences[line.number + 1 : line.number + 1 + _FARTHEST]
    return joined and 2 < len(told) == number - 1 and not _ANOTHER.search(lines.text, told[-1][1], after[-1].end)


def _is_marked(first: re.Match[str], text: str) -> bool:
    """'three factors: 1. …': numerals tell the things, behind a colon."""
    return bool(first["mark"]) and text[: first.start()].rstrip().endswith(":")


def _goes_on(told: list[tuple[int, int]], lines: Lines) -> bool:
    """Whether more sentences stand behind the last thing than tell any other: it is over."""
    starts = [sentence.start for sentence in lines.sentences]
    at = [bisect_right(starts, end + 1) for _, end in told]
    return len(starts) - at[-1] > max(1, *(b - a for a, b in pairwise(at)))


def _is_of_them(slot: Slot, line: Line) -> bool:
    """Whether it can be of nothing else that is counted: no other small number stands in the sentence, and reasons or the like are told, of
    which there are no more than are told ("two towers … the third is planned")."""
    others = [
        s for s in line.slots if s is not slot and s.kind in ("count", "number") and (s.quantity.value or 0) <= _FEW
    ]
    return not others and slot.unit in _ABSTRACT


def _first(slot: Slot, line: Line, lines: Lines) -> re.Match[str] | None:
    """Where the first is told: at the head of the next sentence, or behind a mark not far from the number."""
    end = _end(line, lines)
    starts = [sentence.start for sentence in lines.sentences[line.number + 1 : line.number + 2]]
    near = min(line.sentence.end, slot.quantity.end + _NEAR)
    starts += [mark.end() for mark in _MARK.finditer(lines.text, slot.quantity.end, near)]
    starts = [start for start in starts if _OPENS.match(lines.text, start, end)]
    if not starts:
        return None  # as nearly always: to compile the words that tell the first of such things is dear
    opens = opening(slot.unit)
    return next(filter(None, (opens.match(lines.text, start, end) for start in starts)), None)


def _end(line: Line, lines: Lines) -> int:
    after = lines.sentences[line.number + 1 : line.number + 1 + _FARTHEST]
    return after[-1].end if after else line.sentence.end


def _told(first: re.Match[str], slot: Slot, line: Line, lines: Lines) -> Iterator[tuple[int, int]]:
    """Where each thing is told by its number, all in the form of the first; "lastly" tells the one that is wanting."""
    told, end = style(first, slot.unit), _end(line, lines)
    again = told.nth(0).search(lines.text, first.end("nth"), end)
    end = again.start() if again else end
    yield first.span("nth")
    at, count = first.end("nth"), 1
    while count < len(ORDINALS) and (match := told.nth(count).search(lines.text, at, end)) is not None:
        yield match.span("nth")
        at, count = match.end("nth"), count + 1
    last = _LASTLY.search(lines.text, at, end) if 2 <= count == (slot.quantity.value or 0) - 1 else None
    if last is not None:
        yield last.span("nth")


def _inside_another(at: int, line: Line, lines: Lines) -> bool:
    """Whether things are told one by one before these, too."""
    first = lines.sentences[max(0, line.number - _BEFORE)].start
    return _OTHER_LIST.search(lines.text, first, min(at, line.sentence.end)) is not None
