"""Whether a mark stands between figures that are told of one thing: "raised 84,000 pounds; tickets for 1,200 guests were 70 pounds each"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot

#: The marks that part clauses which go their own ways.
MARKS = frozenset((";", ":"))


def are_parted(line: Line, *slots: Slot, marks: frozenset[str] = MARKS) -> bool:
    """Whether one of the marks parts those of the figures that stand in the sentence."""
    places = [slot.at for slot in slots if slot.line == line.number]
    return any(token.text in marks for token in line.tokens[min(places) : max(places)])
