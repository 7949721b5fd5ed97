"""Things told one by one in the sentences behind their number: "three reasons. The first is … The second is … Third, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.clip import clipped
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
#: In so many sentences all the things are told; so many before the number may belong to another list of the kind.
_FARTHEST, _BEFORE = 14, 6
_OTHER_LIST = lazily(r"(?i)\b(?:first|second|third)(?:ly)?\b")
_OPENS = lazily(r"(?i)[\"“]?(?:the\s+)?first")
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
    told = list(_told(slot, line, lines))
    if len(told) < 2:
        return None
    finished = _LAST.match(lines.text, told[-1][1]) is not None or _is_last(told, number, line, lines)
    wrong = (number < len(told) <= number + _MORE or finished) and not _inside_another(line, lines)
    if len(told) != number and not (wrong and _is_of_them(slot, line)):
        return None
    return Names((), set(), 0, tuple(clipped(a, b, lines.text) for a, b in told))


def _is_last(told: list[tuple[int, int]], number: float, line: Line, lines: Lines) -> bool:
    """'…, and the third is a fund': whether "and" tells the last of three or more, one too few, and nothing behind it tells another."""
    after = lines.sentences[line.number + 1 : line.number + 1 + _FARTHEST]
    joined = _AND.search(lines.text, told[-2][1], told[-1][0]) is not None
    return joined and 2 < len(told) == number - 1 and not _ANOTHER.search(lines.text, told[-1][1], after[-1].end)


def _is_of_them(slot: Slot, line: Line) -> bool:
    """Whether it can be of nothing else that is counted: no other small number stands in the sentence, and reasons or the like are told, of
    which there are no more than are told ("two towers … the third is planned")."""
    others = [
        s for s in line.slots if s is not slot and s.kind in ("count", "number") and (s.quantity.value or 0) <= _FEW
    ]
    return not others and slot.unit in _ABSTRACT


def _told(slot: Slot, line: Line, lines: Lines) -> Iterator[tuple[int, int]]:
    """Where each thing is told by its ordinal, all in the form of the first, which opens the next sentence."""
    after = lines.sentences[line.number + 1 : line.number + 1 + _FARTHEST]
    at, end = (after[0].start, after[-1].end) if after else (0, 0)
    opening = _first(slot.unit).match(lines.text, at, end) if _OPENS.match(lines.text, at, end) else None
    if opening is None:
        return
    the = bool(opening["the"])
    again = _nth(0, slot.unit, the).search(lines.text, opening.end("nth"), end)
    end = again.start() if again else end
    yield opening.span("nth")
    at = opening.end()
    for number in range(1, len(_ORDINALS)):
        match = _nth(number, slot.unit, the).search(lines.text, at, end)
        if match is None:
            return
        yield match.span("nth")
        at = match.end("nth")


def _inside_another(line: Line, lines: Lines) -> bool:
    first = lines.sentences[max(0, line.number - _BEFORE)].start
    return _OTHER_LIST.search(lines.text, first, line.sentence.end) is not None


@lru_cache(maxsize=64)
def _first(noun: str) -> re.Pattern[str]:
    return re.compile(rf"[\"“]?(?P<nth>(?P<the>the\s+)?first(?:ly)?){_behind(noun)}", re.IGNORECASE)


@lru_cache(maxsize=256)
def _nth(number: int, noun: str, the: bool) -> re.Pattern[str]:
    """The n-th thing at the head of a sentence or clause."""
    article = r"the\s+" if the else ""
    head = r"(?:[.;:!?,]\s+[\"“]?(?:and\s+|but\s+)?|\n\s*|\sand\s+)"
    return re.compile(rf"{head}(?P<nth>{article}{_ORDINALS[number]}(?:ly)?){_behind(noun)}", re.IGNORECASE)


def _behind(noun: str) -> str:
    """What follows the ordinal of a thing: a comma or a verb, its noun, "of these"."""
    own = rf"|{re.escape(noun)}\b" if noun else ""
    return rf"(?=,|\s+(?:is|was|will|would|of\s+(?:these|them|which)|one|and\s+(?:last|final|most)|concerns?|relates?{own}))"
