"""Step 3, propose: how far apart the figures of a reading stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tieout.checking.compact.line import Bound, Line, Series, Slot


def within(line: Line, lines: list[Line], bound: dict[str, Bound], near: float) -> list[Slot]:
    """The slots that stand near enough to all that is bound: a sentence of a thousand figures is not tried whole for each."""
    if not bound:
        return line.slots
    low, high = _reach(line, lines, bound, near)
    first = bisect_left(line.slots, low, key=lambda s: line.cost[s.at])
    return line.slots[first : bisect_right(line.slots, high, key=lambda s: line.cost[s.at])]


def lists_within(line: Line, lines: list[Line], bound: dict[str, Bound], near: float) -> list[Series]:
    """The lists that begin near enough to all that is bound, in their order."""
    if not bound:
        return line.series
    low, high = _reach(line, lines, bound, near)
    return [s for s in line.series if low <= line.cost[s.slots[0].at] <= high]


def _reach(line: Line, lines: list[Line], bound: dict[str, Bound], near: float) -> tuple[float, float]:
    """The costs in the line between which a figure stands near enough to all that is bound."""
    places = [_place(lines, b) for b in bound.values()]
    back = 0.0 if line is lines[-1] else line.cost[-1] + 1.0
    return max(places) - near + back - _HAIR, min(places) + near + back + _HAIR


#: Costs are sums of binary fractions.
_HAIR = 1e-9


def line_of(bound: Bound) -> int:
    return bound.slots[0].line if isinstance(bound, Series) else bound.line


def distance(lines: list[Line], candidate: Bound, bound: dict[str, Bound]) -> float:
    """How far a candidate stands from the figures that are bound already: the nearest one counts."""
    return min((abs(_place(lines, candidate) - _place(lines, b)) for b in bound.values()), default=0.0)


def spread(lines: list[Line], bound: list[Bound]) -> float:
    """How far apart the outermost figures of a reading stand."""
    places = [_place(lines, b) for b in bound]
    return max(places) - min(places)


def _place(lines: list[Line], bound: Bound) -> float:
    """Where a figure stands on the running cost of its lines; a sentence's end costs as much as a figure."""
    slot = bound.slots[0] if isinstance(bound, Series) else bound
    here, other = lines[-1], lines[0]
    if slot.line == here.slots[0].line:
        return here.cost[slot.at]
    return other.cost[slot.at] - other.cost[-1] - 1.0
