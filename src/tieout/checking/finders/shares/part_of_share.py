"""The figure that is told as a share: beside it, in the sentence before that this one points back to, or told of the thing that makes it up."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.named_items import items_told
from tieout.checking.finders.narrowing import narrowed
from tieout.checking.finders.periods import may_be_one, opening_period
from tieout.checking.finders.shares.counted_before import SMALL
from tieout.checking.finders.shares.only_larger import taken_up
from tieout.checking.finders.shares.shares import LINKS, NO_SHARE, is_amount, linked
from tieout.checking.finders.shares.whole_name import called
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import carries, points_back

#: tags of a figure that is no level of the time told of
NO_LEVEL = NO_SHARE | {"inside", "each", "per"}
#: words before the name of a whole that leave it whole
LEAVES_WHOLE = frozenset(("all", "overall", "entire", "combined"))


def part_of(stated: Slot, name: Sequence[str], line: Line, lines: Lines) -> Slot | None:
    """The figure that is told as the share, or the only one of the sentence before where this one points back to it."""
    for link in LINKS:
        for slot in stated.links.get(link, ()):
            if is_amount(slot):
                return slot
    behind = [s for s in line.slots[stated.number + 1 :] if stated in linked(s) and is_amount(s)]
    if len(behind) == 1:
        return behind[0]  # "37 percent of the total, or 3.1 million"
    before = [s for s in line.slots[: stated.number] if is_amount(s) and not s.tags & NO_LEVEL]
    if len(before) == 1 and _is_made(line, before[0], stated):
        return before[0]
    back = lines.before(line.number)
    if not before and not name and (taken := taken_up(line, lines)) is not None:
        return taken
    if back is not None and not before and (carries(line, "carry", back) or points_back(line)):
        told = [s for s in back.slots if is_amount(s)]
        return told[0] if len(told) == 1 else None
    return _named(stated, name, line, lines) if not before else None


def _named(stated: Slot, name: Sequence[str], line: Line, lines: Lines) -> Slot | None:
    """What was told of the thing that makes up the share: "the provision represents 28 percent of", behind "a provision of 75 million"."""
    at = next(
        (k for k in range(stated.at - 1, max(0, stated.at - _REACH), -1) if "accounting" in line.tokens[k].classes), 0
    )
    noun = line.tokens[at - 1].text if at else ""
    if not noun.isalpha() or len(noun) < _SHORT or line.tokens[at - 1].classes:
        return None
    narrow, pattern = narrowed(line, at - 1)[0] - _TOLD_BEFORE, called((noun,), name[-1:])
    when, found = opening_period(line), None
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        near = lines[number]
        for one in items_told(near, {"part": pattern}, {"part": AMOUNTS}) if near is not None else ():
            same = not narrow or one.narrow - LEAVES_WHOLE == narrow
            if not one.place and same and is_amount(one.slot) and may_be_one(one.period, when):
                if not when or one.period == when:
                    return one.slot
                found = found or one.slot  # "last year" rather than "in December", which may be of it
    return found


#: words that go back to what was told
_TOLD_BEFORE = frozenset("the this that these those such additional new extra latter".split())
_REACH, _SHORT, _BACK = 6, 4, 3


def _is_made(line: Line, part: Slot, stated: Slot) -> bool:
    """Whether the words between make the one figure the other: "300 jobs were lost, which is 15 percent of"."""
    between = line.tokens[part.at + 1 : stated.at]
    if [t.text for t in between if t.text not in SMALL] in (
        [",", "are"],
        [",", "is"],
        ["are"],
        ["were"],
        [",", "were"],
    ):
        return True  # "its bananas, 268,000 tonnes, are 65 percent of exports"
    if between and between[-1].text in _ARE and "subject" in part.tags and all(t.text[0].isalpha() for t in between):
        return True  # "the 1,260 houses that stand empty are 38 percent of the stock"
    return any("accounting" in t.classes for t in between) and not any(t.text in (";", ":") for t in between)


_ARE = frozenset(("is", "are", "was", "were"))
