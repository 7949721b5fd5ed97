"""Step 1, compact: of what stakes are, by the words behind them: "a 70 percent stake in the mill" and "a 48 percent stake in the yard"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily


def in_several(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether two stakes or owners are named with what they hold, which is not the same."""
    found = (_IN.match(line.text, slot.quantity.end) for slot in slots if slot.line == line.number)
    return len({one[1].lower() for one in found if one}) > 1


_IN = lazily(
    r"\s+(?:[a-z]+\s+)?(?:owners?|stakes?|interests?|shares?|shareholdings?|holdings?)\s+(?:of|in)\s+(?:(?:the|its|their|an?)\s+)?([\w'’-]+)"
)
