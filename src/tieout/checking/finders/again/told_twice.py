"""A figure told again in other ways than by pointing back at its thing: "the four victims", "15 of the 29", "That is four million dogs"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.called import is_person
from tieout.checking.compact.change_again import told_again
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.pointed import NAMING, NEAR, has_few_again, is_misprint, is_same, says_that
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import UNTOLD
from tieout.checking.finders.lists.list_behind import PEOPLE, RELATIVES
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: What an amount is called, told over again as what it means to those who pay or get it.
_MEANT = frozenset(
    "hit bill cost burden hole charge blow price saving boost subsidy handout windfall tax slug impost debt who that which".split()
)
#: What a sentence goes on with that judges a figure, and tells none.
_IS = frozenset("is was would will reflects shows means compares remains looks seems".split())
_MARKS = frozenset(".,;:!?-–—()\"'“”‘’")
_NEXT = 2
_NAMING = 5


def told_twice(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure where it was told first, and `body`, the one that tells it again."""
    for first, second in told_again(lines.text, [slot.quantity for slot in line.slots]):
        one, other = (next(s for s in line.slots if s.quantity is q) for q in (first, second))
        yield Partial(stated=one, body=other)
    for slot in line.slots:
        if slot.context or not known(slot.quantity):
            continue
        few = _few(slot, lines, number) or _of_as_many(slot, line, lines, number)
        if few is not None:
            yield Partial(stated=few, body=slot)
            continue
        above = lines[number - 1] if number else None
        if above is not None and slot is line.slots[0] and line.sentence.setting not in UNTOLD:
            yield from _of_that(slot, line, above, lines.text)
            yield from _named_alike(slot, line, above)


def _few(slot: Slot, lines: Lines, number: int) -> Slot | None:
    """'Four people died. The four victims …': the same small number of the same things, or of people."""
    if slot.kind != "count" or not has_few_again(lines.text, slot.quantity):
        return None
    for back in range(number - 1, max(-1, number - 1 - NEAR), -1):
        there = lines[back]
        for other in there.slots if there is not None else ():
            if other.kind in BARE and not other.context and is_same(slot.quantity, other.quantity):
                if slot.unit == other.unit or (
                    slot.unit in _PEOPLE and (other.unit in _PEOPLE or is_person(other.unit))
                ):
                    return other
    return None


_PEOPLE = PEOPLE | RELATIVES


def _of_as_many(slot: Slot, line: Line, lines: Lines, number: int) -> Slot | None:
    """'a group of 29 men … 15 of 29 think': the whole of a part is as many as were counted."""
    before = line.tokens[max(0, slot.at - 2) : slot.at]
    if slot.kind not in BARE or digits(slot.quantity) < _NEXT or [t.text for t in before[1:]] != ["of"]:
        return None
    if before[0].slot < 0:
        return None
    there = (lines[back] for back in range(number - 1, max(-1, number - 1 - NEAR), -1))
    others = (one for above in there if above is not None for one in above.slots if one.kind in BARE)
    return next((one for one in others if not one.context and is_same(slot.quantity, one.quantity)), None)


def _of_that(slot: Slot, line: Line, above: Line, text: str) -> Iterator[dict[str, Bound]]:
    """'There are four million dogs. That is four million dogs that …', 'It cost 60 million pounds. Sixty million pounds.': a sentence that
    says a figure of the one before over again, and nothing else before it."""
    alone = len(line.slots) == 1 and all(t.text in _MARKS for t in line.tokens if t.slot < 0)
    if not alone and not says_that(text, line.sentence.start, slot.quantity):
        return
    like = [one for one in above.slots if not one.context and known(one.quantity) and _is_like(slot, one)]
    same = next((one for one in like if is_same(one.quantity, slot.quantity)), None)
    if same is not None:
        yield Partial(stated=same, body=slot)
    elif len(like) == 1 and _is_meant(slot, line, alone) and _is_slip(slot, like[0]):
        yield {"stated": like[0], "body": slot}


def _is_meant(slot: Slot, line: Line, alone: bool) -> bool:
    """Whether nothing behind a figure makes it another one ("That is 12 million more than …"); one by itself is spelled out."""
    if alone:
        return slot.quantity.figure is not None and slot.quantity.figure.spelled
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _NEXT]]
    counted = slot.kind == "count" and behind[1:] and behind[1] in _MARKS | _MEANT
    return counted or not behind or behind[0] in _MARKS | _MEANT


def _is_slip(slot: Slot, other: Slot) -> bool:
    """Whether one of two amounts is the other but for a slip; of an amount a year and one of money, no more than million for billion."""
    one, two = slot.quantity, other.quantity
    small = min(abs(one.value or 0.0), abs(two.value or 0.0)) < _LARGE
    return _is_swapped(slot, other) or (is_misprint(one, two) and (slot.unit == other.unit or not small))


#: Less than this has no "million" or "thousand" that could be another.
_LARGE = 1000.0


def _is_like(slot: Slot, other: Slot) -> bool:
    unit, told = (one.unit.partition(" / ")[0] for one in (slot, other))
    return slot.kind == other.kind and unit == told


def _is_swapped(slot: Slot, other: Slot) -> bool:
    return swapped(slot.quantity, other.quantity, _NEXT)


def _named_alike(slot: Slot, line: Line, above: Line) -> Iterator[dict[str, Bound]]:
    """'Unit growth of 13 percent helped. Unit growth of 13 percent is strong': a sentence that opens with the words by which the one before
    has told a figure, and names no time."""
    opens = telling(" ".join(t.text for t in line.tokens[: slot.at]))
    if len(opens) < NAMING or slot.at > _NAMING or digits(slot.quantity) < _NEXT:
        return
    for other in above.slots:
        beside = telling(" ".join(t.text for t in above.tokens[max(0, other.at - slot.at) : other.at] if t.slot < 0))
        if other.context or not _is_like(slot, other) or not opens <= beside:
            continue
        if is_same(other.quantity, slot.quantity):
            yield Partial(stated=other, body=slot)
        elif (
            _is_swapped(slot, other)
            and _is_judged(slot, line)
            and not (_names_time(slot, line) or _names_time(other, above))
        ):
            yield {"stated": other, "body": slot}
        return


def _is_judged(slot: Slot, line: Line) -> bool:
    return any(t.text.split()[0] in _IS for t in line.tokens[slot.at + 1 : slot.at + 2])


def _names_time(slot: Slot, line: Line) -> bool:
    return any(t.context and t.slot >= 0 for t in line.tokens[max(0, slot.at - _NAMING) : slot.at + _NAMING])
