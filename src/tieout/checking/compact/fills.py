"""Step 1, compact: parts that are told of all the times of which a longer one is made: April, May and June of a quarter, two halves of a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from tieout.checking.compact.items_told import Item
from tieout.checking.compact.labels import around
from tieout.checking.compact.line import Token
from tieout.checking.compact.periods import behind
from tieout.quantities.dates import MONTHS

#: A stretch of time, and which of them it is in its kind, from 0 on; None where no word says which.
Span = tuple[str, int | None]

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
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
#: what fills a stretch: the kind of its parts, how many there are of these, and how many in a row it takes
_FILLED: Mapping[str, Sequence[tuple[str, int, int]]] = {
    "quarter": (("month", 12, 3),),
    "half": (("month", 12, 6), ("quarter", 4, 2)),
    "year": (("half", 2, 2), ("quarter", 4, 4)),
    "weekend": (("day", 7, 2), ("day", 7, 3)),
}

_SEVERAL = frozenset(several for kinds in _FILLED.values() for _, _, several in kinds)


def fill(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts are told of times that follow one another and are all of the one that the whole is told of."""
    if len(parts) not in _SEVERAL:
        return False
    host = next((length for length, _ in _spans(whole) if length in _FILLED), "")
    times = [_span(part) for part in parts] if host else []
    kinds = {time[0] for time in times if time is not None}
    which = {time[1] for time in times if time is not None}
    if len(kinds) != 1 or len(which) != len(times) or None in which:
        return False
    return any(
        kinds == {kind} and len(which) == several and _in_a_row({n for n in which if n is not None}, size)
        for kind, size, several in _FILLED.get(host, ())
    ) and (host != "weekend" or {5, 6} <= which)


def _in_a_row(which: set[int], size: int) -> bool:
    """Whether numbers follow one another, the first behind the last of all."""
    return sum((n + 1) % size not in which for n in which) <= 1


def _span(item: Item) -> Span | None:
    """The time that an item is told of: the last one that says which it is."""
    return next((span for span in _spans(item) if span[1] is not None), None)


def _spans(item: Item) -> Iterator[Span]:
    """The times at a figure, those behind it first."""
    ahead, _ = around(item.line, item.slot)
    yield from _told(list(takewhile(lambda t: not _leads_on(t), behind(item.line, item.slot.at))))
    yield from reversed(list(_told(ahead)))
    yield from _told(list(takewhile(lambda t: t.text != ",", item.line.tokens[:_OPENING])))


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
        elif word in _DAYS:
            yield "day", _DAYS.index(word)
        elif word in _LENGTHS:
            yield _LENGTHS[word], _NTH.get(word, _NTH.get(before))
