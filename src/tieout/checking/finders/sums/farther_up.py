"""A whole, and its parts told side by side by one sentence some way below it: "A mill will pay 28.5 million to end two cases. … It will pay 13 million in
fines, as well as 15.5 million to its clients"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.about import EMPTY
from tieout.checking.compact.alike import alike
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import is_kind_of, stems
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.named_apart import named_apart
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.telling import digits, tells
from tieout.checking.finders.level import COMPARED, UNTOLD
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.sum_frame import FEWEST, LONGEST, MOST, apart, is_told, of_many, total
from tieout.checking.gate.sums import FARTHER_UP
from tieout.checking.lines import Lines

#: A figure of another time, of one of several, or one that only bounds, is neither whole nor part.
_ELSEWHERE = COMPARED | {"earlier", "average", "each", "per", "or", "planned", "change", "change-after", "change-than"}
_PLAIN = frozenset(("=", "~"))
#: So many words that say something stand in both sentences; so many digits of a whole are no accident, and so short are words that say little.
_ONE, _SEVERAL, _TELLING, _SHORTEST = 1, 2, 3, 4

#: What is left of two sides adds up with no other such; and what is taken from one another does not, either.
_BALANCES = frozenset(("balance", "deficit", "surplus"))
_SIDES = (frozenset(("profit", "loss")), frozenset(("gain", "loss")))


def farther_up(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: all figures of one unit that the sentence tells, and the nearest above that they come to, to the last digit."""
    if line.sentence.setting in UNTOLD or len(line.slots) > LONGEST:
        return
    told = [item for item in lines.items(line.number) if is_told(item.slot)]
    for parts in _side_by_side(told):
        whole = next(_wholes(parts, lines), None)
        if whole is not None:
            yield Partial(whole=whole.slot, parts=apart([item.slot for item in parts]))


def _may_be(slot: Slot) -> bool:
    quantity = slot.quantity
    usable = is_told(slot) and not quantity.named and quantity.hedge in _PLAIN and slot.tags.isdisjoint(_ELSEWHERE)
    return usable and (quantity.value or 0.0) > 0


def _side_by_side(told: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """All figures of one unit, without the small counts of other things that stand among them."""
    left = [*told]
    while left:
        like = [item for item in left if _are_of_one_kind(item.slot, left[0].slot)]
        left = [item for item in left if item not in like]
        many = of_many([item.slot for item in like])
        for slots in (many, [item.slot for item in like])[: 1 if len(many) == len(like) else 2]:
            several = FEWEST <= len(slots) <= MOST and len({slot.quantity.value for slot in slots}) > 1
            if several and all(map(_may_be, slots)):
                yield tuple(item for item in like if item.slot in slots)


def _are_of_one_kind(one: Slot, other: Slot) -> bool:
    return one.kind in BARE if other.kind in BARE else alike(one, other)


def _wholes(parts: Sequence[Item], lines: Lines) -> Iterator[Item]:
    """The figures above that the parts come to, of what their sentences tell in the same words, the nearest first."""
    line = parts[0].line
    made = total([item.slot for item in parts])
    for number in range(line.number - 1, max(-1, line.number - 1 - FARTHER_UP), -1):
        if all(one.value != made for one in lines.own(number)):
            continue
        there = lines[number]
        if there is None or there.sentence.setting in UNTOLD or len(there.slots) > LONGEST:
            continue
        yield from (item for item in lines.items(number) if _is_whole(item, tuple(parts)))


def _is_whole(whole: Item, parts: tuple[Item, ...]) -> bool:
    slots = [item.slot for item in parts]
    if not (_may_be(whole.slot) and all(_are_of_one_kind(slot, whole.slot) for slot in slots)):
        return False
    quantities = [slot.quantity for slot in slots]
    if not comes_to(whole.slot.quantity, quantities) or _are_of_another_time(whole, parts):
        return False
    texts = parts[0].line.texts
    if not _BALANCES.isdisjoint(texts) or any(sides <= texts for sides in _SIDES):
        return False
    shared, told = len(_words(whole.line) & _words(parts[0].line)), tells(whole.slot.quantity, quantities)
    if "others" in slots[-1].tags:
        return shared > 0 and (told or all(_counts_it(slot, whole.slot) for slot in slots))
    if not all(_counts_it(slot, whole.slot) for slot in slots):
        return False
    if whole.slot.kind in BARE and whole.slot.unit and all(slot.unit for slot in slots):
        of_kinds = all(slot.unit != whole.slot.unit for slot in slots)  # "five refugees … The three men and two women"
        return shared >= (_ONE if told or of_kinds else _SEVERAL)
    exact = digits(whole.slot.quantity) >= _TELLING
    return told and named_apart(whole, parts) and shared >= (_ONE if exact else _SEVERAL)


def _are_of_another_time(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether all parts are told of one time, and the whole of another, or a quarter stands beside a year; where each is of its own, like the
    others, the time is what parts them."""
    if "others" not in parts[-1].slot.tags and len({frozenset(kind for kind, _ in item.times) for item in parts}) > 1:
        return True
    own = dict(whole.times)
    others = {kind: {dict(item.times).get(kind) for item in parts} for kind in own}
    return any(len(told) == 1 and told.isdisjoint((own[kind], None)) for kind, told in others.items())


def _counts_it(part: Slot, whole: Slot) -> bool:
    """Whether what a part counts may be some of what the whole does: not four pits of 26 people."""
    if part.kind not in BARE or not (part.unit and whole.unit):
        return True
    return part.unit == whole.unit or is_kind_of(part.unit, whole.unit)


def _words(line: Line) -> set[str]:
    """What the words of a sentence that say something are known by."""
    said = (token.text for token in line.tokens if token.slot < 0 and len(token.text) >= _SHORTEST)
    return {one for text in said if text not in EMPTY for one in stems(text)}
