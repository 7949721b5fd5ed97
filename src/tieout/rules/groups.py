"""Words for a number of people or things that are told by name: both, the pair, a trio."""

from __future__ import annotations

from tieout.intervals.interval import Interval
from tieout.patterns import lazily

GROUPS = {
    "both": 2,
    "pair": 2,
    "duo": 2,
    "twins": 2,
    "trio": 3,
    "triplets": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
}


def read_group(printed: str) -> Interval | None:
    """How many a word for a group says."""
    number = GROUPS.get(printed.lower())
    return Interval(number, number) if number else None


#: A group's noun, and a mark and a capital that may open the names.
_OPENS = lazily(r"(?:\s+[a-z]+){0,3}\s*(?:[,(:–—]|\s--?\s)\s*[^\W\d_a-z]")


def opens_names(text: str, start: int, end: int) -> bool:
    """Whether the word [start, end) stands by itself, and names may open behind it."""
    return not text[start - 1 : start].isalpha() and _OPENS.match(text, end) is not None
