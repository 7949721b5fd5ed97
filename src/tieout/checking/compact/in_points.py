"""Step 1, compact: which numbers are percentages, and which are points between these: "from 39.5 per cent in 2015 to 33.1", "The two-point rise"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

_HALVED = lazily(r"[ \xa0-](?:half|quarter|third)[ \xa0-]points?\b")
#: No share is more, and what ends what is told of one.
ALL, ENDING = 100, frozenset(",;.()–—")


def in_points(line: Line, slot: Slot) -> bool:
    """'six points', and '0.3 point', a number that is no count; of "five half-points" each is less than one."""
    if slot.kind == "count":
        return slot.unit == "point" and not _HALVED.match(line.text, slot.quantity.end)
    after = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    return slot.kind == "number" and not slot.unit and after is not None and after.text in ("point", "points")


def between_points(line: Line, figures: list[Slot], i: int) -> Slot | None:
    """The only percentage beside the only bare number, where this sentence or the next tells what lies between them in points: "from 39.5 per
    cent in 2015 to 33.1", "becomes 16 per cent, not 19, from July. That three-point cut"."""
    slot = figures[i]
    if len(figures) > _FEW:
        return None
    shares = [s for s in figures if s.kind == "percent"]
    bare = [s for s in figures if s.kind == "number" and not in_points(line, s)]
    if len(shares) != 1 or bare != [slot] or slot.unit or not 0 < (slot.quantity.value or 0) <= ALL:
        return None
    after = line.tokens[slot.at + 1] if slot.at + 1 < len(line.tokens) else None
    if after is not None and not (after.text in ENDING or after.context or after.text in _GOING_ON):
        return None
    told = _POINTS.search(line.text, line.sentence.start, line.sentence.end + _NEXT)
    return shares[0] if told else None


#: A sentence of more figures has more than a pair.
_FEW = 8
_GOING_ON, _NEXT = frozenset("in for to against from on at with and a".split()), 90
_POINTS = lazily(r"[ -](?:percentage )?points?\b", re.IGNORECASE)


def of_percentages(line: Line, slot: Slot, around: list[Slot]) -> bool:
    """'by 22 points (55% to 33%)' are percentage points; 'up 2.16 percent, or 144.76 points', 'off 12.4 points, or 0.8 percent' are
    points of an index."""
    return abs(slot.quantity.value or 0) <= 100 and any(
        g.kind == "percent" and "change" not in g.tags and not _is_told_as(line, slot, g) for g in around
    )


def take_points(line: Line, before: Sequence[Line]) -> None:
    """'It was 9 percent, against 7 percent. The two-point rise …', '… The two-point lead': points of a change, or between two, that are told
    of nothing in their own sentence are those of the percentages of those before."""
    figures = [slot for slot in line.slots if not slot.context]
    if len(figures) != 1:
        return
    behind = [token.text for token in line.tokens[figures[0].at + 1 :][:_GAP]]
    changed = not (figures[0].tags.isdisjoint(_OF_BOTH) or figures[0].tags.isdisjoint(_ALL_OF_IT))
    if not changed and not (line.tokens[0].text == "the" and _GAPS.intersection(behind)):
        return
    there = [slot for near in before for slot in near.slots if not slot.context]
    shares = [slot for slot in there if slot.kind == "percent"]
    if len(shares) > 1 and not any(slot.unit == "point" for slot in there) and of_percentages(line, figures[0], shares):
        figures[0].kind, figures[0].unit = "percentage_point", "pp"


_GAP, _GAPS = 3, frozenset(("lead", "gap", "difference", "advantage"))
_OF_BOTH, _ALL_OF_IT = frozenset(("change", "change-than")), frozenset(("entire", "that-change", "that-one"))


def _is_told_as(line: Line, slot: Slot, giver: Slot) -> bool:
    """Whether a percentage is the same change over again: it follows "or"."""
    between = [t.text for t in line.tokens[slot.at + 1 : giver.at]]
    return "change" in slot.tags and between[-1:] == ["or"] and set(between) <= {"point", "points", ",", "or"}


def of_error(line: Line, slot: Slot) -> bool:
    """'a margin of error of three points'."""
    texts = [t.text for t in line.tokens[max(0, slot.at - 14) : slot.at]]
    return "margin" in texts and "error" in texts
