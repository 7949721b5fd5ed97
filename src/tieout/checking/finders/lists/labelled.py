"""Things that are each called by the counted noun and a letter, a number or their place: "three notes are note A, …, note B, … and note C", "two
leases, nine pages on the first lease and two on the second"."""

from __future__ import annotations

import re
from functools import lru_cache

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.ordinals import ORDINALS
from tieout.checking.lines import Lines
from tieout.quantities.plurals import plural, singular

#: So many words stand between a number and its noun; in so many sentences behind it the places are told.
_MODIFIERS, _BEHIND = 5, 2
_ROWS = ("ABCDEFGH", "123456789")
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_SHORTEST = 3
#: behind "the second", where no other noun stands
_ALONE = r"(?=\s*[.,;:)]|\s+(?:in|on|at|for|to|of|is|was|will|from|by|with|and|has|had|came|went)\b)"
_MORE = 2


def labelled(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The things by their labels, from the first on and none left out; as many as the number says, or else where a definite number is said to be them."""
    noun = _noun(slot, line)
    if len(noun) < _SHORTEST:
        return None
    number = int(slot.quantity.value or 0)
    told = _by_letters(noun, slot, line)
    if len(told) > 1 and (len(told) == number or _are_all(told, slot, line, lines.text)):
        return _names(told, lines.text)
    after = lines.sentences[line.number + 1 : line.number + 1 + _BEHIND]
    told = _by_letters(noun, slot, line, after[-1].end) if after else []
    if len(told) == number:
        return _names(told, lines.text)
    told = _by_places(noun, number, slot, line, lines)
    return _names(told, lines.text) if len(told) == number else None


def _noun(slot: Slot, line: Line) -> str:
    """The counted noun in the singular, in the words behind the number: "tranche" of "three 90 mln crown tranches"."""
    if slot.unit:
        return slot.unit.rpartition(" ")[2]
    words = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _MODIFIERS] if t.slot < 0]
    first = next((k for k, word in enumerate(words) if not word.isalpha()), len(words))
    return next((singular(word) for word in words[:first] if plural(word)), "")


def _by_letters(noun: str, slot: Slot, line: Line, end: int = 0) -> list[tuple[int, int]]:
    """Where each "note A", "Note 1" stands; none where their letters do not follow one another."""
    start, end = slot.quantity.end, end or line.sentence.end
    if line.text.count(noun[1:], start, end) <= 1:
        return []  # and its pattern need not be made
    found = [*_called(noun).finditer(line.text, start, end)]
    labels = [match[1] for match in found]
    every = (row[: len(labels)] for row in (*map(list, _ROWS), list(_ROMAN)))
    return [match.span() for match in found] if len(labels) > 1 and labels in map(list, every) else []


def _are_all(told: list[tuple[int, int]], slot: Slot, line: Line, text: str) -> bool:
    """Whether they must be all: "the three notes are note A … and note B"."""
    between = text[slot.quantity.end : told[0][0]].split()
    joined = re.search(r"\band\s+(?:the\s+)?$", text[told[-2][1] : told[-1][0]]) is not None
    near = abs(len(told) - (slot.quantity.value or 0)) <= _MORE
    return near and joined and definite(slot, line) and between[-1:] in (["are"], ["were"], [":"])


def _by_places(noun: str, number: int, slot: Slot, line: Line, lines: Lines) -> list[tuple[int, int]]:
    """Where "the first lease", "the second" stand behind the number, up to it and no further."""
    if not 2 <= number < len(ORDINALS):
        return []
    last = lines.sentences[min(line.number + _BEHIND, len(lines) - 1)].end
    at, found = slot.quantity.end, list[tuple[int, int]]()
    if ORDINALS[0] not in lines.text[at:last].lower():
        return []
    for nth in range(number + 1):
        match = _nth(noun, nth).search(lines.text, at, last)
        if match is None:
            break
        found.append(match.span())
        at = match.end()
    again = _again(noun).search(lines.text, slot.quantity.end, at) if len(found) == number else None
    return [] if again else found


def _names(told: list[tuple[int, int]], text: str) -> Names:
    return Names((), set(), 0, tuple(clipped(a, b, text) for a, b in told))


@lru_cache(maxsize=64)
def _called(noun: str) -> re.Pattern[str]:
    first, rest = re.escape(noun[0]), re.escape(noun[1:])
    return re.compile(
        rf"\b[{first.upper()}{first}]{rest}\s+([A-H]|[1-9]|I{{1,3}}|IV|VI?)(?![\w%]|[.,]\d|\s(?:a|per)\s)"
    )


@lru_cache(maxsize=256)
def _nth(noun: str, number: int) -> re.Pattern[str]:
    """The thing of a place, the first with its noun, another with it or as "the second"."""
    own = rf"\b(?:the\s+)?{ORDINALS[number]}\s+{re.escape(noun)}\b"
    return re.compile(own if number == 0 else rf"{own}|\bthe\s+{ORDINALS[number]}{_ALONE}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _again(noun: str) -> re.Pattern[str]:
    """Another number of such things, which may be those that are told."""
    return re.compile(
        rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many)\s+(?:[a-z-]+\s+){{0,2}}{re.escape(noun)}(?:e?s)?\b",
        re.IGNORECASE,
    )
