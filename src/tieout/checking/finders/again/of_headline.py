"""Whether a sentence is of the same thing as a headline, by the words of both, and by the digits of their figures where these are turned."""

from __future__ import annotations

import re
from itertools import pairwise

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import SOME, Head, swapped, swapped_rounded
from tieout.checking.compact.line import Line, Slot
from tieout.quantities.model import Quantity

#: A headline with fewer words of its own than this says too little to be known again.
FEWEST = 3
#: The part of a headline's words that its sentence must hold before a difference is an error.
MOST = 0.75
#: The part that is enough where the two have the same digits in another order.
HALF = 0.5
#: How long somebody is in prison is told once.
JAIL = "jail"


def is_sure(said: frozenset[str], here: frozenset[str]) -> bool:
    """Whether a sentence with the words `here` is of the same thing as a headline."""
    return len(said) >= FEWEST and len(said & here) >= MOST * len(said)


def all_of_two(said: frozenset[str], line: Line) -> bool:
    """Whether the two words of a headline stand together, with nothing behind them that says of which ("the catch of the north")."""
    if len(said) != SOME:
        return False
    words = [(k, telling(t.text) & said) for k, t in enumerate(line.tokens) if t.slot < 0]
    held = [(k, found) for k, found in words if found]
    near = any(one | other == said and j - k <= SOME for (k, one), (j, other) in pairwise(held))
    return near and not any(line.tokens[k + 1].text in _OF_WHICH for k, _ in held if k + 1 < len(line.tokens))


_OF_WHICH = frozenset("of in from at for by on with per".split())


def brought_to_mind(said: frozenset[str], here: frozenset[str], slot: Slot, other: Slot, line: Line) -> bool:
    """Whether half of the words are enough, or all of two, because the two figures have the same digits in another order."""
    if all_of_two(said, line) and swapped(slot.quantity, other.quantity, SOME):
        return True
    if is_term(said, here, slot) and swapped(slot.quantity, other.quantity, SOME):
        return True
    return len(said & here) >= max(SOME, HALF * len(said)) and _is_swapped(slot, other.quantity)


def is_term(said: frozenset[str], here: frozenset[str], slot: Slot) -> bool:
    """Whether a length of time is how long somebody is in prison, of whom both tell."""
    return slot.kind == "duration" and JAIL in said & here and len(said & here) >= HALF * len(said)


def is_turned(slot: Slot, other: Quantity) -> bool:
    """Whether a figure has the digits of another in another order, of two digits, too, or rounded as that is."""
    return swapped(slot.quantity, other, SOME) or swapped_rounded(slot.quantity, other)


def _is_swapped(slot: Slot, other: Quantity) -> bool:
    return swapped(slot.quantity, other) or swapped_rounded(slot.quantity, other)


def is_aside(body: Slot, line: Line) -> bool:
    """'The mill, which has 24 looms, …', '…, with sales of 3.1 billion': whether a figure is told aside, of what the headline tells nothing of."""
    start = next((i + 1 for i in range(body.at - 1, -1, -1) if line.tokens[i].text in _MARKS), 0)
    said = [token.text for token in line.tokens[start : body.at]]
    return not _WHICH.isdisjoint(said) or (start > 0 and bool(said) and said[0] in _ASIDE)


_MARKS, _WHICH = frozenset(",;:()–—"), frozenset(("which", "whose", "who", "where"))
_ASIDE = frozenset("with worth built bought valued having when".split())


def tells_of_more(head: Head, here: frozenset[str], text: str) -> bool:
    """'350 jobs for Dublin and Cork': whether a headline joins to what a sentence tells a thing that it does not tell."""
    joined = re.findall(r"(?:\band|&) ([^\W\d_]+)", text[head.start : head.end])
    return any(not telling(word) <= here for word in joined)
