"""Step 1, compact: numbers that only say how many were told of."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot

_FEW = range(2, 7)
_THE = frozenset(("the", "these", "those", "both", "all"))
_OF = frozenset(("of", "for", "from", "in", "by"))


def only_counts(line: Line, slot: Slot) -> bool:
    """Whether a small number only says how many were told of: "sales of the two were 56,300", "volume for the three goods"."""
    if slot.quantity.value not in _FEW:
        return False
    ahead = " ".join(token.text for token in line.tokens[max(0, slot.at - 2) : slot.at]).split()[-2:]
    if not ahead or ahead[-1] not in _THE:
        return False
    return slot.kind == "number" or (slot.kind == "count" and ahead[0] in _OF)
