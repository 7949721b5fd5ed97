"""What lies between the only two levels told before it, taken for known or said to follow: "It has 412 shops. In 2011 it had 275. Most of the 137 new ones
are in Ely", "It started with 57 members and now has 86, which means 29 have joined"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up, but_for_a_slip, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.all_there_is import is_all
from tieout.checking.finders.changes.wanting import closes, is_wanting
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.finders.sum_frame import of_many
from tieout.checking.gate.levels import may_lie_apart
from tieout.checking.lines import Lines
from tieout.checking.readings.balances import no_surplus
from tieout.checking.tags.asked import ADDING_TO
from tieout.checking.tags.signs import DEFINITE

#: So many sentences back the levels may stand.
_BACK, _PAIR, _DIGITS, _OPEN = 2, 2, 4, 0.3
#: A sentence that tells more figures is data.
_LONGEST = 30
#: What is off by more is of other things, whatever slip may explain it.
_SLIP = 10.0
_BESIDE, _OF_ONE = frozenset("average each per inside".split()), frozenset(("each", "per"))
#: A change with levels of its own.
_OF_ITS_OWN = COMPARED | {"to"}


def known_differences(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`, where the one is what the others leave: enough to tie out."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > _LONGEST:
        return
    yield from _driven(line)
    for stated in line.slots:
        if _is_told(stated, line):
            levels = _levels(stated, line, lines)
            if levels is None and _is_free(stated, line):
                levels = _levels(stated, line, lines, line.slots)
            if levels is None or no_surplus(stated, levels, line):
                continue
            if _tell(stated, *levels) and not counts_another(stated, levels):
                new, base = levels if stated.sign >= 0 else levels[::-1]
                high, *others = (slot.quantity for slot in (*levels, stated))
                if comes_to(high, others) if stated.tags & CHANGES else adds_up(high, others):
                    yield Partial(stated=stated, new=new, base=base)
                elif but_for_a_slip(high, others) and _may_be_wrong(stated, levels, line):
                    yield Apart(stated=stated, new=new, base=base)


def _driven(line: Line) -> Iterator[dict[str, Bound]]:
    """'Another 1,631 deaths were reported, taking the count to 100,162 from 98,531': what moves a level from the one to the other, told before the
    verb."""
    for one, other in pairwise(line.slots):
        levels = [one, other] if "to" in one.tags and "from" in other.tags else [other, one]
        if not ("to" in levels[0].tags and "from" in levels[1].tags and alike(one, other)):
            continue
        verb = next(
            (k for k in range(one.at - 1, max(-1, one.at - _VERB), -1) if line.tokens[k].text in ADDING_TO), None
        )
        told = [slot for slot in line.slots if verb is not None and slot.at < verb and _is_like(slot, one)]
        if (
            len(told) == 1
            and "from" not in told[0].tags
            and digits(told[0].quantity) >= _PAIR
            and not _count_others(told[0], one)
        ):
            yield from _bound(told[0], *levels)


def _bound(stated: Slot, new: Slot, base: Slot) -> Iterator[dict[str, Bound]]:
    if ((new.quantity.value or 0.0) < (base.quantity.value or 0.0)) == (stated.sign >= 0):
        new, base = base, new  # "repaid 20 million, bringing its debt to 60 million from 80 million"
    high, *others = sorted((new.quantity, base.quantity), key=lambda one: -(one.value or 0.0))
    if adds_up(high, [*others, stated.quantity]):
        yield Partial(stated=stated, new=new, base=base)
    elif but_for_a_slip(high, [*others, stated.quantity]):
        yield Apart(stated=stated, new=new, base=base)


def _levels(stated: Slot, line: Line, lines: Lines, here: Sequence[Slot] = ()) -> tuple[Slot, Slot] | None:
    """The larger and the smaller of the only two figures like it before it, in its sentence and as many before it as tell two; those behind it, too,
    where they are asked for: "it beat its target of 266 by 46, with 312"."""
    every: list[Slot] = []
    for number in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        there = line if number == line.number else lines[number]
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        own = (here or line.slots[: stated.number]) if there is line else there.slots
        own = [slot for slot in own if slot is not stated]
        out = _BESIDE - {"inside"} if here else _BESIDE
        every += [slot for slot in own if _may_be(slot, out) and _is_like(slot, stated)]
        told = _by_value(every)
        if len(told) >= _PAIR:
            break
    told = _by_value(every)
    if len(told) != _PAIR:
        told = _by_value(of_many(every))  # "31 to 18, with four abstentions"
    if len(told) > _PAIR and _is_margin(stated, line):
        told = dict(sorted(told.items())[-_PAIR:])
    return _pair(told)


def _is_margin(stated: Slot, line: Line) -> bool:
    """'The winner's margin is 512': what lies between the first two of several."""
    ahead = line.tokens[max(0, stated.at - _REACH) : stated.at]
    return any(not _MARGINS.isdisjoint(token.text.split()) for token in ahead)


def _is_free(stated: Slot, line: Line) -> bool:
    """Whether the words at a figure say of it that it lies between two others, wherever these stand."""
    return not stated.tags.isdisjoint(CHANGES | {"share-of"}) or is_wanting(stated, line)


