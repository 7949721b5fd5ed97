"""Step 3, propose: whether a sentence goes on about the one before, and which figure there it goes on about."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stretches import FIGURE
from tieout.rules.vocabulary import vocabulary

_DETERMINERS = frozenset("the this that these those such its their his her both all".split())
_SUBJECT = 6
_BESIDE = 4
#: No sentence has more words than these in the tokens of its subject.
_OPENING = 4 * _SUBJECT


def carries(line: Line, how: str, before: Line) -> bool:
    """Whether the words of the sentence carry a reading over from the one before, in the way that an anchor asks for."""
    return _WAYS[how](line, before)


def _carry(line: Line, before: Line) -> bool:
    """ "This is …", "That compares with …": the sentence begins with a word that points back."""
    return any(
        "carry" in t.classes and (i < 2 or " " in t.text) and not _of_its_own(line, i)
        for i, t in enumerate(line.tokens[:4])
    )


def _of_its_own(line: Line, i: int) -> bool:
    """'The total loans …', 'the number of …': a noun of its own, that points back to nothing."""
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if not line.tokens[i].text.startswith("the ") or after is None or not after.text.isalpha():
        return False
    return after.text == "of" or not after.classes and after.text not in _GOES_ON


_AUXILIARY = frozenset("has had have does did would will could may might can later then".split())
_GOES_ON = _AUXILIARY | frozenset("for in who which that".split())


def _same(line: Line, before: Line) -> bool:
    """ "It was …", "Last year the number …", "Net sales were …": the sentence is about what the one before is about.

    That is a pronoun, or the very words that stand in the one before, with nothing added that makes them another thing.
    """
    words = _subject_words(line)
    if not words:
        return False
    if words[0] in _PRONOUNS and len(words) == 1 or len(words) == 1 and words[0] in _FIGURES:
        return True
    while words and words[0] in _DETERMINERS:
        words.pop(0)
    told = [t.text for t in before.tokens]
    size = len(words)
    if not size or max(map(len, words)) < _SHORT:
        return False
    return any(told[k : k + size] == words and not _adds(before, k, size) for k in range(len(told) - size + 1))


def points_back(line: Line) -> bool:
    """Whether the sentence is about "it", "that", "they" …"""
    words = _subject_words(line)
    return len(words) == 1 and words[0] in _PRONOUNS


def _adds(before: Line, k: int, size: int) -> bool:
    """Whether the words stand in the sentence before as a part of a longer name: "net sales of pumps", "total net sales"."""
    ahead = before.tokens[k - 1] if k else None
    behind = before.tokens[k + size] if k + size < len(before.tokens) else None
    if ahead is not None and ahead.text.isalpha() and not ahead.classes and ahead.text not in _LEADING:
        return True
    return behind is not None and behind.text.isalpha() and not behind.classes and behind.text not in _GOES_ON


_PRONOUNS = frozenset("it they this that these those".split())
_FIGURES = frozenset(("the figure", "the number", "the total", "the sum"))
_SHORT = 4
_LEADING = frozenset("with on while and but said says that in total of as our".split())


def _subject_words(line: Line) -> list[str]:
    """What stands before the first verb of a sentence, behind a time or a comparison that opens it; [] where no verb follows."""
    words: list[str] = []
    for token in line.tokens[_opening(line) :][:_LONGEST]:
        if token.text in _SAYS:
            return []
        if "carry" in token.classes and token.text.partition(" ")[0] in _PRONOUNS and not words:
            words.append(token.text.partition(" ")[0])
            if " " in token.text:
                return words
            continue
        if token.text in _OF_WHICH:
            return []
        if (token.classes & _VERBS and not _is_noun(words, token)) or token.text in _PREDICATES | _AUXILIARY:
            return words
        if words and words[-1] in ("it", "they"):
            return words
        if token.slot >= 0 or not (token.text.isalpha() or " " in token.text):
            return []
        words.append(token.text)
    return []


#: words behind a noun that make it another thing: "revenue in Europe", "sales per store"
_OF_WHICH = frozenset(
    "in for from at of per to with by on among across within excluding including who which that whose".split()
)


def _is_noun(words: list[str], token: Token) -> bool:
    """'the rise': a change word right behind an article."""
    return "change-noun" in token.classes and bool(words) and words[-1] in _DETERMINERS | {"a", "an"}


_SAYS = frozenset("said says also added adds told announced reported expects expected forecast".split())
_LONGEST = 9
_FRONTS = frozenset(
    "in during for at by since on compared versus against from as within over after before until last this next that a one two three now then today "
    "meanwhile and but so overall similarly".split()
)
_TIMES = frozenset("year month quarter week season summer winter autumn spring time day night decade century".split())


def _opening(line: Line) -> int:
    """Where the subject of a sentence begins: behind "In 2016,", "Compared to the year-ago period,", "Last year"."""
    tokens = line.tokens
    if not tokens or not (tokens[0].text in _FRONTS or tokens[0].context or tokens[0].classes & _COMPARED):
        return 0
    comma = next((k for k, t in enumerate(tokens[:_FRONT]) if t.text == ","), -1)
    if comma > 0 and not any(t.slot >= 0 and not t.context for t in tokens[:comma]):
        return comma + 1
    start = 0
    while start < len(tokens) and (
        tokens[start].context
        or tokens[start].text in _FRONTS - _PRONOUNS
        or tokens[start].text in _TIMES
        or "year-ago" in tokens[start].classes
        or (tokens[start].text == "this" and start + 1 < len(tokens) and tokens[start + 1].text in _TIMES)
    ):
        start += 1
    return start


_FRONT = 14
#: No sentence has more words than these in the tokens of its opening.
_FAR_FRONT = 4 * _FRONT
_COMPARED = frozenset(("against", "year-ago"))


def _of_them(line: Line, before: Line) -> bool:
    """ "Of them, 40 …", "nine of which …": what is told of is part of a figure before."""
    opening = [t.text for t in line.tokens[:3]]
    if opening[:1] == ["of"] and opening[1:2] in (["that"], ["this"], ["these"]) and opening[2:] == [","]:
        return True
    return any("of-them" in t.classes for t in line.tokens) or any("of-them" in s.tags for s in line.series)


def _repeat(line: Line, before: Line) -> bool:
    """ "The gains were up 39 percent": the sentence is about a noun of the one before."""
    return bool(subject(line) & {_stem(t.text) for t in before.tokens})


def may_repeat(opening: Sequence[str], before: Container[str]) -> bool:
    """Whether a sentence that opens with these words, up to its first figure, may be about a noun of the one before."""
    opened = next((k for k, word in enumerate(opening[:_OPENING]) if word in _DETERMINERS), None)
    if opened is None:
        return False
    nouns = (word for word in opening[opened:_OPENING] if len(word) > 2 and word not in _DETERMINERS)
    return any(form in before for noun in nouns for form in (noun, f"{noun}s", _stem(noun)))


def may_be_same(words: Sequence[str], before: Container[str]) -> bool:
    """Whether a sentence of these words may be about what the one before is about."""
    return any(words[k] in _PRONOUNS or _may_tell(words[k:], before) for k in _starts(words))


def may_point_back(words: Sequence[str]) -> bool:
    """Whether a sentence of these words may be about "it", "that", "they" …"""
    return any(words[k] in _PRONOUNS for k in _starts(words))


def _starts(words: Sequence[str]) -> Iterator[int]:
    """Where the subject of a sentence may begin."""
    if not words:
        return
    yield 0
    if words[0] in _FRONTS or words[0] == FIGURE or _may_be(words, 0, _COMPARED):
        yield from (k for k in range(1, min(len(words), _FAR_FRONT)) if words[k - 1] == ",")
        skipped = _skipped()
        yield from takewhile(lambda k: words[k - 1] in skipped, range(1, len(words)))


def _may_tell(words: Sequence[str], before: Container[str]) -> bool:
    """Whether words that stand in the sentence before, too, come before what may be a verb."""
    first = next((k for k, word in enumerate(words) if word not in _DETERMINERS), len(words))
    if f"the {words[min(first, len(words) - 1)]}" in _FIGURES:
        return True
    told = False
    for k in range(first, len(words)):
        if told and (words[k] in _PREDICATES | _AUXILIARY or _may_be(words, k, _VERBS)):
            return True
        if words[k] not in before or not words[k][0].isalpha():
            return False
        told = told or len(words[k]) >= _SHORT or tuple(words[k : k + 2]) in vocabulary().phrases
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
    return _FRONTS | _TIMES | {"this", FIGURE, *years}


def _earlier(line: Line, before: Line) -> bool:
    """ "A year ago it was 40", "In 2003, 11.5 were sold", "That compares with 30": the sentence goes back to another time."""
    return any(
        t.classes & {"year-ago", "carry", "against"} or t.text in _BACK or _is_year(line, t) for t in line.tokens
    )


def _others(line: Line, before: Line) -> bool:
    """ "The other six are …", "The remaining 12 …": the sentence begins with what the one before has left over."""
    return any("remainder" in t.classes for t in line.tokens[:2])


_WAYS: Mapping[str, Callable[[Line, Line], bool]] = {
    "carry": _carry, "same": _same, "of-them": _of_them, "repeat": _repeat, "earlier": _earlier, "others": _others,
    "next": lambda line, before: True, "lead": lambda line, before: True,
}  # fmt: skip

_BACK = frozenset("earlier previous previously ago last before preceding".split())


def _is_year(line: Line, token: Token) -> bool:
    return token.context and line.slots[token.slot].kind == "date"


def subject(line: Line) -> frozenset[str]:
    """The stems of the nouns that a sentence is about: what stands before its first verb or figure, behind "the" or "its"."""
    return frozenset(_nouns(line))


def _nouns(line: Line) -> Iterator[str]:
    opened, last = False, ""
    for token in line.tokens[:_SUBJECT]:
        noun = "change-noun" in token.classes and opened and last in _DETERMINERS
        if (
            token.slot >= 0
            or token.text in _PREDICATES
            or token.text in ",;:("
            or (token.classes & _VERBS and opened and not noun)
        ):
            return
        last = token.text
        opened = opened or token.text in _DETERMINERS
        if opened and len(token.text) > 3 and "soft" not in token.classes and token.text not in _DETERMINERS:
            yield _stem(token.text)


_PREDICATES = frozenset(
    "works work makes means meant gives gave equals yields said says also told that which who will would could may announced".split()
)

_VERBS = frozenset(("level", "up", "down", "break", "traded"))


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def repeated(slot: Slot, before: Line, line: Line) -> bool:
    """Whether the figure of the sentence before stands beside a noun that the next sentence is about."""
    nouns = subject(line)
    around = before.tokens[max(0, slot.at - _BESIDE) : slot.at + _BESIDE + 1]
    return bool(nouns) and any(t.slot < 0 and _stem(t.text) in nouns for t in around)
