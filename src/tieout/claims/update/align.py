"""The figures of a sentence and of what an edit made of it, one with the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from operator import attrgetter
from typing import Protocol

from tieout.claims.plain import find

_WORD = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")


class Quoted(Protocol):
    """What is read of a figure."""

    @property
    def quote(self) -> str: ...
    @property
    def kind(self) -> str: ...


def aligned(before: str, old: Sequence[Quoted], after: str, new: Sequence[Quoted]) -> list[tuple[int, int]]:
    """The figures (their numbers) that are one before and after an edit: at the same place in words that stayed, or of one kind where the
    same stretch of words was written anew; what is left, where it is printed alike. Figures stand in the order of the text."""
    places, others = _places(before, old), _places(after, new)
    found: dict[int, int] = {}
    steps = SequenceMatcher(None, _WORD.findall(before), _WORD.findall(after), autojunk=False).get_opcodes()
    for step, start, end, first, last in steps:
        inside = [number for number, at in enumerate(places) if start <= at < end]
        there = [number for number, at in enumerate(others) if first <= at < last]
        if step == "equal":
            found |= dict(
                _in_place(
                    [(places[each] - start, each) for each in inside], [(others[each] - first, each) for each in there]
                )
            )
        elif step == "replace":
            found |= dict(_in_order(inside, there, old, new))
    return sorted({**_printed_alike(found, old, new), **found}.items())


def _in_place(inside: Sequence[tuple[int, int]], there: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The figures at the same word, the first in it with the first."""
    left = list(there)
    for word, each in inside:
        match = next((other for other in left if other[0] == word), None)
        if match:
            left.remove(match)
            yield each, match[1]


def _in_order(
    inside: Sequence[int], there: Sequence[int], old: Sequence[Quoted], new: Sequence[Quoted]
) -> Iterator[tuple[int, int]]:
    """The figures of a stretch that was written anew: those printed alike, then those of one kind."""
    left, waiting = list(there), list(inside)
    for key in (attrgetter("quote"), attrgetter("kind")):
        for each in list(waiting):
            match = next((other for other in left if key(old[each]) == key(new[other])), None)
            if match is not None:
                left.remove(match)
                waiting.remove(each)
                yield each, match


def _printed_alike(found: dict[int, int], old: Sequence[Quoted], new: Sequence[Quoted]) -> dict[int, int]:
    """Of the figures that are left those that are printed alike, of one kind; a person may have quoted more."""
    left = [number for number in range(len(new)) if number not in found.values()]
    more: dict[int, int] = {}
    for number, each in enumerate(old):
        if number in found:
            continue
        alike = [other for other in left if each.kind == new[other].kind]
        match = next((other for other in alike if each.quote == new[other].quote), None)
        match = match if match is not None else next((other for other in alike if new[other].quote in each.quote), None)
        if match is not None:
            left.remove(match)
            more[number] = match
    return more


def _places(sentence: str, figures: Sequence[Quoted]) -> list[int]:
    """The number of the word in which each figure begins; -1 where its quote does not stand there."""
    starts = [match.start() for match in _WORD.finditer(sentence)]
    found, at = [], 0
    for figure in figures:
        place = find(sentence, figure.quote, at)
        found.append(-1 if place < 0 else sum(start <= place for start in starts) - 1)
        at = place + len(figure.quote) if place >= 0 else at
    return found
