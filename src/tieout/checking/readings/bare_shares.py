"""Shares of which some are told without the word percent: "oats have 19 percent, rye 21 and the others 60 percent"."""

from __future__ import annotations

from tieout.checking.compact.alike import tells_bare
from tieout.checking.compact.line import Line
from tieout.checking.readings.reading import Reading


def passes_over_bare(reading: Reading, line: Line) -> bool:
    """Whether a number without a noun stands behind one of two shares of a whole and before the other: it may be one more of them."""
    if set(reading.bound) not in _SHARES:
        return False
    mine = [slot for slot in reading.slots if slot.line == line.number]
    if len(mine) < _PAIR or any(slot.kind != "percent" for slot in mine):
        return False
    first, last = min(slot.number for slot in mine), max(slot.number for slot in mine)
    return any(tells_bare(slot) and _is_told(line, slot.at) for slot in line.slots[first + 1 : last])


def _is_told(line: Line, at: int) -> bool:
    """Whether a word of a name or a noun stands right before it, and a mark or "and" behind."""
    before, behind = line.tokens[at - 1], line.tokens[at + 1].text if at + 1 < len(line.tokens) else "."
    return before.slot < 0 and before.text[-1:].isalpha() and not before.classes and behind in _ENDS


#: The roles of shares that make up all there is.
_SHARES, _PAIR = ({"parts"}, {"part", "stated"}), 2
_ENDS = frozenset((",", ";", ".", "and", "while", "but", "with"))
