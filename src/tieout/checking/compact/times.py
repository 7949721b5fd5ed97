"""Step 1, compact: the times that a figure is told of, by the words around it: "in the second quarter", "On Monday"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from tieout.checking.compact.labels import around
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.periods import behind
from tieout.quantities.calendar_names import MONTHS, WEEKDAYS

#: A stretch of time, and which of them it is in its kind, from 0 on; None where no word says which.
Span = tuple[str, int | None]

_NTH: Mapping[str, int] = {
    word: k
    for k, words in enumerate(("first q1 opening", "second q2 latter", "third q3", "fourth final last q4"))
    for word in words.split()
}
_LENGTHS: Mapping[str, str] = {
    **dict.fromkeys(("quarter", "quarterly", "q1", "q2", "q3", "q4", "three-month"), "quarter"),
    **dict.fromkeys(("half", "half-year", "six-month"), "half"),
    **dict.fromkeys(("year", "annual", "full-year", "yearly", "year's"), "year"),
    "weekend": "weekend",
}


def times(line: Line, slot: Slot) -> Iterator[Span]:
    """The times at a figure, those behind it first."""
    ahead, _ = around(line, slot)
    yield from _told(list(takewhile(lambda t: not _leads_on(t), behind(line, slot.at))))
    yield from reversed(list(_told(ahead)))
    yield from _told(list(takewhile(lambda t: t.text != ",", line.tokens[:_OPENING])))


#: "During April, which …": so many words open a sentence.
_OPENING = 5


def _leads_on(token: Token) -> bool:
    """Whether a word leads to what the figure is compared with, or to the next one; "over the weekend" is a time."""
    return token.text == "and" or (bool(token.classes & _COMPARING) and not token.text.startswith("over"))


_COMPARING = frozenset(("against", "from"))


def _told(tokens: Sequence[Token]) -> Iterator[Span]:
    words = [word for t in tokens if "year-ago" not in t.classes for word in t.text.replace("-", " ").split()]
    for before, word in zip(["", *words], words, strict=False):
        if word.removesuffix(".") in MONTHS:
            yield "month", MONTHS[word.removesuffix(".")] - 1
        elif word in WEEKDAYS:
            yield "day", WEEKDAYS.index(word)
        elif word in _LENGTHS:
            yield _LENGTHS[word], _NTH.get(word, _NTH.get(before))
