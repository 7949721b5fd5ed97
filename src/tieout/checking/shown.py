"""Before step 1: what an article shows of a sentence that the sentence's own words and figures do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from tieout.checking.asked import A_GROUP, A_PART_AGAIN, A_ROW, BESIDE_TABLE
from tieout.checking.kinds import BARE
from tieout.quantities.model import Quantity
from tieout.rules.groups import GROUPS, opens_names
from tieout.text.model import Sentence


class Shown:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own
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

    def names_group(self, number: int) -> bool:
        """Whether a word for a group stands in a sentence before a mark that may open its names: then it needs no figure."""
        return number in self._grouped

    def _counts_again(self, number: int) -> bool:
        """Whether a sentence counts two things, and one of them is a number that a sentence before counts."""
        values = [own.value for own in self._own[number] if own.kind in BARE and own.value]
        return len(values) > 1 and any(self._first_counted.get(value, number) < number for value in values)

    @cached_property
    def _first_counted(self) -> Mapping[float, int]:
        """Each number that is counted -> the number of the first sentence that counts it."""
        first: dict[float, int] = {}
        for number, own in enumerate(self._own):
            for quantity in own:
                if quantity.value and quantity.kind in BARE:
                    first.setdefault(quantity.value, number)
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
