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
    return [s for s in line.series if low <= line.cost[s.slots[-1].at] and line.cost[s.slots[0].at] <= high]


def _reach(line: Line, lines: list[Line], bound: dict[str, Bound], near: float) -> tuple[float, float]:
    """The costs in the line between which a figure stands near enough to all that is bound."""
    places = [_ends(lines, b) for b in bound.values()]
    back = 0.0 if line is lines[-1] else line.cost[-1] + 1.0
    return (
        max(first for first, _ in places) - near + back - _HAIR,
        min(last for _, last in places) + near + back + _HAIR,
    )


#: Costs are sums of binary fractions.
_HAIR = 1e-9


def line_of(bound: Bound) -> int:
    return bound.slots[0].line if isinstance(bound, Series) else bound.line


def distance(lines: list[Line], candidate: Bound, bound: dict[str, Bound]) -> float:
    """How far a candidate stands from the figures that are bound already: the nearest one counts."""
    return min((_gap(_ends(lines, candidate), _ends(lines, b)) for b in bound.values()), default=0.0)


def spread(lines: list[Line], bound: list[Bound]) -> float:
    """How far apart the outermost figures of a reading stand; a list stands where its nearest item does, however long it is."""
    places = [_ends(lines, b) for b in bound]
    return max(0.0, max(first for first, _ in places) - min(last for _, last in places))


def _gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(0.0, one[0] - other[1], other[0] - one[1])


def _ends(lines: list[Line], bound: Bound) -> tuple[float, float]:
    """Where a figure, or the first and last one of a list, stand on the running cost of its lines."""
    if isinstance(bound, Series):
        return _place(lines, bound.slots[0]), _place(lines, bound.slots[-1])
    return (_place(lines, bound),) * 2


def _place(lines: list[Line], slot: Slot) -> float:
    """Where a figure stands; a sentence's end costs as much as a figure."""
    here, other = lines[-1], lines[0]
    if slot.line == here.slots[0].line:
        return here.cost[slot.at]
    return other.cost[slot.at] - other.cost[-1] - 1.0
