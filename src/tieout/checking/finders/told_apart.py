"""A whole and the parts that sentences or clauses built alike tell of it, with no word for the sum."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.breakdown import Breakdown, breakdowns
from tieout.checking.compact.left_out import left_out
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: So many sentences are looked back over.
BACK = 3


def told_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: of the time that the sentences are about, and of the one that all of them compare it with."""
    last = lines.items(line.number) if line.slots else []
    if not last:
        return
    items = [*filter(None, map(lines.items, range(max(0, line.number - BACK), line.number))), last]
    for found in (*breakdowns(items), *left_out(items)):
        for column in _columns(found):
            whole, *parts = column
            if (found.sure or _tells(whole, parts)) and _narrow(whole, parts):
                yield Partial(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


def _columns(found: Breakdown) -> Iterator[list[Slot]]:
    every = [found.whole, *found.parts]
    yield [item.slot for item in every]
    others = [item.told.other for item in every]
    if all(others):
        yield [slot for slot in others if slot is not None]


def _tells(whole: Slot, parts: list[Slot]) -> bool:
    """Whether that the parts come to the whole is no accident of round figures."""
    return _digits(whole) >= _FEW and sum(map(_digits, parts)) > len(parts)


_FEW = 2


def _narrow(whole: Slot, parts: list[Slot]) -> bool:
    """Whether the roundings of all leave open no more than a small part of the whole."""
    widths = [(s.quantity.high or 0) - (s.quantity.low or 0) for s in (whole, *parts)]
    return sum(widths) <= _OPEN * (whole.quantity.value or 0)


_OPEN = 0.12


def _digits(slot: Slot) -> int:
    """The digits of a figure that say something: without the zeros it begins or ends with, but for those behind a point."""
    quantity = slot.quantity
    if quantity.figure is None:
        return 1
    text = quantity.text[quantity.numeral[0] - quantity.start : quantity.numeral[1] - quantity.start]
    digits = "".join(c for c in text if c.isdigit()).lstrip("0")
    return len(digits if "." in text else digits.rstrip("0")) or 1
