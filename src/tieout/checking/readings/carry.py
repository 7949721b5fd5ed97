"""Step 3, propose: whether a sentence goes on about the one before, and which figure there it goes on about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import dropwhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.readings.of_them import goes_on_of_them
from tieout.checking.readings.opening import (
    AUXILIARY,
    DETERMINERS,
    PREDICATES,
    PRONOUNS,
    VERBS,
    opening,
    subject_words,
)  # fmt: skip

#: A phrase that points back is one of so many tokens at the head of a sentence, a word one of so many; so many tokens has a subject.
FIRST, SINGLE, SUBJECT = 4, 2, 6
#: Subjects that are whatever was told; others are known again by a word of so many letters.
FIGURES, SHORT = frozenset(("the figure", "the number", "the total", "the sum", "the amount")), 4
#: So near to a figure stands the noun that it is of.
_BESIDE = 4


def carries(line: Line, how: str, before: Line) -> bool:
    """Whether the words of the sentence carry a reading over from the one before, in the way that an anchor asks for."""
    return _WAYS[how](line, before)


def _carry(line: Line, before: Line) -> bool:
    """ "This is …", "That compares with …": the sentence begins with a word that points back."""
    return any(
        "carry" in t.classes and (i < SINGLE or " " in t.text) and not _of_its_own(line, i) and not _of_a_time(line, i)
        for i, t in enumerate(line.tokens[:FIRST])
    )


def _of_its_own(line: Line, i: int) -> bool:
    """'The total loans …', 'the number of …': a noun of its own, that points back to nothing."""
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if not line.tokens[i].text.startswith("the ") or after is None or not after.text.isalpha():
        return False
    return after.text == "of" or not (after.classes or after.text in _GOES_ON or after.text.endswith("ed"))


def _of_a_time(line: Line, i: int) -> bool:
    """'This year entries …', "that month's sales": a time, that points back to no figure."""
    after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    return line.tokens[i].text in _THIS and after.removesuffix("'s").removesuffix("’s") in _STRETCHES


_THIS = frozenset(("this", "that"))
_STRETCHES = frozenset("year month week season quarter day morning spring summer autumn winter".split())
_GOES_ON = AUXILIARY | frozenset("for in who which that".split())


def _same(line: Line, before: Line) -> bool:
    """ "It was …", "Last year the number …", "Net sales were …": the sentence is about what the one before is about.

    That is a pronoun, or the very words that stand in the one before, with nothing added that makes them another thing.
    """
    return _told_of(subject_words(line), before)


def _told_of(words: list[str], before: Line) -> bool:
    """Whether the words of a subject are a pronoun, or stand in the sentence before, too."""
    if not words:
        return False
    if words[0] in PRONOUNS and len(words) == 1 or len(words) == 1 and words[0] in FIGURES:
        return True
    words = list(dropwhile(lambda word: word in DETERMINERS, words))
    told = [t.text for t in before.tokens]
    size = len(words)
    if not size or max(map(len, words)) < SHORT:
        return False
    return any(told[k : k + size] == words and not _adds(before, k, size) for k in range(len(told) - size + 1))


def points_back(line: Line) -> bool:
    """Whether the sentence is about "it", "that", "they" …"""
    words = subject_words(line)
    return len(words) == 1 and words[0] in PRONOUNS


def _adds(before: Line, k: int, size: int) -> bool:
    """Whether the words stand in the sentence before as a part of a longer name: "net sales of pumps", "total net sales"."""
    ahead = before.tokens[k - 1] if k else None
    behind = before.tokens[k + size] if k + size < len(before.tokens) else None
    if (
        ahead is not None
        and ahead.text.isalpha()
        and not ahead.classes
        and ahead.text not in _LEADING | DETERMINERS | AUXILIARY
    ):
        return True
    if behind is not None and behind.text in _LEFT_OUT:
        return True
    return behind is not None and behind.text.isalpha() and not behind.classes and behind.text not in _GOES_ON


#: Behind a name, what says that something is left out: "borrowings less seasonal credits".
_LEFT_OUT = frozenset(("less", "minus", "excluding", "net of", "without"))

_LEADING = frozenset("with on while and but said says that in total of as our".split())


def _repeat(line: Line, before: Line) -> bool:
    """ "The gains were up 39 percent": the sentence is about a noun of the one before."""
    return bool(subject(line) & {stem(t.text) for t in before.tokens})


def _earlier(line: Line, before: Line) -> bool:
    """ "A year ago it was 40", "In 2003, 11.5 were sold", "That compares with 30": the sentence goes back to another time, and tells of none
    to come; no base of "up 5% to 8% from the 390 of last year. Our previous range was 380 to 402"."""
    if not _TO_COME.isdisjoint(line.texts) or any("from" in slot.tags and not slot.context for slot in before.slots):
        return False
    return any(
        t.classes & {"year-ago", "carry", "against"} or t.text in _BACK or _is_year(line, t) for t in line.tokens
    )


def _lead(line: Line, before: Line) -> bool:
    """'Fares rose 8 percent.' and right behind it what they rose from, or farther on, in a sentence that names what the first one does."""
    return line.number - before.number == 1 or not _things(line).isdisjoint(_things(before))


def _things(line: Line) -> set[str]:
    return {stem(t.text) for t in line.tokens if t.text.isalpha() and len(t.text) > SHORT and t.text not in _TIMES}


_TIMES = AUXILIARY | frozenset(
    "quarter month months weeks years first second third fourth while which their about after".split()
)


def _others(line: Line, before: Line) -> bool:
    """ "The other six are …", "It has not met the other three": the first figure of the sentence is what the one before has left over."""
    first = next((slot for slot in line.slots if not slot.context), None)
    return first is not None and "others" in first.tags


def _sums(line: Line, before: Line) -> bool:
    """ "The south got 2.2 million, bringing the total to 5.3 million": a figure is the sum of what both sentences tell."""
    return any("sum-to" in slot.tags for slot in line.slots)


def _made_of(line: Line, before: Line) -> bool:
    """ "They were nine soldiers and five policemen", "The balance comprised …": the sentence says what a figure before is made of."""
    if _of_the_amount(line):
        return True
    words = subject_words(line, VERBS | _MAKING)
    at = len(words) + opening(line)
    if not words or at >= len(line.tokens) or not _told_of(words, before):
        return False
    if words[0] in _SEVERAL and line.tokens[at].text in _BE:
        return True
    verb = next((t for t in line.tokens[at : at + _HELPED] if t.text.split()[0] not in _HELPING), line.tokens[at])
    return bool(verb.classes & _MAKING)


def _of_the_amount(line: Line) -> bool:
    """'A decree said that the amount comprised …': what the sentence before gives, told of in a clause of its own."""
    at = next((k for k, t in enumerate(line.tokens) if "partition" in t.classes), 0)
    said = [t.text for t in line.tokens[max(0, at - 2) : at]]
    return " ".join(said) in FIGURES and not any(t.slot >= 0 and not t.context for t in line.tokens[:at])


_MAKING = frozenset(("partition", "including"))
_BE = frozenset(("were", "are"))
#: 'will consist of', 'is to be made up of': so many words stand before the verb that says it.
_HELPING, _HELPED = AUXILIARY | frozenset("is are was were be been being to".split()), 4
_SEVERAL = frozenset(("they", "these", "those"))

_WAYS: Mapping[str, Callable[[Line, Line], bool]] = {
    "carry": _carry, "same": _same, "of-them": goes_on_of_them, "repeat": _repeat, "earlier": _earlier, "others": _others,
    "adds": _sums, "made-of": _made_of, "next": lambda line, before: True, "lead": _lead,
}  # fmt: skip

_TO_COME = frozenset(("will", "would", "shall", "'ll"))
_BACK = frozenset("earlier previous previously ago last before preceding".split())


def _is_year(line: Line, token: Token) -> bool:
    """'In 2003', 'in May 2003'; not 'at November 30', which may be the day of now."""
    if not token.context or line.slots[token.slot].kind != "date":
        return False
    return any(word.isdigit() and len(word) == _YEAR for word in line.slots[token.slot].quantity.text.split())


_YEAR = 4


def subject(line: Line) -> frozenset[str]:
    """The stems of the nouns that a sentence is about: what stands before its first verb or figure, behind "the" or "its"."""
    return frozenset(_nouns(line))


def _nouns(line: Line) -> Iterator[str]:
    opened, last = False, ""
    for token in line.tokens[:SUBJECT]:
        noun = "change-noun" in token.classes and opened and last in DETERMINERS
        if (
            token.slot >= 0
            or token.text in PREDICATES
            or token.text in ",;:("
            or (token.classes & VERBS and opened and not noun)
        ):
            return
        last = token.text
        opened = opened or token.text in DETERMINERS
        if opened and len(token.text) > 3 and "soft" not in token.classes and token.text not in DETERMINERS:
            yield stem(token.text)


def repeated(slot: Slot, before: Line, line: Line) -> bool:
    """Whether the figure of the sentence before stands beside a noun that the next sentence is about."""
    nouns = subject(line)
    around = before.tokens[max(0, slot.at - _BESIDE) : slot.at + _BESIDE + 1]
    return bool(nouns) and any(t.slot < 0 and stem(t.text) in nouns for t in around)
