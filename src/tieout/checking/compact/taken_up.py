"""Step 1, compact: whether a sentence takes up a figure of one before to say what is in it: "The salt for Chad includes", "The total includes"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.gone_through import says_of_what
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import stems
from tieout.checking.compact.kinds import BARE

#: The classes of words that open parts.
OPENING = frozenset(("partition", "including"))
_ENOUGH = 2


def takes_up(whole: Item, parts: Sequence[Item]) -> bool:
    """'sales of wheat to Jordan … The wheat for Jordan includes': the sentence of the parts takes up two words of the whole, or calls it the
    total, and says so."""
    first = parts[0]
    ahead = first.line.tokens[: first.slot.at]
    if not any(t.classes & OPENING for t in ahead):
        return False
    return len(whole.label.words & first.label.words) >= _ENOUGH or (
        _is_before(whole, first) and all(i.line is first.line for i in parts) and says_of_what(first)
    )


def _is_before(whole: Item, first: Item) -> bool:
    """Whether the whole is the only figure of its unit in the sentence before."""
    figures = sum(alike(s, whole.slot) for s in whole.line.slots if not s.context)
    return first.line.number == whole.line.number + 1 and figures == 1


def is_too_little(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether a whole is less than what another sentence says to be in it: "The total includes", "The salt for Chad includes"; whatever else
    is in it, one is wrong."""
    first = parts[0]
    if first.line is whole.line or any(i.line is not first.line for i in parts):
        return False
    if any(i.slot.kind in BARE for i in parts):
        return False  # of 5,000 people, 3,000 may be women and 2,500 children
    least, most = sum(i.slot.quantity.low or 0.0 for i in parts), whole.slot.quantity.high or 0.0
    return 0 < most < least and _goes_on_about(whole, first)


def _goes_on_about(whole: Item, first: Item) -> bool:
    """Whether a sentence says by what stands before the word for parts that it is of the whole, and of no other time."""
    opened = next((k for k, t in enumerate(first.line.tokens[: first.slot.at]) if t.classes & OPENING), 0)
    ahead = first.line.tokens[:opened]
    if not ahead or ahead[0].text.split()[0] not in _THE or any(t.slot >= 0 for t in ahead):
        return False
    if {t.text for t in ahead} & _OF_TIMES:
        return False
    named = frozenset[str]().union(*(stems(t.text) for t in ahead))
    return (_is_before(whole, first) and says_of_what(first)) or len(whole.label.words & named) >= _ENOUGH


_THE = frozenset(("the", "this", "that", "these", "those"))
_OF_TIMES = frozenset("so since season year month week date now far other remaining".split())
