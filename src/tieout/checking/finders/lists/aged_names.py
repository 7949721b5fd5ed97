"""People of whom each is told with an age, behind their number: "four men were charged. Bo Ek, 33, … Per Ek, 37, …", "the three suspects are a
clerk, Bo Ek, 33, his sister Ann Ek, 37, and …"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.called import OFFICES
from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.named_before import bound
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.text.model import Sentence

#: What counts people of whom the papers tell the ages.
_TOLD = OFFICES | frozenset("co-defendant codefendant boy girl teenager resident brother accused".split())
_MOST, _FARTHEST = 12, 14
_WORD = r"[^\W\d_a-z][\w'’-]*\.?"
#: A name of two words and more, and an age between commas behind it.
_AGED = lazily(
    rf"(?<![\w,])({_WORD}(?: (?:de |van |von |Jr\. ?)?{_WORD}){{1,4}}),\s+(?:Jr\.,\s+)?([1-9][0-9]?)(?=[,.;]|\s+and\b)"
)
_OTHERS = ("the other", "the others", "another", "also ", "a third", "a second", "the second", "the third")


def aged_names(slot: Slot, number: float, line: Line, lines: Lines) -> Names | None:
    """The names, where just as many follow the number: all in its sentence, or from the next one on, each at the beginning of its own or with
    others there; "the two victims" were named before."""
    if slot.unit not in _TOLD or number > _MOST:
        return None
    here = lines.sentences[slot.line]
    found = [*_aged(lines.text, slot.quantity.end, here.end)]
    if len(found) == number:
        return bound(found, lines.text)
    if len(found) > number or (not found and definite(slot, line) and not _points_down(lines.text, slot, here.end)):
        return None
    every = _behind(lines, slot.line)
    for sentence in every:
        told = [*_aged(lines.text, sentence.start, sentence.end)]
        opens = told and not lines.text[sentence.start : told[0][0]].strip()
        goes_on = lines.text[sentence.start : sentence.end].lstrip().lower().startswith(_OTHERS)
        if (told and not (opens or goes_on)) or not (told or found):
            return None
        found += told
        if len(found) >= number:
            break
    more = next(every, None)
    if more is not None and _opens_with_another(more, found, lines.text):
        return None
    return bound(found, lines.text) if len(found) == number and len(found) > 1 else None


def _opens_with_another(sentence: Sentence, found: list[tuple[int, int]], text: str) -> bool:
    """Whether the next sentence begins with one more name and age: they are more than the number; one whose part is told before the name
    ("Co-defendant Bo Ek, 33,") may be of others."""
    match = _AGED.match(text, sentence.start, sentence.end)
    return match is not None and "-" not in match[1].split()[0] and match[1] not in {text[a:b] for a, b in found}


def _points_down(text: str, slot: Slot, end: int) -> bool:
    return _BELOW.search(text, slot.quantity.end, end) is not None


_BELOW = lazily(r"\b(?:below|following|as follows|are|were named)\b")


def _behind(lines: Lines, number: int) -> Iterator[Sentence]:
    yield from lines.sentences[number + 1 : number + 1 + _FARTHEST]


def _aged(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span(1) for match in _AGED.finditer(text, start, end))
