"""Step 1, compact: which two figures may be one limit, told from either side: "up to 1,200 tonnes" and "over 1,200 tonnes"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.pointed import kind_told
from tieout.quantities.model import Quantity

_BELOW, _ABOVE = ("<", "<="), (">", ">=")
_LIMITS = frozenset(("currency", "measure", "count", "percent", "duration"))


def may_be_limits(own: Sequence[Quantity], above: Sequence[Quantity]) -> bool:
    """Whether a figure bounds from one side what another, of its sentence or the one before, bounds from the other."""
    bounds = [q for q in own if q.hedge in (*_BELOW, *_ABOVE)]
    return any(are_one_limit(one, other) for one in bounds for other in (*own, *above))


def are_one_limit(one: Quantity, other: Quantity) -> bool:
    """Whether one figure bounds from below what the other, as large and of one unit, bounds from above."""
    if one.kind not in _LIMITS or one.value != other.value or not one.value or kind_told(one) != kind_told(other):
        return False
    sides = (one.hedge in _BELOW, one.hedge in _ABOVE, other.hedge in _BELOW, other.hedge in _ABOVE)
    return (sides[0] and sides[3] or sides[1] and sides[2]) and (one.unit == other.unit or one.kind != other.kind)
