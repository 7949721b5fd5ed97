"""Whether a figure that is taken for known is of all there is of its things: "the 168 weapons had been", not "the 168 weapons that", "the 7.3 million
bridge"."""

from __future__ import annotations

from collections.abc import Collection

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.opening import AUXILIARY

_PREDICATES = AUXILIARY | frozenset("is are was were must cannot".split())
_MARKS = frozenset(",.;:)?!–—")


def is_all(slot: Slot, line: Line, behind: Collection[str] = ()) -> bool:
    """Whether nothing behind its noun tells the things apart from others: a predicate stands there, or one of some words, or the sentence ends."""
    first = slot.at + 1 + (slot.kind in BARE and bool(slot.unit))
    after = line.tokens[first : first + 1]
    words = after[0].text.split() if after else []
    return not words or words[0] in _PREDICATES or words[0] in behind or after[0].text in _MARKS
