"""A share that opens its sentence, and the part and whole that the next sentences tell, one each: "Half of the rye went to the rich island, a report
says. A total of 24.6 tonnes was given out. But the island got 12.3 tonnes"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES, are_alike
from tieout.checking.finders.moved_near import names_of
from tieout.checking.finders.shares.shares import BESIDE, is_amount, may_be
from tieout.checking.lines import Lines

#: What opens a sentence that tells both of what was told.
_IT = frozenset(("it", "they", "he", "she"))
_AHEAD, _DIGITS, _PAIR = 2, 2, 2


def told_out(stated: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The part and the whole: the only two amounts of a kind in the next two sentences, which say a word of the share's own."""
    if stated.at > 1 or "share-of" not in stated.tags or any(s is not stated and not s.context for s in line.slots):
        return
    told: list[Slot] = []
    named: set[str] = set()
    for number in range(line.number + 1, min(len(lines), line.number + 1 + _AHEAD)):
        there = lines[number]
        if there is None or there.sentence.setting in NO_SENTENCES:
            return
        own = [s for s in there.slots if is_amount(s) and s.tags.isdisjoint(BESIDE)]
        if not own or len(own) > _PAIR or any(s.kind in ("percent", "fraction") for s in there.slots):
            return
        named |= names_of(there)
        told += own
        if len(told) >= _PAIR:
            if len(own) == _PAIR:
                if there.tokens[0].text not in _IT:
                    return
                named |= names_of(line)
            break
    if (
        names_of(line).isdisjoint(named)
        or len(told) != _PAIR
        or not are_alike(*told)
        or min(digits(s.quantity) for s in told) < _DIGITS
    ):
        return
    part, whole = sorted(told, key=lambda s: s.quantity.value or 0.0)
    if may_be(stated, part, whole):
        yield part, whole
