"""Two sums of money, each told with what it is for one, so that both are for as many: "It earned 24.0 million dollars, or 1.60 a share. … Operating profit
of 18.6 million, or 1.24 dollars", "spent 9.3 million euros, 6,200 for every pupil; without the grant it is 8.7 million, or 5,800 a head"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Apart
from tieout.checking.finders.shares.shares import linked
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many times what is for one are all at least.
_TIMES, _DIGITS = 200.0, 2
#: Ends of what the number may be by one pair are no farther apart.
_ROUGH = 1.12
_FOR_ONE = lazily(r"(?: [a-z]+)? ?(?:per|a|an|every|each|apiece|(?:for|on|to) (?:every|each))\b")
_NOT_NOW = frozenset(("earlier", "than", "against", "from"))
_Sum = tuple[Slot, Slot]


def sums_for_one(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated` and `part`, the later sum and what it is for one, `share` and `first`, the nearest one before it: enough to tie out."""
    here = [*_sums(line)]
    back = lines[line.number - 1] if here and line.number else None
    before = [*_sums(back)] if back is not None else []
    for k, (part, stated) in enumerate(here):
        told = (here[k - 1 : k] or before[-1:])[:1]
        if told and _is_for_one(line.text, stated, told[0][1]) and _of_as_many(told[0], (part, stated)):
            yield Apart(stated=stated, part=part, first=told[0][0], share=told[0][1])


def _sums(line: Line) -> Iterator[_Sum]:
    for one in line.slots:
        if one.kind != "currency" or one.context or not one.quantity.value or one.tags & _NOT_NOW:
            continue
        unit = one.unit.partition(" / ")[0]
        for all_ in linked(one):
            alike = all_.kind == "currency" and all_.unit == unit and not all_.tags & _NOT_NOW
            if alike and (all_.quantity.value or 0.0) > _TIMES * one.quantity.value and digits(one.quantity) >= _DIGITS:
                yield all_, one


def _is_for_one(text: str, *ones: Slot) -> bool:
    """Whether words say of one of the two what it is for one of."""
    return any(" / " in one.unit or _FOR_ONE.match(text, one.quantity.end) for one in ones)


def _of_as_many(one: _Sum, other: _Sum) -> bool:
    (low, high), (least, most) = _number(*one), _number(*other)
    return (
        high <= _ROUGH * low
        and most <= _ROUGH * least
        and low <= most
        and least <= high
        and one[0].quantity.value != other[0].quantity.value
    )


def _number(all_: Slot, one: Slot) -> tuple[float, float]:
    """How many they are, at least and at most."""
    low = (all_.quantity.low or 0.0) / (one.quantity.high or 1.0)
    return low, (all_.quantity.high or 0.0) / (one.quantity.low or 1.0)
