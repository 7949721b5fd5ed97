"""A multiple of a yardstick that stands behind it, and the level that is held against it, alone in the sentence before or behind: "The fund raised twice its
target of 5,000 pounds. So far 9,800 pounds have come in"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import NO_SENTENCES, is_level, value_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What stands between a multiple and the yardstick that it is of.
_OF_YARDSTICK = lazily(
    r"\s+(?:more\s+than\s+)?(?:the|its|his|her|their|our|a)\s+(?:[a-z'’-]+\s+){0,3}"
    r"(?:record|target|goal|aim|limit|average|norm|maximum|minimum|quota|ceiling|estimate|budget|forecast|high|low)\s+(?:[a-z]+\s+){0,2}of\s+"
)
#: "Nearly three times" and "three times" are hardly farther off; "more than double" may be.
_NEAR, _OVER = 0.1, 0.3


def times_yardstick(multiple: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The level and the yardstick, where the sentence tells no other figure like it."""
    base = line.slots[multiple.number + 1] if multiple.number + 1 < len(line.slots) else None
    if base is None or not _OF_YARDSTICK.fullmatch(line.text, multiple.quantity.end, base.quantity.start):
        return
    if any(slot is not base and alike(slot, base) for slot in line.slots if not slot.context):
        return
    for step in (-1, 1):
        there = lines.beside(line, step)
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        levels = [slot for slot in there.slots if is_level(slot) and alike(slot, base)]
        if levels:
            if len(levels) == 1 and _is_near(levels[0], base, multiple):
                yield levels[0], base
            return


def _is_near(level: Slot, base: Slot, multiple: Slot) -> bool:
    """Whether a level comes so near to the multiple that it is no accident: no word says that it is held against the yardstick."""
    times = value_of(level) / (value_of(base) or 1.0)
    most = _OVER if multiple.quantity.hedge in (">", ">=") else _NEAR
    return -_NEAR <= times / (value_of(multiple) or 1.0) - 1.0 <= most
