"""Before step 1: what an article shows of a sentence that the sentence's own words and figures do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from tieout.checking.compact.grid import names_columns, totalled
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.stacked import stacked
from tieout.checking.tags.asked import A_GROUP, A_PART_AGAIN, A_ROW, BESIDE_TABLE
from tieout.patterns import Words
from tieout.quantities.model import Quantity
from tieout.rules.groups import GROUPS, clubs, opens_names, points_back
from tieout.text.model import Sentence

#: Smaller parts are too often the same by accident, and smaller wholes the number of something else.
LEAST_PART, LEAST_WHOLE = 10, 20
_CONTEXT = frozenset(("date", "ordinal"))
_GROUPS = Words(f"(?i:{'|'.join(GROUPS)})")


class Shown:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own
        self._has_tables = any(sentence.setting == "table" for sentence in sentences)

    def signs(self, number: int) -> Iterator[str]:
        """The signs of a sentence, by the names of the table."""
        yield from self._few.get(number, ())
        if not self._has_tables:
            return
        if number in self._totalled:
            yield A_ROW
        if self._sentences[number].setting != "table" and self._names_columns:
            yield BESIDE_TABLE

    @cached_property
    def _few(self) -> Mapping[int, list[str]]:
        """The signs that few sentences have: a group's names, the total of stacked cells, a part that one before tells, too."""
        found: dict[int, list[str]] = {}
        for sign, numbers in ((A_GROUP, self.grouped), (A_PART_AGAIN, self._repeating), (A_ROW, self._stacked)):
            for number in numbers:
                found.setdefault(number, []).append(sign)
        return found

    @cached_property
    def _repeating(self) -> frozenset[int]:
        """The sentences with a number that may be a part and that another one before them has so, too."""
        told: set[float] = set()
        found = []
        for number, own in enumerate(self._own):
            parts = _parts(own) if len(own) > 1 else ()
            if not parts:
                continue
            if not told.isdisjoint(parts):
                found.append(number)
            told.update(parts)
        return frozenset(found)

    @cached_property
    def _totalled(self) -> frozenset[int]:
        return totalled(self._text, self._sentences)

    @cached_property
    def _names_columns(self) -> bool:
        return names_columns(self._text, self._sentences)

    @cached_property
    def _stacked(self) -> frozenset[int]:
        """The sentences with the total of a table that has one cell a line."""
        starts = [sentence.start for sentence in self._sentences]
        return frozenset(bisect_right(starts, total.whole) - 1 for total in stacked(self._text))

    @cached_property
    def grouped(self) -> frozenset[int]:
        """The sentences in which a word for a group stands before a mark that may open its names: they need no figure."""
        said = {word.decode().lower() for word in _GROUPS.found_in(self._text, 0, len(self._text))}
        named = clubs(self._text)
        if not (said or named):
            return frozenset()
        text, starts, found = self._text.lower(), [sentence.start for sentence in self._sentences], set()
        for word in said:
            at = text.find(word)
            while at >= 0:
                if len(text) == len(self._text) and (
                    opens_names(self._text, at, at + len(word)) or points_back(text, at)
                ):
                    found.add(bisect_right(starts, at) - 1)
                at = text.find(word, at + 1)
        found.update(bisect_right(starts, a) - 1 for a, b in named if opens_names(self._text, a, b))
        return frozenset(found)


def _parts(own: Sequence[Quantity]) -> Sequence[float]:
    """The numbers of a sentence that may be part of another of its numbers, where it names no time."""
    values = [one.value for one in own if one.kind in BARE and one.value and one.value >= LEAST_PART]
    if len(values) < 2 or max(values) < LEAST_WHOLE or any(one.named or one.kind in _CONTEXT for one in own):
        return ()
    return values
