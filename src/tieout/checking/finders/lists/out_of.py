"""Numbers that stand beside another one of the same things: "three of our four units", "half of the five"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot

#: So many words hold "of our four".
_OUT_OF = 4
_WHOSE = frozenset("the his her its their our these those my your".split())
#: An amount of two issues is of both.
_AMOUNTS = ("currency", "measure")


def out_of(slot: Slot, line: Line) -> float:
    """How many things the counted ones are some of, and which may be listed instead: "three of our four units"; 0 for none."""
    behind = line.tokens[slot.at + 1 : slot.at + 1 + _OUT_OF]
    larger = [line.slots[t.slot] for t in behind if t.slot >= 0] if behind and behind[0].text == "of" else []
    return larger[0].quantity.value or 0 if larger else 0


def is_of_a_number(slot: Slot, line: Line) -> bool:
    """'Two of three towns', 'a third of the five': what is listed may be the fewer."""
    at = slot.at - 1
    while at > 0 and line.tokens[at].text in _WHOSE:
        at -= 1
    if at < 1 or line.tokens[at].text != "of":
        return False
    before = line.tokens[at - 1 - (line.tokens[at - 1].text == "out")]
    return before.slot >= 0 and line.slots[before.slot].kind not in _AMOUNTS
