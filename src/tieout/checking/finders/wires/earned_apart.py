"""Two amounts in sentences, each with what it is a share, and the shares that both give: "earned 62.4 million dollars, or 1.56 dollars a share, against
51.2 million, or 1.28 a share"; the second leaves out of what it is: ", against 51.2 million, or 1.28"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Likely, Partial, Told
from tieout.checking.finders.wires.earned import Earned, earned, is_swapped, room
from tieout.checking.finders.wires.earned_told import TRADED, go_together, pairs_told
from tieout.checking.finders.wires.wire_blocks import off
from tieout.checking.gate.earned import ON_ALL, ON_ONE
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences before another may stand.
_NEAR = 2
#: No more than so many times, and it is no accident that they agree once two have changed places.
_NARROW = 1.06
#: Less than so many times, and new shares explain it.
_LEAST = 1.3
#: So many pairs of a sentence are looked back over.
_BACK = 8


def earned_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what an amount, `total`, is a share, and `each` and `all`, the same of another before it, the nearest of which it is true."""
    here = list(_told(line))
    if not here:
        return
    before = [one for k in range(line.number - _NEAR, line.number) for one in _told_at(k, lines)]
    for k, one in enumerate(here):
        others = [other for other in (*before, *here[max(0, k - _BACK) : k]) if go_together(one, other)][::-1]
        rest = [*others, *(other for other in here[k + 1 :] if go_together(one, other))]
        if (odd := _odd_one(one, rest)) is not None:
            yield odd
            continue
        if not others:
            continue
        fits = next((other for other in others if one.shares.meets(other.shares)), others[0])
        times = off(one.shares, fits.shares)
        if times == 1.0 or (times and not 1 / _LEAST < times < _LEAST):
            yield _bound(one, fits)
    yield from _shortly(here[-1], line, lines)


def _odd_one(one: Earned, others: list[Earned]) -> dict[str, Bound] | None:
    """The same of one that is far from all others near it, two or more, which give one number of shares."""
    if len(others) < _SEVERAL or any(off(one.shares, other.shares) == 0.0 for other in others):
        return None
    if not all(a.shares.meets(b.shares) for k, a in enumerate(others) for b in others[:k]):
        return None
    if any(1 / _LEAST < off(one.shares, other.shares) < _LEAST for other in others):
        return None
    bound: dict[str, Bound] = {"stated": one.each, "total": one.all, "each": others[0].each, "all": others[0].all}
    return (Told if is_swapped(one, others[0]) else Likely)(bound)


#: So many others that agree show how many shares there are.
_SEVERAL = 2


def _shortly(one: Earned, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """The next two amounts behind what was earned, in its sentence or the next, where they leave out of what the second is: ", against 51.2 million, or
    1.28", ". That compares with 51.2 million and 1.28"."""
    for there in (line, lines.beside(line, 1)):
        if there is None or there.sentence.setting == "telegram" or not there.texts.isdisjoint(TRADED):
            return
        for of_all, each in pairwise(there.slots):
            if there is line and of_all.at <= max(one.each.at, one.all.at):
                continue
            if _is_short(of_all, each, one, there):
                other = earned(each, of_all)
                times = off(one.shares, other.shares)
                alike = times == 1.0 or (times and not 1 / _LEAST < times < _LEAST)
                if alike and go_together(one, other):
                    yield _bound(one, other)
                return


def _bound(one: Earned, other: Earned) -> dict[str, Bound]:
    """The four figures; told for sure where the two that are earned on a share have changed places, for then both give one number of shares."""
    bound: dict[str, Bound] = {"stated": one.each, "total": one.all, "each": other.each, "all": other.all}
    placed = earned(other.each, one.all).shares.meets(earned(one.each, other.all).shares)
    sure = placed and not one.shares.meets(other.shares) and room(one, other) <= _NARROW
    return Told(bound) if sure else Partial(bound)


def _is_short(of_all: Slot, each: Slot, one: Earned, line: Line) -> bool:
    """Whether a large and a small amount of that money stand side by side, and nothing is said of the small one."""
    if not each.kind == of_all.kind == "currency" or "/" in each.unit or each.context or of_all.context:
        return False
    between = line.text[of_all.quantity.end : each.quantity.start]
    large, small = of_all.quantity.value or 0.0, each.quantity.value or 0.0
    return (
        large >= ON_ALL
        and 0 < small < ON_ONE
        and each.unit == one.each.unit.partition(" / ")[0]
        and _SHORT.fullmatch(between) is not None
        and _CLOSES.match(line.text, each.quantity.end) is not None
    )


_SHORT = lazily(r",?\s+(?:or|and)\s+")
#: Behind a small amount of which it is not said again that it is one of a share.
_CLOSES = lazily(r"\s*[,.;)]|\s+(?:in|for|last|a year|the year|on a|diluted|respectively|previously|before)\b")


def _told_at(number: int, lines: Lines) -> Iterator[Earned]:
    line = lines[number] if number >= 0 and lines.sentences[number].setting != "telegram" else None
    return _told(line) if line is not None else iter(())


def _told(line: Line) -> Iterator[Earned]:
    return pairs_told(line) if line.texts.isdisjoint(TRADED) else iter(())
