"""A length of time that leads from one date to another, whatever else is told between: "opened in 2011", and in the next sentence "Five
years later, in 2016, …"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines


def later_on(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the length, `first`, the only date before it in its sentence or else in the one before, and `last`, the one behind it."""
    for slot in line.slots:
        last = _reached(slot, line) if slot.kind == "duration" else None
        if last is None:
            continue
        before = _dates(line, slot.number) or _dates(lines.whole(line.number - 1) if line.number else None)
        if len(before) == 1 and _alike(before[0], last):
            yield Partial(stated=slot, first=before[0], last=last)


def _reached(slot: Slot, line: Line) -> Slot | None:
    """The date right behind "five years later, in"."""
    words = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _REACH]]
    if words[:1] != ["later"]:
        return None
    at = next((k for k, word in enumerate(words) if word in _LEADING), -1)
    if at < 1 or words[1:at] not in ([], [","]) or len(words) == at + 1:
        return None
    token = line.tokens[slot.at + 1 + at + 1]
    last = line.slots[token.slot] if token.slot >= 0 else None
    return last if last is not None and last.kind == "date" else None


def _dates(line: Line | None, end: int | None = None) -> list[Slot]:
    return [slot for slot in line.slots[:end] if slot.kind == "date"] if line is not None else []


def _alike(one: Slot, other: Slot) -> bool:
    """Whether both dates are years, or neither is: from "May" to "2016" there is no counting."""
    return one.quantity.text.isdigit() == other.quantity.text.isdigit()


_REACH, _LEADING = 4, frozenset(("in", "on"))
