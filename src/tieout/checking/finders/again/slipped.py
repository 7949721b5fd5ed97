"""A figure that is pointed at as known, and can only be another one with a slip: its digits turned, or a magnitude."""

from __future__ import annotations

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import swapped
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.pointed import BACK, KNOWN, is_misprint, is_same, points, says_same
from tieout.checking.compact.telling import digits
from tieout.checking.finders.again.same_thing import FIGURE, LONG, WORDS, is_like, is_said_behind, thing_of
from tieout.checking.lines import Lines


def is_misprinted(slot: Slot, other: Slot, beside: frozenset[str], line: Line, lines: Lines) -> bool:
    """Whether a figure that is pointed at as known can only be the other with a slip: it has many digits, is called a figure, or the word
    behind it stands beside the other, which has no other of its kind by it. A price ("its 92.50 dollar offer") may be another one."""
    if (
        "/" in slot.unit
        or points(lines.text, slot.quantity) not in KNOWN
        or not is_misprint(slot.quantity, other.quantity)
        or (slot.kind == "count" and slot.unit != other.unit and digits(slot.quantity) < LONG)
    ):
        return False  # a slip is told of one noun, unless the digits tell more than that
    if _is_told_apart(slot, line):
        return False
    if digits(slot.quantity) > LONG or FIGURE & beside & thing_of(slot, line):
        return True
    if says_same(lines.text, slot.quantity):
        return (
            is_like(slot, other)
            and slot.unit.partition(" / ")[0] == other.unit.partition(" / ")[0]
            and not is_said_behind(slot, line)
        )
    all_of = points(lines.text, slot.quantity) == "all"
    of_two = swapped(slot.quantity, other.quantity, _TWO) and not swapped(slot.quantity, other.quantity)
    only = (of_two or all_of) and _is_only_one(slot, other, lines) and _is_known(slot, line)
    if (of_two or all_of) and not only:
        return False
    there = lines[other.line]
    behind = telling(" ".join(t.text for t in line.tokens[slot.at + 1 : slot.at + 2]))
    alone = there is not None and (
        only
        or sum(is_like(slot, one) and not _is_few(one) for one in there.slots) == 1
        or (swapped(slot.quantity, other.quantity) and _led(slot, line) == _led(other, there) != "")
    )
    return alone and bool(behind) and behind <= beside


def _is_told_apart(slot: Slot, line: Line) -> bool:
    """'The 245 million dollar loan agreed last year', 'the 3,140 drivers and guards', 'the 2,140 marchers the unions counted': whether the words
    behind what a figure is of make it another thing, or one of another time."""
    behind = [word for t in line.tokens[slot.at + 1 : slot.at + 1 + 2 * WORDS] for word in t.text.split()]
    named = 1 if slot.kind == "count" else 2
    right_behind = behind[named : named + 1]
    if slot.kind == "count" and (not _SOME.isdisjoint(right_behind) or _is_done(behind[named : named + 2])):
        return True
    return not _EARLIER.isdisjoint(behind[: 2 * WORDS]) or not _APART.isdisjoint(right_behind)


def _is_done(behind: list[str]) -> bool:
    """'the 450 people hired since May': of what was done to them at some time or place."""
    return len(behind) == 2 and behind[0].endswith("ed") and behind[1] in _WHEN


_WHEN = frozenset("since by in at from before after during last this".split())
_EARLIER = frozenset("last earlier previous former ago".split())
_APART = frozenset("and the they he she we".split())
#: Right behind what is counted: "the 241 people killed in Tarn", "the 14 mines still open".
_SOME = frozenset("in of from at on still already who that which killed hurt injured found held left lost".split())


def _is_only_one(slot: Slot, other: Slot, lines: Lines) -> bool:
    """Whether, of its kind, no figure but the other stands in the sentences above, and in its own none: two digits in another order may be
    another number, where there are several. A stake may be anybody's."""
    if slot.unit != other.unit or (slot.kind == "percent" and not _HELD.isdisjoint(telling(_behind(slot, lines)))):
        return False
    here = (lines[number] for number in range(max(0, slot.line - BACK), slot.line + 1))
    every = [one for line in here if line is not None for one in line.slots if not one.context]
    alike_ = [one for one in every if is_like(slot, one) and (one.unit == slot.unit or _is_as_large(one, slot))]
    return all(one is slot or is_same(one.quantity, other.quantity) for one in alike_)


def _is_as_large(one: Slot, slot: Slot) -> bool:
    """Whether a bare number may count what another does, by its size."""
    value, other = abs(one.quantity.value or 0.0), abs(slot.quantity.value or 0.0)
    return not one.unit and other / _TIMES <= value <= other * _TIMES


_TIMES = 3.0


def _led(slot: Slot, line: Line) -> str:
    """What a figure is called by right before it: "total" of "a total of 694"."""
    before = [t.text for t in line.tokens[max(0, slot.at - _TWO) : slot.at]]
    return before[0] if len(before) == _TWO and before[1] == "of" else ""


def _is_known(slot: Slot, line: Line) -> bool:
    """Whether no words behind what a number counts say which ones: "the 21 banks that it left", "the 15 percent tax on gin"; none stand
    behind a comma that tells more of it: "the 1,300 increase, to be paid in June"."""
    behind = [t.text.split()[0] for t in line.tokens[slot.at + 1 : slot.at + 2 + WORDS] if t.slot < 0]
    if behind[1:3] in ([",", "with"], [",", "on"], [",", "for"], [",", "to"]):
        return True
    return _TELLS_WHICH.isdisjoint(behind)


_TWO = 2
_TELLS_WHICH = frozenset(
    "that which who whose whom where of in on at from for with by to without under over left not".split()
)


def _behind(slot: Slot, lines: Lines) -> str:
    return lines.text[slot.quantity.end : slot.quantity.end + _NAMING]


#: So many characters hold what a share is of.
_NAMING = 24
_HELD = telling("stake share interest holding shareholding ownership")


def _is_few(slot: Slot) -> bool:
    """Whether a bare number is too small to be what a long one is told of: "fell by four to a total of 758 boats"."""
    return slot.kind == "number" and abs(slot.quantity.value or 0) < _FEW


_FEW = 10
