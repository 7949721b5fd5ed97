"""Before step 1: what an article shows of a sentence that the sentence's own words and figures do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from tieout.checking.compact.kinds import BARE
from tieout.checking.gate.levels import Levels
from tieout.checking.gate.sums import SHARED_OVER, SUMMED_OVER, Amounts, makes_a_hundred
from tieout.checking.tags.asked import (
    A_GROUP,
    A_HUNDRED,
    A_PART_AGAIN,
    A_ROW,
    ADDS_UP,
    BESIDE_TABLE,
    LEVELS_NEAR,
    THREE_ALIKE,
    TOLD_ON,
)
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.groups import GROUPS, opens_names
from tieout.rules.told_changes import OF_NOUN, OF_VERB
from tieout.text.model import Sentence

#: Smaller parts are too often the same by accident, and smaller wholes the number of something else.
LEAST_PART, LEAST_WHOLE = 10, 20
_CONTEXT = frozenset(("date", "ordinal"))
_PAIR = 2
_UNTOLD = frozenset(("table", "telegram"))
#: The classes of words that open parts, by what all of their words begin with or hold.
_PARTS = lazily(
    r"(?i:includ|among|of\s(?:wh|th)|consist|compris|compos|made up|broken|divided|split|resulting|allocated)"
)


class Shown:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own
        self._levels = Levels(own)
        self._has_tables = any(sentence.setting == "table" for sentence in sentences)

    def signs(self, number: int) -> Iterator[str]:
        """The signs of a sentence, by the names of the table."""
        if self.names_group(number):
            yield A_GROUP
        if self._counts_again(number):
            yield A_PART_AGAIN
        if self._sentences[number].setting == "table":
            yield A_ROW
        elif self._has_tables:
            yield BESIDE_TABLE
        if self._own[number] and self._sentences[number].setting not in _UNTOLD:
            yield from self._amounts(number)
        if self._is_told_on(number):
            yield TOLD_ON

    def names_group(self, number: int) -> bool:
        """Whether a word for a group stands in a sentence before a mark that may open its names: then it needs no figure."""
        return number in self._grouped

    def _counts_again(self, number: int) -> bool:
        """Whether a sentence may tell a part of a whole, and one before it the same part."""
        return any(self._first_counted[value] < number for value in _parts(self._own[number]))

    def _amounts(self, number: int) -> Iterator[str]:
        """What the amounts of a sentence, and of the few before it, may come to."""
        first = max(0, number - SUMMED_OVER)
        amounts = Amounts(self._own[first:number], self._own[number])
        if amounts.three_alike():
            yield THREE_ALIKE
            if amounts.may_add_up(lambda: self._tells_parts(first, number)):
                yield ADDS_UP
        if self._levels.are_near(number):
            yield LEVELS_NEAR
        if makes_a_hundred(self._own[max(0, number - SHARED_OVER) : number], self._own[number]):
            yield A_HUNDRED

    def _is_told_on(self, number: int) -> bool:
        """Whether the next sentence may tell of a change between two figures of this one."""
        if len(self._own[number]) < _PAIR or number + 1 >= len(self._sentences):
            return False
        after = self._sentences[number + 1]
        return any(words.match(self._text, after.start, after.end) for words in (OF_NOUN, OF_VERB))

    def _tells_parts(self, first: int, last: int) -> bool:
        """Whether a word for parts stands in some sentences."""
        return _PARTS.search(self._text, self._sentences[first].start, self._sentences[last].end) is not None

    @cached_property
    def _first_counted(self) -> Mapping[float, int]:
        """Each number that may be a part -> the number of the first sentence in which it may."""
        first: dict[float, int] = {}
        for number, own in enumerate(self._own):
            for value in _parts(own):
                first.setdefault(value, number)
        return first

    @cached_property
    def _grouped(self) -> frozenset[int]:
        text, starts, found = self._text.lower(), [sentence.start for sentence in self._sentences], set()
        for word in GROUPS:
            at = text.find(word)
            while at >= 0:
                if len(text) == len(self._text) and opens_names(self._text, at, at + len(word)):
                    found.add(bisect_right(starts, at) - 1)
                at = text.find(word, at + 1)
        return frozenset(found)


def _parts(own: Sequence[Quantity]) -> Sequence[float]:
    """The numbers of a sentence that may be part of another of its numbers, where it names no time."""
    values = [one.value for one in own if one.kind in BARE and one.value and one.value >= LEAST_PART]
    if len(values) < 2 or max(values) < LEAST_WHOLE or any(one.named or one.kind in _CONTEXT for one in own):
        return ()
    return values
