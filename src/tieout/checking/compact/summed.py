"""Step 1, compact: whether a figure is called the sum of what was told, and of how many things: "total volume for the three was 691,900"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.counting import only_counts
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kinds import BARE

_NEAR = 6
#: What a clause of a sum may begin behind: "coffee fell to 31,400, and total volume was 82,100".
_BREAKS = frozenset((",", ";", ":", "and", "while", "but", "so that"))


def sums(whole: Item) -> bool:
    """'Total money in circulation was 115.7', 'a combined 115.7': a word for a sum stands at the figure, or before the noun."""
    if "total" in whole.slot.tags:
        return True
    tokens, at = whole.line.tokens, whole.slot.at
    for start in {0, _clause(whole)}:
        called = next((k for k in range(start, min(start + _NEAR, at)) if "total" in tokens[k].classes), at)
        between = (whole.line.slots[t.slot] for t in tokens[called:at] if t.slot >= 0)
        if called < at and not any(
            alike(s, whole.slot) and not only_counts(whole.line, s) for s in between if not s.context
        ):
            return True
    return False


def _clause(whole: Item) -> int:
    """Where the clause of a figure begins."""
    ahead = whole.line.tokens[: whole.slot.at]
    return max((k for k, token in enumerate(ahead) if token.text in _BREAKS), default=-1) + 1


def counts(whole: Item, parts: int) -> bool:
    """'The two banks offer 800 million', '50 million for three contracts': the sentence of the whole counts those that have the parts."""
    return any(
        s.kind in BARE and s is not whole.slot and s.quantity.value == parts and not s.context for s in whole.line.slots
    )


def shares_out(whole: Item, parts: Sequence[Item]) -> bool:
    """'Two towns are to give 800 million in total. The one has put by 500 million, while the other will lend 300 million'; and 'Total
    volume for the three' behind what is told of as many."""
    if not counts(whole, len(parts)):
        return False
    if (whole.slot.line, whole.slot.at) > (parts[-1].slot.line, parts[-1].slot.at):
        return sums(whole) and any(only_counts(whole.line, s) for s in whole.line.slots)
    return "total" in whole.slot.tags and parts[0].line is parts[-1].line
