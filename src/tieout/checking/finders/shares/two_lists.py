"""The shares of a whole told twice, for two times or two owners: "50 percent oats, 35 rye and 15 peas versus 40 oats, 35 rye and 25 peas before"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Line, Slot

_AGAINST = frozenset("from against versus vs after compared than was were had been previously earlier before".split())
#: So many shares at least make a list, which come to all; a list with a slip comes to no more or less than that.
_FEWEST, _ALL, _EVEN, _SLIP = 3, 100.0, 0.6, 40.0


def two_lists(line: Line) -> Iterator[tuple[Slot, ...]]:
    """Both lists, which have as many shares, where a word sets the one against the other, and one of them comes to all exactly."""
    slots = [s for s in line.slots if not s.context]
    half = len(slots) // 2
    if half < _FEWEST or len(slots) % 2 or any(s.kind != "percent" for s in slots):
        return
    lists = tuple(slots[:half]), tuple(slots[half:])
    if any(s.sign or "change" in s.tags for s in slots):
        return
    between = line.tokens[lists[0][-1].at + 1 : lists[1][0].at]
    off = [abs(sum(s.quantity.value or 0.0 for s in told) - _ALL) for told in lists]
    if min(off) < _EVEN and max(off) < _SLIP and any(not _AGAINST.isdisjoint(t.text.split()) for t in between):
        yield from lists
