"""Step 2, tag: what the words around a figure say that it is. Every tag comes out of one vocabulary file.

A figure is read from its left ("from", "to", "compared with", "a rise of" …) and from its right ("more than", "increase").
"""

from __future__ import annotations

from tieout.checking.govern import govern
from tieout.checking.left import look_left, when
from tieout.checking.line import Line, Slot
from tieout.checking.right import each, look_right, share, times


def tag(line: Line) -> Line:
    """The line with the tags, signs and governing verbs of its slots filled in."""
    for slot in line.slots:
        if slot.context:
            when(line, slot)
            continue
        look_left(line, slot)
        look_right(line, slot)
        share(line, slot)
        each(line, slot)
        if slot.kind == "multiple":
            times(line, slot)
    govern(line)
    for slot in line.slots:
        if not slot.context:
            _settle(slot)
    return line


def _settle(slot: Slot) -> None:
    """Tags that follow from others."""
    tags = slot.tags
    if tags & {"from", "than", "against"}:
        tags.discard("level")
    if not tags & {"from", "than", "against", "change", "change-than", "by"}:
        tags.add("plain")
    if "to" in tags and "from" in tags:
        tags.discard("to" if slot.quantity.start < 0 else "from")
