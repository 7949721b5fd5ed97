"""What ways of rules ask of a sentence, as bits of one number: so what a sentence holds and what a way asks for are compared at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_

from tieout.checking.compact.kinds import KINDS, beside
from tieout.checking.gate.index import Index, indexed
from tieout.checking.readings.literals import telling
from tieout.checking.tags.asked import (
    BEFORE,
    BEHIND,
    CARRIED,
    CLOSING,
    FOUND,
    JUDGED,
    LED_BY_OF,
    NEEDED,
    OF_TIMES,
    SHARING,
    SIGNS,
    SPREADING,
)
from tieout.rules.vocabulary import vocabulary
from tieout.rules.words import WORDS

#: So many figures beside so many others are remembered: lists of many figures are each of their own kind, and met once.
_KEPT = 512


class Bits:
    """The bits of word classes, words, marks and signs that tags ask for (`bit`), and of the `literals` that fixed wordings hold.

    These lowest bits are of what stands anywhere. Above them come those of literals between two figures, then those of what
    stands before a figure, or behind it, once for each kind of figure.
    """

    def __init__(self, literals: Iterable[str] = ()) -> None:
        behind = _names(BEHIND.values())
        around = dict.fromkeys((*behind, *_names((CLOSING, *OF_TIMES.values(), *(NEEDED[tag] for tag in BEFORE)))))
        every = _names((SHARING, SPREADING, *NEEDED.values(), *_OTHERS))
        names = dict.fromkeys((*around, *every, *sorted(SIGNS)))
        self.bit = {name: 1 << number for number, name in enumerate(names)}
        self._literal = {word: 1 << number for number, word in enumerate(dict.fromkeys(literals), len(names))}
        self._size = len(names) + len(self._literal)
        self._said, self._apart = sum(self._literal.values()), len(self._literal)
        self._before, self._behind = (1 << len(around)) - 1, (1 << len(behind)) - 1
        self._shift, self._wide = len(around), len(around) + len(behind)
        self._above = self._size + self._apart
        self._kind = {kind: 1 << (self._above + self._wide * number) for number, kind in enumerate(KINDS)}
        self.sharing, self.spreading, self.signs = self.of(SHARING), self.of(SPREADING), self.of(SIGNS)
        self.figure = lru_cache(maxsize=_KEPT)(self._figure)
        self._entries: dict[str, int] = dict(self._literal)
        self._phrases: dict[str, list[tuple[str, int]]] = {}
        for name, bit in self.bit.items():
            self._enter(name, bit)
        self._unsure = self.bit[LED_BY_OF] | _any(bits for several in self._phrases.values() for _, bits in several)
        self._known = {*self._entries, *self._phrases, "of"}
        self.index(Index(*indexed(())))

    def index(self, needs: Index) -> None:
        """From now on `may` tells of each of several needs, too, which of its sets of bits are met; see `met`."""
        self._needs = needs
        self._told = _Remembered(lambda word: self._with_needs(self._alone(word)))
        self._shown = {sign: self._with_needs(self.bit[sign]) for sign in SIGNS}

    def of(self, names: Iterable[str]) -> int:
        """The bits of names, of which one must stand somewhere in the sentence."""
        return _any(self.bit[name] for name in names)

    def said(self, words: Iterable[str]) -> int:
        """The bits of words of a fixed wording, of which one must be said."""
        return _any(self._literal[word] for word in words)

    def between(self, held: int) -> int:
        """The bits of what a fixed wording says between two figures, of all that is held there."""
        return (held & self._said) << self._apart

    def around(self, before: int, behind: int) -> int:
        """The bits of what stands before a figure and behind it, for no kind yet: see `kinds`."""
        return before & self._before | (behind & self._behind) << self._shift

    def kinds(self, kinds: Iterable[str]) -> int:
        """What the bits of `around` are multiplied with, to stand for what is around a figure that may be of these kinds."""
        return _any([self._kind[kind] for kind in kinds])

    def _figure(self, kinds: tuple[str, ...], others: tuple[str, ...]) -> int:
        """`figure` is the same for a figure of the kinds beside figures of others."""
        return self.kinds(beside(kinds, others))

    def anywhere(self, asked: int) -> int:
        """What must stand somewhere in the sentence for one of the bits asked for to be there."""
        lowest = (1 << self._size) - 1
        low, high = asked & lowest | asked >> self._apart & self._said, asked >> self._above
        while high:
            low |= high & self._before | (high >> self._shift) & self._behind
            high >>= self._wide
        return low

    def is_settled(self, asked: int) -> bool:
        """Whether single words show for sure that none of the bits is there: they ask for no place, and for no phrase."""
        return asked == self.anywhere(asked) and not asked & self._unsure

    def may(self, words: Iterable[str]) -> int:
        """The bits of what may stand in a sentence, by single words: more than `held`, for any part of it."""
        return reduce(or_, map(self._told.__getitem__, self._known.intersection(words)), 0)

    def _alone(self, word: str) -> int:
        """The bits of what a single word may be, or may be part of."""
        bits = self._entries.get(word, 0) | self._of_phrases(word)
        return bits | self.bit[LED_BY_OF] if word in ("of", "among") else bits

    def shown(self, sign: str) -> int:
        """The same of a sign."""
        return self._shown[sign]

    def met(self, may: int) -> int:
        """The needs, a bit each, of which every set of bits may be met."""
        return self._needs.met(may >> self._size)

    def _with_needs(self, bits: int) -> int:
        return bits | self._needs.of(bits) << self._size

    def held(self, several: Sequence[Sequence[str]], every: Sequence[str]) -> list[int]:
        """The bits of what stands in each of several stretches of words, of which `every` are all."""
        entries, rare = self._entries.get, self._phrases.keys() & every
        found = [reduce(or_, filter(None, map(entries, words)), 0) for words in several]
        if rare:
            for k, words in enumerate(several):
                if here := rare.intersection(words):
                    found[k] |= self._in_phrases(here, words)
        return found

    def _in_phrases(self, rare: Iterable[str], words: Sequence[str]) -> int:
        """The bits of the phrases that stand among words, by those of their words that are rarest."""
        said = f" {' '.join(words)} "
        return _any([bits for word in rare for phrase, bits in self._phrases[word] if phrase in said])

    def _of_phrases(self, word: str) -> int:
        return _any(bits for _, bits in self._phrases.get(word, ()))

    def _enter(self, name: str, bit: int) -> None:
        """Enters the words of a name, and its phrases by their rarest word."""
        for entry in () if name in SIGNS else {*vocabulary().classes.get(name, ()), name.strip("'")}:
            if " " not in entry:
                self._entries[entry] = self._entries.get(entry, 0) | bit
                continue
            rarest = max(entry.split(), key=telling)
            self._phrases.setdefault(rarest, []).append((f" {entry} ", bit))


class _Remembered(dict[str, int]):
    """What is told of words, worked out where it is first asked for: most are never met."""

    def __init__(self, told: Callable[[str], int]) -> None:
        self._work_out = told

    def __missing__(self, word: str) -> int:
        told = self[word] = self._work_out(word)
        return told


_OTHERS = (
    *CARRIED.values(),
    *(names for several in FOUND.values() for names in several),
    *JUDGED.values(),
    tuple(WORDS),
    (LED_BY_OF,),
)


def _names(several: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The names without signs, each once, sorted: a name has the same bit in every run, so that what is told in bits can be remembered."""
    return tuple(sorted({name for names in several for name in names} - SIGNS))


def _any(bits: Iterable[int]) -> int:
    found = 0
    for one in bits:
        found |= one
    return found
