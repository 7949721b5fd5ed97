"""The change in percent of what a later sentence begins with by its name: "Cable sales were up 9% and Lamp sales fell 4%. … Lamp had a 6% fall in volume …"."""

from __future__ import annotations

import re

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences back it may stand, and so far behind the name.
_BACK, _NEAR = 3, 60
_NAME = lazily(
    r"\s*((?:[A-Z][A-Za-z&-]{2,}\s+){1,3})(?:had|saw|suffered|enjoyed|experienced|posted|reported|recorded|benefited|achieved|delivered)\b"
)
#: What parts one thing from the next.
_ENDS = lazily(r"[;]|, (?:and|while|but)\b|\bwhile\b")


def change_of_named(line: Line, lines: Lines) -> Slot | None:
    """The first change behind the name, in the nearest sentence that tells it; none where other percentages stand between."""
    found = _NAME.match(line.text, line.sentence.start, line.sentence.end)
    if found is None:
        return None
    name = re.compile(r"\b" + r"\s+".join(map(re.escape, found[1].split())) + r"\b")
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        before = lines[number]
        told = [*name.finditer(before.text, before.sentence.start, before.sentence.end)] if before is not None else []
        if before is None or not told:
            continue
        start = told[0].end()
        behind = next((s for s in before.slots if s.quantity.start >= start and s.kind == "percent"), None)
        if behind is None or len(told) > 1 or behind.quantity.start - start > _NEAR:
            return None
        return None if _ENDS.search(before.text[start : behind.quantity.start]) else behind
    return None
