"""A figure and its tolerance: "12 ± 0.5 mm"."""

from __future__ import annotations

from tieout.quantities.around import REACH, tokens
from tieout.quantities.draft import Draft
from tieout.quantities.names import longest
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
    if (
        first.kind == "number"
        and text[first.start - 1 : first.start] == "("
        and text[first.right : first.right + 1] == ")"
    ):
        _of_both(text, first)
    second.dropped = True
    return True


def _of_both(text: str, draft: Draft) -> None:
    """Sets the unit behind the bracket of "(12 ± 0.5) mm", which is the figure's and its tolerance's."""
    found = tokens(text[draft.right + 1 : draft.right + REACH])
    name, end = longest(found, 1) if found[:1] in ([" "], ["\xa0"]) else (None, 0)
    if name is not None and name.kind in ("measure", "duration", "percent") and not name.weak:
        draft.set(name)
        draft.start -= 1
        draft.left = draft.start
        draft.end = draft.right = draft.right + 1 + sum(map(len, found[:end]))
