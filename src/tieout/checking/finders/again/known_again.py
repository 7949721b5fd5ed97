"""A figure that a demonstrative points back at, in its own sentence, too: "you have 23 million coming, and of that 23 million …", "only 37 were
found. Of those 37 giants …"; and one that "the" takes for known, with its digits turned."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import (
    BACK,
    NEAR,
    is_misprint,
    is_of_its_own,
    is_same,
    is_that_thing,
    kind_told,
    points,
)
from tieout.checking.compact.telling import digits
from tieout.checking.finders.again.same_thing import unhedged
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.lines import Lines
from tieout.quantities.model import Quantity

#: Of fewer digits no figure is known again.
_TWO = 2
#: What may follow an amount that has no noun.
_VERBS = frozenset("will would can could may might must should was were is are has had have came went to".split())


def known_again(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the one that is pointed at: the same, or the only one near that it may be with a slip."""
    for slot in line.slots:
        if slot.context or not known(slot.quantity):
            continue
        that = is_that_thing(lines.text, slot.quantity)
        if digits(slot.quantity) < _TWO and not (that and slot.kind == "currency"):
            continue
        if not that and not _is_known(slot, line, lines.text):
            continue
        near = [one for one in _near(slot, line, lines, number) if _is_like(slot, one)]
        same = next((one for one in near if is_same(one.quantity, slot.quantity)), None)
        if same is not None:
            if that and not _is_passed(same, near):
                yield Partial(stated=unhedged(same), body=unhedged(slot))
            continue
        if points(lines.text, slot.quantity) == "the" and not _is_known(slot, line, lines.text):
            continue  # "98 of the 121 aboard": so many may be told for the first time
        if is_of_its_own(lines.text, slot.quantity):
            continue
        meant = [one for one in near if _is_meant(slot, one, that)]
        if len({one.quantity.value for one in meant}) == 1 and not _stands_above(slot, lines, number):
            yield Told(stated=unhedged(meant[0]), body=unhedged(slot))


def _is_passed(same: Slot, near: list[Slot]) -> bool:
    """Whether a percentage is not the last one of its sentence: "that 19 percent" is where "from 13 to 19 percent" has led."""
    return same.kind == "percent" and any(one.line == same.line and one.at > same.at for one in near)


def _near(slot: Slot, line: Line, lines: Lines, number: int) -> Iterator[Slot]:
    """The figures before one in its sentence, and those of the sentences right above."""
    yield from (one for one in line.slots[: slot.number] if not one.context)
    for back in range(number - 1, max(-1, number - 1 - NEAR), -1):
        there = lines[back] if lines.sentences[back].setting not in NO_SENTENCES else None
        yield from (one for one in there.slots if not one.context) if there is not None else ()


def _is_like(slot: Slot, other: Slot) -> bool:
    """Whether two figures are of one unit, or two counts, of which one has no noun."""
    if slot.kind in BARE and other.kind in BARE:
        return slot.unit == other.unit or not slot.unit or not other.unit
    return slot.kind == other.kind and slot.unit == other.unit and slot.kind != "duration"


def _is_meant(slot: Slot, other: Slot, that: bool) -> bool:
    """Whether a figure is another one with a slip; of what "the" takes for known, with its digits turned."""
    one, two = slot.quantity, other.quantity
    turned = swapped(one, two, _TWO)
    return turned or (that and slot.kind == "currency" and is_misprint(one, two))


def _is_known(slot: Slot, line: Line, text: str) -> bool:
    """'the 2.08 million was due to', 'five of the 73 have': whether "the" takes a figure for known, which stands for all that it is of."""
    if points(text, slot.quantity) != "the":
        return False
    before = [t.text for t in line.tokens[max(0, slot.at - _TWO) : slot.at]]
    if slot.kind in BARE and digits(slot.quantity) == _TWO and before[:1] != ["of"]:
        return False  # "the 21 will be charged"
    behind = line.tokens[slot.at + 1 : slot.at + 2]
    return bool(behind) and behind[0].text.split()[0] in _VERBS


def _stands_above(slot: Slot, lines: Lines, number: int) -> bool:
    own = (one for back in range(max(0, number - BACK), number + 1) for one in lines.own(back))
    return any(one.start < slot.quantity.start and _is_number(one, slot) for one in own)


def _is_number(one: Quantity, slot: Slot) -> bool:
    return one.value == slot.quantity.value and kind_told(one) == kind_told(slot.quantity)
