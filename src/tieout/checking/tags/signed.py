"""Step 2, tag: a percentage that only its sign makes a change, outside brackets and in them: "Exports: 4.2 billion, +8%"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.signs import is_signed


def told_by_sign(line: Line, slot: Slot) -> None:
    """The tag `signed` of a percentage printed with its sign, behind a mark or right before what it is compared with: a rate of -2 percent
    is told of by a verb."""
    if slot.kind != "percent" or not is_signed(slot.quantity) or not slot.at:
        return
    before, behind = line.tokens[slot.at - 1], line.tokens[slot.at + 1 : slot.at + 2]
    if before.text in _MARKS or (before.slot >= 0 and not before.context):
        if not behind or behind[0].text not in _OF:
            slot.tags.add("signed")
            slot.sign = slot.sign or int(slot.quantity.text[0] == "+")


_MARKS: Sequence[str] = (",", ";", ":", "(", "[", "–", "—", "|", "/")
#: "+2 percent of sales", "+3 percent growth": no change of the level beside it.
_OF = frozenset(("of", "growth", "margin", "rate", "inflation", "interest", "points", "to"))
