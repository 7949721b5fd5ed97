"""Words by which a balance comes of the items told before it, and of nothing else: "…, resulting in net debt of 38.5 million"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines

_RESULTS = frozenset(("resulting in", "leaving", "yielding", "giving", "making"))
_THEREFORE = _RESULTS | {
    "therefore",
    "thus",
    "hence",
    "so",
    "gives",
    "gave",
    "means",
    "meaning",
    "which leaves",
    "leaves",
}
_LED = 6


def comes_between(line: Line, stated: Slot, others: Sequence[Slot]) -> bool:
    """'interest and tax came to 90 million, resulting in free cash flow of': whether another amount stands between the items and what is said
    to result from all that was told."""
    led = any(t.text in _RESULTS for t in line.tokens[max(0, stated.at - _LED) : stated.at])
    first = max((slot.at for slot in others if slot.line == stated.line), default=-1)
    between = (s for s in line.slots if first < s.at < stated.at and s not in others)
    return led and any(_is_like(s, stated) for s in between)


def follows_from(line: Line, stated: Slot, others: Sequence[Slot], lines: Lines) -> bool:
    """Whether words lead to a figure from the items told right before it, in its sentence or the one before, with no other amount there."""
    ahead = line.tokens[max(0, stated.at - _LED) : stated.at]
    led = any(
        t.text in _THEREFORE or (t.text == "for" and b.text == ",") for b, t in pairwise([line.tokens[0], *ahead])
    )
    if not led or any(t.slot >= 0 and not t.context for t in ahead):
        return False
    if any(slot.line not in (stated.line, stated.line - 1) for slot in others):
        return False
    near = [line, *([lines[stated.line - 1]] if any(slot.line < stated.line for slot in others) else [])]
    told = [s for one in near if one is not None for s in one.slots if s is not stated and s not in others]
    return not any(_is_like(s, stated) for s in told)


def _is_like(slot: Slot, stated: Slot) -> bool:
    return not slot.context and slot.kind == stated.kind and slot.unit == stated.unit
