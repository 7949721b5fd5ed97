"""Step 1, compact: parts that are told of all the times of which a longer one is made: April, May and June of a quarter, two halves of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tieout.checking.compact.ahead import AHEAD
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.times import Span

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
    if len(parts) not in _SEVERAL or not _may_name_stretch(whole):
        return False
    host = next((length for length, _ in whole.times if length in _FILLED), "")
    times = [_span(part) for part in parts] if host else []
    kinds = {time[0] for time in times if time is not None}
    which = {time[1] for time in times if time is not None}
    if len(kinds) != 1 or len(which) != len(times) or None in which:
        return False
    return any(
        kinds == {kind} and len(which) == several and _in_a_row({n for n in which if n is not None}, size)
        for kind, size, several in _FILLED.get(host, ())
    ) and (host != "weekend" or {5, 6} <= which)


def _may_name_stretch(whole: Item) -> bool:
    """Whether a word for a longer time stands in the sentence of a figure: one look at it spares most of the walk over its words."""
    return _name_stretch(whole.line.texts)


@lru_cache(maxsize=256)
def _name_stretch(texts: frozenset[str]) -> bool:
    """Whether one of the words of a sentence begins so; asked of it beside each set of parts."""
    said = " ".join(texts)
    return any(word in said for word in _STRETCHES)


#: What all words for such a time begin with, or are: see `times`.
_STRETCHES = ("quarter", "half", "year", "annual", "weekend", "q1", "q2", "q3", "q4")


def _in_a_row(which: set[int], size: int) -> bool:
    """Whether numbers follow one another, the first behind the last of all."""
    return sum((n + 1) % size not in which for n in which) <= 1


def _span(item: Item) -> Span | None:
    """The time that an item is told of: the last one that says which it is."""
    return next((span for span in item.times if span[1] is not None), None)


def of_other_times(whole: Item, parts: Sequence[Item]) -> bool:
    """'It lent 64 million in May. It lent 21 million in June and 25 million in July', 'The line is 121 km long. It will be lengthened by 19 km':
    whether the one is told of a time that others are not, or they are to come."""
    if AHEAD.isdisjoint(whole.line.texts) and any(not AHEAD.isdisjoint(i.line.texts) for i in parts):
        return True
    own = dict(whole.times)
    return any(kind in own and own[kind] != which for i in parts for kind, which in i.times)
