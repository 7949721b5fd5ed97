"""For what length of time an amount is, by its unit or by the word beside it: "3,000 a month", "a 3,000 monthly retainer", "an annual salary of 42,000"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.each.one_of_all import TIMES
from tieout.patterns import lazily

#: The words for it, and the lengths of time.
EVERY = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year"
}  # fmt: skip
_WORD = rf"({'|'.join(EVERY)})"
_PAID = r"(?:fee|retainer|rent|wage|salary|pay|payment|instal?ment|allowance|charge|rate|bill|cost|grant|premium|subscription)s?"
_BEHIND = lazily(rf"\s+{_WORD}\s+{_PAID}\b")
_AHEAD = lazily(rf"\b{_WORD}\s+(?:[a-z-]+\s+){{0,2}}{_PAID}\s+(?:is|was|of|at|were)\s+$")


def time_of_pace(slot: Slot, line: Line) -> str:
    """The length of time that an amount is for; "" where words tell none."""
    _, _, bottom = slot.unit.partition(" / ")
    if bottom:
        return bottom if bottom in TIMES else ""
    if slot.kind != "currency" or slot.context:
        return ""
    told = _BEHIND.match(line.said_behind(slot)) or _AHEAD.search(line.said_before(slot))
    return EVERY[told[1]] if told else ""
