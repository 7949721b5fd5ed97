"""The time that a claim speaks of: a year, a quarter or a month named in its clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tieout.claims.compared import is_compared_with, stretch
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: A stretch of the text that names a time: start, end, the time as printed.
Period = tuple[int, int, str]

#: A period, and the stretch of the text that it is the time of alone; None where it may be that of any figure.
Owned = tuple[int, int, str, tuple[int, int] | None]

#: Nouns that end a named stretch of time ("the first nine months", "last year", "third quarter").
NOUNS = ("quarter", "half", "months", "month", "year", "week", "decade")

ORDER = r"first|second|third|fourth|final|last|past|previous|next|this|same|current|1st|2nd|3rd|4th"
COUNT = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
KINDS = r"fiscal|financial|calendar"
PHRASE = lazily(rf"\b(?:{ORDER})(?: (?:{COUNT}|\d{{1,2}}))?[ -](?:(?:{KINDS}) )?$", re.IGNORECASE)
#: How far before its noun such a phrase may begin.
_REACH = 32
#: The words that such a phrase, or "a year ago", can have right before its noun.
_LASTS = tuple(f"{ORDER}|{COUNT}|{KINDS}|a|one".split("|"))
LATER = lazily(r"s?(?:'s)?(?: of (?:the |this |last )?(?:year|\d{4})| ago| earlier)?\b")
SINGLE = lazily(r"\b(?:a|one)[ -]$", re.IGNORECASE)

#: How many named times to either side of a figure are looked at.
AROUND = 3

#: Where a clause ends.
CLAUSE = lazily(r"[;:–—]|, (?:and|but|while|which|whereas|compared|up|down|against)\b")


def dates(quantities: Sequence[Quantity]) -> list[Period]:
    """The dates among the quantities, ascending."""
    return sorted((q.start, q.end, q.text) for q in quantities if q.kind == "date" and not q.named)


def periods(text: str, known: Sequence[Period], start: int, end: int) -> list[Owned]:
    """The times that are named from `start` to `end`, ascending: the `known` dates, and phrases such as "the first half"."""
    inside = known[bisect_right(known, (start - 1, 0, "￿")) : bisect_right(known, (end, 0, ""))]
    return [(*mark, stretch(text, start, mark[0])) for mark in sorted([*inside, *_phrases(text, start - 1, end)])]


def period_of(text: str, named: Sequence[Owned], quantity: Quantity) -> str:
    """The time that a quantity's sentence gives it: the nearest one within its clause, else the sentence's only one.

    The time of what is compared with is of nothing else: in "up from 40 in 2020" 2020 is the time of 40, in "three times as many
    as in 2020" of no figure that is printed. What is compared with has no time but that.
    """
    near = _own(text, named, quantity)
    if len(near) == 1:
        return near[0][2]
    place = bisect_right(near, (quantity.start, 0, "", None))
    nearest = near[max(0, place - AROUND) : place + AROUND]
    inside = [mark for mark in nearest if not CLAUSE.search(text, *_between(mark, quantity))]
    if not inside:
        return ""
    return min(inside, key=lambda mark: _distance(mark, quantity))[2]


def _own(text: str, named: Sequence[Owned], quantity: Quantity) -> Sequence[Owned]:
    """The times that may be the quantity's."""
    own = [mark for mark in named if mark[3] and mark[3][0] <= quantity.start < mark[3][1]]
    if own or is_compared_with(text, quantity.start):
        return own
    return [mark for mark in named if mark[3] is None]


def _phrases(text: str, start: int, end: int) -> list[Period]:
    """The phrases that begin in [start, end); their nouns may stand further on."""
    found, low, high = {}, max(start, 0), end + _REACH
    for noun in NOUNS:
        at = text.find(noun, low, high)
        while at >= 0:
            mark = _phrase(text, at, at + len(noun))
            if mark and start <= mark[0] < end:
                found[mark[0]] = mark
            at = text.find(noun, at + len(noun), high)
    return list(found.values())


def _phrase(text: str, start: int, end: int) -> Period | None:
    """The phrase around a noun of time, if it names a time: "last year" does, "a year" only with "ago" or "earlier"."""
    before = text[max(0, start - _REACH) : start]
    if before[-1:] not in (" ", "-") or not (before[-2:-1].isdigit() or before[:-1].lower().endswith(_LASTS)):
        return None
    after = LATER.match(text, end)
    head = PHRASE.search(before)
    if not head and after and after.group().endswith((" ago", " earlier")):
        head = SINGLE.search(before)
    if not head or not after:
        return None
    begin = start - len(before) + head.start()
    return begin, after.end(), " ".join(text[begin : after.end()].split())


def _between(mark: Owned, quantity: Quantity) -> tuple[int, int]:
    return (mark[1], quantity.start) if mark[0] < quantity.start else (quantity.end, mark[0])


def _distance(mark: Owned, quantity: Quantity) -> int:
    first, last = _between(mark, quantity)
    return last - first
