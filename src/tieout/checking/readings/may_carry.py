"""Before step 1: whether a sentence may go on about the one before, by its words alone; `carry` answers once it is tagged."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import takewhile

from tieout.checking.compact.stem import stem
from tieout.checking.compact.stretches import FIGURE
from tieout.checking.compact.tokens import phrase_at
from tieout.checking.readings.carry import FIGURES, FIRST, SHORT, SINGLE, SUBJECT
from tieout.checking.readings.opening import (
    AUXILIARY,
    COMPARED,
    DETERMINERS,
    FAR_FRONT,
    FRONTS,
    PREDICATES,
    PRONOUNS,
    TIMES,
    VERBS,
)
from tieout.rules.vocabulary import NO_CLASSES, vocabulary

#: No sentence has more words than these in the tokens of its subject.
_OPENING = 4 * SUBJECT
_PREDICATING = PREDICATES | AUXILIARY


def may_carry(words: Sequence[str]) -> bool:
    """Whether a sentence of these words may begin with one that points back."""
    known, at = vocabulary(), 0
    for i in range(FIRST):
        if at >= len(words):
            return False
        size, classes = phrase_at(words, at, known) or (1, known.words.get(words[at], NO_CLASSES))
        if "carry" in classes and (i < SINGLE or size > 1):
            return True
        at += size
    return False


def may_repeat(words: Sequence[str], before: Container[str]) -> bool:
    """Whether a sentence that opens with these words, up to its first figure, may be about a noun of the one before."""
    opened = next((k for k, word in enumerate(words[:_OPENING]) if word in DETERMINERS), None)
    if opened is None:
        return False
    nouns = (word for word in words[opened:_OPENING] if len(word) > 2 and word not in DETERMINERS)
    return any(form in before for noun in nouns for form in (noun, f"{noun}s", stem(noun)))


def may_be_same(words: Sequence[str], before: Container[str]) -> bool:
    """Whether a sentence of these words may be about what the one before is about."""
    return any(words[k] in PRONOUNS or _may_tell(words[k:], before) for k in _starts(words))


def may_point_back(words: Sequence[str]) -> bool:
    """Whether a sentence of these words may be about "it", "that", "they" …"""
    return any(words[k] in PRONOUNS for k in _starts(words))


def _starts(words: Sequence[str]) -> Iterator[int]:
    """Where the subject of a sentence may begin."""
    if not words:
        return
    yield 0
    if words[0] in FRONTS or words[0] == FIGURE or _may_be(words, 0, COMPARED):
        yield from (k for k in range(1, min(len(words), FAR_FRONT)) if words[k - 1] == ",")
        skipped = _skipped()
        yield from takewhile(lambda k: words[k - 1] in skipped, range(1, len(words)))


def _may_tell(words: Sequence[str], before: Container[str]) -> bool:
    """Whether words that stand in the sentence before, too, come before what may be a verb."""
    first = next((k for k, word in enumerate(words) if word not in DETERMINERS), len(words))
    if any(f"the {word}" in FIGURES for word in words[min(first, len(words) - 1) :][:2]):
        return True  # "the figure", "the May figure"
    told = False
    for k in range(first, len(words)):
        if told and (words[k] in _PREDICATING or _may_be(words, k, VERBS)):
            return True
        if words[k] not in before or not words[k][0].isalpha():
            return False
        told = told or len(words[k]) >= SHORT or tuple(words[k : k + 2]) in vocabulary().phrases
    return False


def _may_be(words: Sequence[str], k: int, classes: frozenset[str]) -> bool:
    """Whether word `k` is of one of the classes, or may begin a phrase that is."""
    known = vocabulary()
    if not classes.isdisjoint(known.words.get(words[k], ())):
        return True
    phrases = known.phrases.get((words[k], words[k + 1]), ()) if k + 1 < len(words) else ()
    return any(not classes.isdisjoint(those) for _, those in phrases)


@cache
def _skipped() -> frozenset[str]:
    """What may stand before the subject of a sentence, in its opening."""
    years = (word for entry in vocabulary().classes["year-ago"] for word in entry.split())
    return FRONTS | TIMES | {"this", FIGURE, *years}
