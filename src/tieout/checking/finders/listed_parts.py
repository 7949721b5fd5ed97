"""A whole, and its parts in the items of a list behind it: "The 640 deaths include: / - 410 in the north / - 230 in the south"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.bullets import items_behind
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.text.model import Sentence

#: Lists with more items are data; before so many words the figure of an item is the first thing that it tells.
_MOST, _FIRST = 30, 2
#: Figures that are no whole, and those that are no part, either.
_COMPARED = frozenset("from than against average each per".split())
_MOVED = _COMPARED | {"change", "change-after", "change-than", "by"}


def listed_parts(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, where the line is the last item of a list and each item gives one part: enough to tie out, for the list may not
    be all of it."""
    last = line.number
    if line.sentence.setting != "list" or (last + 1 < len(lines) and lines.sentences[last + 1].setting == "list"):
        return
    head = next((k for k in range(last, -1, -1) if lines.sentences[k].setting != "list"), -1)
    opening = lines[head] if head >= 0 and last - head <= _MOST else None
    items = items_behind(head, lines) if opening is not None else ()
    if opening is None or len(items) < 2:
        return
    for whole in opening.slots:
        told = whole.kind in AMOUNTS and not whole.context and not whole.tags & _COMPARED
        parts = _parts(whole, items, head, lines) if told else []
        if len(parts) == len(items) and all(0 < (p.quantity.value or 0) < (whole.quantity.value or 0) for p in parts):
            yield Partial(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


def _is_level(slot: Slot) -> bool:
    return slot.kind in AMOUNTS and not slot.context and not slot.tags & _MOVED


def _parts(whole: Slot, items: Sequence[Sentence], head: int, lines: Lines) -> list[Slot]:
    """Of each item the figure like the whole that opens it, or the only one; fewer where an item has none."""
    found: list[Slot] = []
    starts = {item.start for item in items}
    for number in range(head + 1, len(lines)):
        if lines.sentences[number].setting != "list" or len(found) == len(items):
            break
        line = lines[number] if lines.sentences[number].start in starts else None
        like = [s for s in line.slots if _is_level(s) and alike(s, whole)] if line is not None else []
        if like and (len(like) == 1 or like[0].at < _FIRST):
            found.append(like[0])
    return found
