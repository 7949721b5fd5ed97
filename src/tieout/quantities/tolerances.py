"""A figure and its tolerance: "12 ± 0.5 mm"."""

from __future__ import annotations

from tieout.quantities.draft import Draft
from tieout.quantities.ranges import scale_down, take

_OR_SO = frozenset(("±", "+/-", "+-", "+/−", "plus or minus", "give or take"))


def tolerance(text: str, first: Draft, second: Draft) -> bool:
    """Makes "12 ± 0.5 mm" one quantity, read to half a millimeter; whether it was one."""
    a, b = first.numeral, second.numeral
    gap = text[first.right : b.start].strip(" \xa0") if b else ""
    if a is None or b is None or gap.lower() not in _OR_SO or not (first.kind == "number" or first.unit == second.unit):
        return False
    if first.kind == "number":
        take(first, second)
    scale_down(a, b)
    a.step = a.zeros = 2 * b.value
    first.end = first.right = second.right
    second.dropped = True
    return True
