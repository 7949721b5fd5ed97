"""How alike two sentences are: whether one is the other after an edit."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

#: How alike two sentences are, at least, for one to be the other after an edit.
ALIKE = 0.5

#: The part of the words of a sentence that stand in a longer one where it was taken up in it, and how many they are at least.
TAKEN_UP, WORDS = 0.8, 4

#: Of so many sentences with words of another one, those with its rarest words first, the words are counted.
LOOKED_AT = 500

_WORD = re.compile(r"[^\W\d_]+")


def words(sentence: str) -> frozenset[str]:
    """The words of a sentence, figures apart: those are what an edit changes most. Its figures, where it has nothing else."""
    found = frozenset(word.lower() for word in _WORD.findall(sentence))
    return found or frozenset(sentence.split())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The words that two sentences share, of all that they have; `ALIKE` at least where one was taken up in the other."""
    shared = len(one & other)
    if not shared:
        return 0.0
    shorter = min(len(one), len(other))
    taken_up = shorter >= WORDS and shared >= TAKEN_UP * shorter
    return max(shared / len(one | other), ALIKE if taken_up else 0.0)


class Alike:
    """Sentences, ready to be asked which of them are like another one."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences: Sequence[str] = tuple(dict.fromkeys(sentences))

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [words(each) for each in self.sentences]

    @cached_property
    def _having(self) -> Mapping[str, list[int]]:
        """Word -> the numbers of the sentences that have it."""
        having: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._words):
            for word in found:
                having[word].append(number)
        return having

    def near(self, sentence: str, most: int = 4) -> list[tuple[float, int]]:
        """How alike, and the number of, the sentences that are most like this one, best first; none of another subject."""
        asked = words(sentence)
        shared: Counter[int] = Counter()
        for having in sorted((self._having.get(word, []) for word in asked), key=len):
            if shared.total() < LOOKED_AT:
                shared.update(having)
        found = [(likeness(asked, self._words[number]), number) for number, _ in shared.most_common(20 * most)]
        return sorted(((how, number) for how, number in found if how >= ALIKE), key=lambda each: (-each[0], each[1]))[
            :most
        ]

    def became(self, sentence: str) -> tuple[str, ...]:
        """What an edit made of a sentence: the one that is most like it; two where one stands beside that and has words of the old one
        that it lacks, as after a split; none where none is like it."""
        near = [number for _, number in self.near(sentence, 1)]
        if not near:
            return ()
        lacking = words(sentence) - self._words[near[0]]
        for number in (near[0] - 1, near[0] + 1):
            there = self._words[number] if 0 <= number < len(self.sentences) else frozenset()
            if 2 * len(lacking & there) >= max(4, len(there)):
                return tuple(self.sentences[each] for each in sorted((near[0], number)))
        return (self.sentences[near[0]],)
