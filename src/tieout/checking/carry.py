"""Step 3, propose: whether a sentence goes on about the one before, and which figure there it goes on about."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from tieout.checking.line import Line, Slot, Token

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
    return any("carry" in t.classes and (i < 2 or " " in t.text) for i, t in enumerate(line.tokens[:4]))


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


def _earlier(line: Line, before: Line) -> bool:
    """ "A year ago it was 40", "In 2003, 11.5 were sold", "That compares with 30": the sentence goes back to another time."""
    return any(
        t.classes & {"year-ago", "carry", "against"} or t.text in _BACK or _is_year(line, t) for t in line.tokens
    )


def _others(line: Line, before: Line) -> bool:
    """ "The other six are …", "The remaining 12 …": the sentence begins with what the one before has left over."""
    return any("remainder" in t.classes for t in line.tokens[:2])


_WAYS: Mapping[str, Callable[[Line, Line], bool]] = {
    "carry": _carry, "of-them": _of_them, "repeat": _repeat, "earlier": _earlier, "others": _others,
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


_PREDICATES = frozenset("said says also told that which who will would could may announced".split())

_VERBS = frozenset(("level", "up", "down", "break", "traded"))


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def repeated(slot: Slot, before: Line, line: Line) -> bool:
    """Whether the figure of the sentence before stands beside a noun that the next sentence is about."""
    nouns = subject(line)
    around = before.tokens[max(0, slot.at - _BESIDE) : slot.at + _BESIDE + 1]
    return bool(nouns) and any(t.slot < 0 and _stem(t.text) in nouns for t in around)
