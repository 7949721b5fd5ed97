"""A level that has a percentage of its own: then the percentages are no change between the two levels."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.groups import TOLD_CHANGE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading, tells_change
from tieout.patterns import lazily


def of_the_whole(group: Sequence[Reading], line: Line) -> list[Reading]:
    """The readings of one share, without those of a whole that has a percentage of its own, where another has none: "618 nurses, 547 (88.5 percent)
    from Ireland and 71 (11.5 percent) from Malta" tells two shares of one whole. One that is itself told as a part of another comes behind that: "There
    were 4,000. Of those 2,520 replied, and 1,480, or 37 percent, did not"."""
    if len(group) < _SEVERAL or "whole" not in group[0].rule.roles:
        return list(group)
    return sorted((one for one in group if not owns_share(one, line)), key=_is_beside) or list(group)


_SEVERAL = 2


def _is_beside(reading: Reading) -> bool:
    """Whether the part stands in one list with the whole, and both are of what the sentence before told."""
    whole, part = reading.bound.get("whole"), reading.bound.get("part")
    if not isinstance(whole, Slot) or not isinstance(part, Slot) or whole.line != part.line:
        return False
    return "of-them" in whole.tags and "list-and" in part.tags


def owns_share(reading: Reading, line: Line) -> bool:
    """'$32.6 million or 12.4 % … compared with $31.4 million or 11.2 %': the percentages are no change between the two."""
    slots = set(reading.slots)
    if not any(s.kind in _SHARES for s in slots) or len(slots) < 3:
        return False
    operands = [s for s in slots if s.kind not in _SHARES]
    return any(_belongs(other, level, line) for level in operands for other in _shares_behind(level, slots, line))


def is_bounded_share(reading: Reading, line: Line) -> bool:
    """'40 million rather than 130 million, less than a third': what no word calls a change, and is told by its bound, is a share."""
    stated = reading.bound.get("stated")
    if not tells_change(reading) or not isinstance(stated, Slot) or stated.kind not in _SHARES:
        return False
    return stated.quantity.hedge in ("<", ">") and stated.tags.isdisjoint(_CALLED_CHANGE) and "bare" in stated.tags


_CALLED_CHANGE = frozenset(("change", "change-than", "change-after", "that-change", "signed"))


def _shares_behind(level: Slot, slots: set[Slot], line: Line) -> list[Slot]:
    """The percentages close behind a level that the reading does not bind."""
    behind = line.slots[level.number + 1 : level.number + 5] if level.line == line.number else []
    return [
        s
        for s in behind
        if s.kind in _SHARES
        and s not in slots
        and not s.context
        and not s.tags & TOLD_CHANGE
        and not (_has_part(s, level, line) or _OF_THEM.match(line.text, s.quantity.end))
    ]


#: A share of what the level counts: "an eighth of them".
_OF_THEM = lazily(r"\s+of\s+(?:them|these|those|it|that|which)\b")


def _has_part(share: Slot, level: Slot, line: Line) -> bool:
    """'Of 1,200 adults, 62% (744) were in favour': the share is told of what its brackets hold."""
    return any(
        share in s.links.get("paren", ()) and alike(s, level) for s in line.slots[share.number + 1 : share.number + 2]
    )


_SHARES = frozenset(("percent", "fraction"))


def _belongs(share: Slot, level: Slot, line: Line) -> bool:
    if any(level in share.links.get(name, ()) for name in ("or", "paren", "accounting")):
        return True
    if level.line != share.line or level.number != share.number - 1:
        return False
    between = [t.text for t in line.tokens[level.at + 1 : share.at]]
    if between[-1:] in (["and"], ["but"]) and _is_from(share, line):
        return False  # "up 3 percent from 118.0 and 5 percent from 116.0"
    following = next((s for s in line.slots[share.number + 1 :] if not s.context and s.kind != "duration"), None)
    if following is not None and "to" in following.tags:
        return False
    return len(between) <= 2 or (
        len(between) <= 8 and ("or" in between[:3] or "(" in between[:3] or between[-1] == "(")
    )


def _is_from(share: Slot, line: Line) -> bool:
    """Whether a percentage is the change from a level of its own."""
    behind = line.tokens[share.at + 1 : share.at + 3]
    return any(t.classes & {"from", "than"} for t in behind)