def _pair(told: dict[float, Slot]) -> tuple[Slot, Slot] | None:
    if len(told) != _PAIR:
        return None
    low, high = (told[value] for value in sorted(told))
    return (high, low) if _of_one_unit(high, low) and not _count_others(high, low) else None


def _by_value(slots: Sequence[Slot]) -> dict[float, Slot]:
    return {slot.quantity.value or 0.0: slot for slot in reversed(slots)}


def _count_others(one: Slot, other: Slot) -> bool:
    return "" != one.unit != other.unit != "" and one.kind in BARE and other.kind in BARE


def _may_be(slot: Slot, out: frozenset[str] = _BESIDE) -> bool:
    usable = slot.kind in AMOUNTS and not slot.context and not slot.quantity.named
    return usable and (slot.quantity.value or 0.0) > 0 and slot.tags.isdisjoint(out)


def _is_like(slot: Slot, other: Slot) -> bool:
    if slot.context:
        return False
    return _of_one_unit(slot, other) if other.kind not in BARE or tells_bare(other) else slot.kind in BARE


def _of_one_unit(one: Slot, other: Slot) -> bool:
    """Whether two figures are of one unit, which a bare number may leave out: "exported 1,260 tons. It had managed 1,050 the year before"."""
    if alike(one, other):
        return True
    return any(tells_bare(a) and b.kind == "measure" for a, b in ((one, other), (other, one)))


def _tell(stated: Slot, high: Slot, low: Slot) -> bool:
    """Whether it may be what lies between them, and all are told in digits enough."""
    several = [slot.quantity for slot in (stated, high, low)]
    rounded = sum((one.high or 0.0) - (one.low or 0.0) for one in several)
    value = stated.quantity.value or 0.0
    if not may_lie_apart(*several) or sum(map(digits, several)) < _DIGITS or rounded > _OPEN * value:
        return False
    between = (high.quantity.value or 0.0) - (low.quantity.value or 0.0)
    return value not in (high.quantity.value, low.quantity.value) and between / _SLIP <= value <= _SLIP * between


def counts_another(stated: Slot, levels: Sequence[Slot]) -> bool:
    """'a gain of 250 customers', of loaves"""
    units = {slot.unit for slot in levels if slot.unit}
    if stated.kind not in BARE or stated.unit in ("", "one") or not units or stated.unit in units:
        return False
    return not any(is_kind_of(one, stated.unit) for one in units)


def _may_be_wrong(stated: Slot, levels: Sequence[Slot], line: Line) -> bool:
    """Whether no other words tell its things apart: "the 173 in Ely", "another 173 will be built", "he still had 173"."""
    if "others" in stated.tags and "of-them" not in levels[1].tags:
        return False  # "wheat took 173 acres and oats 86, and grass the remaining 41": of a whole that the two are parts of
    less = (stated.quantity.value or 0.0) < (levels[0].quantity.value or 0.0)
    ahead = {word for token in line.tokens[max(0, stated.at - _REACH) : stated.at] for word in token.text.split()}
    if is_wanting(stated, line) and closes(stated, line):
        return True
    known = _follows(stated, line) or any(t.text in _LEFT for t in line.tokens[stated.at + 1 : stated.at + 2])
    return less and known and _MORE.isdisjoint(ahead) and is_all(stated, line, _LEFT)


def _is_told(slot: Slot, line: Line) -> bool:
    """Whether words take a figure for known, or say that so much is missing or over: of one thing, too."""
    if not _may_be(slot, _BESIDE - _OF_ONE):
        return False
    return (_may_be(slot) and _is_known(slot, line)) or is_wanting(slot, line)


def _is_known(slot: Slot, line: Line) -> bool:
    if any(not s.context and s.tags & _OF_ITS_OWN for s in line.slots[slot.number + 1 : slot.number + 2]):
        return False
    behind = line.tokens[slot.at + 1 : slot.at + 1 + _BEHIND]
    if slot.tags & CHANGES and slot.sign:
        return digits(slot.quantity) >= _PAIR
    won = "won-by" in slot.tags and any(
        "won" in t.text.split() for t in line.tokens[max(0, slot.at - _REACH) : slot.at]
    )
    return won or _follows(slot, line) or any(token.text in _LEFT for token in behind)


def _follows(slot: Slot, line: Line) -> bool:
    """'the 137 new ones', 'the rise of 137', 'which means 29 have joined', 'her lead was 137', 'thus gained 137'"""
    ahead = line.tokens[max(0, slot.at - _REACH) : slot.at]
    if any(not _FOLLOWS.isdisjoint(token.text.split()) for token in ahead):
        return True
    definite = bool(ahead) and ahead[-1].text.split()[-1] in DEFINITE
    return definite or any(not token.classes.isdisjoint(_CALLED) for token in ahead[-_NOUN:])


_REACH, _NOUN, _BEHIND, _VERB = 6, 3, 3, 15
_FOLLOWS = frozenset(
    "therefore thus hence means meaning implies implying margin lead majority difference leaves leaving still left".split()
)
_MARGINS = frozenset(("margin", "lead", "majority"))
_MORE = frozenset(("another", "last", "still"))
_LEFT = frozenset("left new extra".split())
_CALLED = frozenset(("change-noun", "balance"))
