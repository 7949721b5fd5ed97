"""A figure told roughly first, and with all of its digits some sentences on."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import EMPTY
from tieout.checking.compact.again import LEAD, is_finer
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.lines import Lines

_TOLD_TWICE = frozenset(("count", "currency", "measure"))


def told_exactly(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the rough figure, and `body`, the exact one: 'accepted about 4.6 million shares', and some sentences on 'accepted 4,613,200 shares'."""
    for slot in line.slots:
        verb = _verb(slot, line)
        if not verb or slot.kind not in _TOLD_TWICE or not slot.unit:
            continue
        for earlier in range(max(0, number - LEAD), number):
            above = lines[earlier]
            rough = (
                next((s for s in above.slots if _is_rough(s, slot) and _verb(s, above) == verb), None)
                if above
                else None
            )
            if rough is not None:
                yield {"stated": rough, "body": slot}
                return


def _is_rough(rough: Slot, exact: Slot) -> bool:
    """Whether the one is the other told with fewer digits."""
    if rough.kind != exact.kind or rough.unit != exact.unit or rough.context:
        return False
    return is_finer(exact.quantity, rough.quantity)


def _verb(slot: Slot, line: Line) -> str:
    """The word of a clause close before a figure, cut as words are; "" for none."""
    before = [t.text for t in line.tokens[max(0, slot.at - 3) : slot.at] if t.slot < 0 and t.text.isalpha()]
    words = [w for w in before if w not in EMPTY and len(w) > 3]
    return words[-1][:5] if words else ""
