"""A whole and the parts that sentences or clauses built alike tell of it, with no word for the sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tieout.checking.compact.alike import alike
from tieout.checking.compact.between_items import moves_on
from tieout.checking.compact.breakdown import Breakdown, breakdowns
from tieout.checking.compact.either import tells_of_some
from tieout.checking.compact.items_told import Item
from tieout.checking.compact.left_out import leaves_out, left_out
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import EVEN, adds_up, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Apart, Partial, Told
from tieout.checking.finders.sums.brought_to import brought_to
from tieout.checking.finders.sums.caused import caused
from tieout.checking.finders.sums.comprised import comprised
from tieout.checking.finders.sums.counted_again import counted_again
from tieout.checking.finders.sums.counts_charged import counts_charged
from tieout.checking.finders.sums.even_sum import even_sum
from tieout.checking.finders.sums.farther_up import farther_up
from tieout.checking.finders.sums.helped_out import helped_out
from tieout.checking.finders.sums.in_a_row import in_a_row
from tieout.checking.finders.sums.joined_with import joined_with
from tieout.checking.finders.sums.known_sum import known_sum
from tieout.checking.finders.sums.listed_parts import listed_parts
from tieout.checking.finders.sums.missed_sum import missed_sum
from tieout.checking.finders.sums.of_the_total import of_the_total
from tieout.checking.finders.sums.only_sum import only_sum
from tieout.checking.finders.sums.other_column import with_the_other
from tieout.checking.finders.sums.paid_for import paid_for
from tieout.checking.finders.sums.ranges_added import ranges_added
from tieout.checking.finders.sums.row_totals import row_totals
from tieout.checking.finders.sums.summed_up import summed_up
from tieout.checking.finders.sums.told_next import told_next
from tieout.checking.finders.sums.two_columns import two_columns
from tieout.checking.finders.sums.two_months import two_months
from tieout.checking.finders.sums.with_a_part import with_a_part
from tieout.checking.finders.sums.year_before import year_before
from tieout.checking.lines import Lines

#: So many sentences are looked back over.
BACK = 3


def told_apart(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: of the time that the sentences are about, and of the one that all of them compare it with."""
    yield from ranges_added(line)
    yield from row_totals(line)
    yield from two_columns(line, lines)
    yield from counted_again(line, lines)
    yield from counts_charged(line)
    yield from listed_parts(line, lines)
    yield from two_months(line, lines)
    yield from paid_for(line, lines)
    yield from with_the_other(chain(told_next(line, lines), of_the_total(line, lines), even_sum(line, lines)), lines)
    yield from comprised(line, lines)
    yield from helped_out(line, lines)
    yield from joined_with(line)
    yield from caused(line, lines)
    yield from year_before(line, lines)
    yield from summed_up(line, lines)
    yield from known_sum(line, lines)
    yield from (Partial(whole=whole, parts=others) for whole, others in only_sum(line, lines))
    yield from in_a_row(line, lines)
    yield from missed_sum(line, lines)
    yield from with_a_part(line, lines)
    yield from brought_to(line, lines)
    yield from farther_up(line, lines)
    last = lines.items(line.number) if line.slots else []
    if not last:
        return
    items = [*filter(None, map(lines.items, range(max(0, line.number - BACK), line.number))), [*_not_moved(last)]]
    every = [item for told in items for item in told]
    for found in _evenest(left_out(items) if leaves_out(last[0]) else breakdowns(items)):
        if not _comes_to(found) and (_is_nested(found, every) or _are_of_another(found, every) or _are_some(found)):
            continue
        columns = [column for column in _columns(found) if _tells_enough(found, *column)]
        adding = [column for column in columns if _adds_up(*column)]
        for column in columns:
            whole, *parts = column
            yield _kind(found, column, adding)(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))


def _not_moved(items: Sequence[Item]) -> Iterator[Item]:
    """The items without a level to which a verb moves a subject of its own: "bought 47 boats, 28 of them new and 19 old, and fares fell to 298
    crowns"; all, where the first is told so."""
    for k, item in enumerate(items):
        if not ("to" in item.slot.tags - items[0].slot.tags and moves_on(item.line, items[k - 1].slot, item.slot)):
            yield item


def _evenest(several: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """All but those of a whole to which other parts come to the last digit: 168 is 25, 138, three and two, and not nearly the first three."""
    every = [*several]
    even = {id(found.whole.slot) for found in every if _comes_to(found)}
    return (found for found in every if _comes_to(found) or id(found.whole.slot) not in even)


def _is_nested(found: Breakdown, every: Iterable[Item]) -> bool:
    """Whether a figure told before is what the whole and its parts come to: "10,600 in all. In Hof 6,650 … 2,350 in Kiel, 1,400 and 200"."""
    total = found.whole.value + sum(item.value for item in found.parts)
    return any(abs(one.value - total) <= EVEN * total for one in every if one.slot.line <= found.whole.slot.line)


def _are_of_another(found: Breakdown, every: Iterable[Item]) -> bool:
    """Whether the parts come to another figure of the whole's sentence: "has 84 miles of them, a fifth of its 400 miles. … 52 miles and … 32"."""
    total, taken = sum(item.value for item in found.parts), {id(i.slot) for i in (found.whole, *found.parts)}
    others = (one for one in every if one.line is found.whole.line and id(one.slot) not in taken)
    return any(abs(one.value - total) <= EVEN * total and alike(one.slot, found.whole.slot) for one in others)


def _are_some(found: Breakdown) -> bool:
    """'So far 517 men and 401 women have voted', of members told before."""
    line = found.parts[0].line
    return line.number > found.whole.line.number and tells_of_some(line)


def _comes_to(found: Breakdown) -> bool:
    return _is_even(found.whole.slot, *(item.slot for item in found.parts))


def _kind(found: Breakdown, column: list[Slot], adding: list[list[Slot]]) -> type[dict[str, Bound]]:
    """How sure it is that the figures of one time make a breakdown: where the words leave nothing out, or where those of the other time
    come to their whole exactly, they may be accused; by more than a slip only where the one time has all parts for sure, for one may be new."""
    if column in adding:
        return Partial
    exact = bool(adding) and _is_exact(*adding[0])
    slip = _SLIP_OF_DIGITS if found.certain and found.sure and _is_too_much(*column) else _SLIP
    if (found.certain or (exact and _is_too_much(*column))) and _is_close(slip, *column):
        return Told
    return Apart if exact or (found.whole_list and _is_exact(*column, digits_told=_FEW)) else Partial


def _columns(found: Breakdown) -> Iterator[list[Slot]]:
    """The figures of each time, the whole first: where those of one add up, and those of the other do not, one of these is wrong."""
    every = [found.whole, *found.parts]
    yield [item.slot for item in every]
    others = [item.told.other for item in every]
    if all(others):
        yield [slot for slot in others if slot is not None]


def _tells_enough(found: Breakdown, whole: Slot, *parts: Slot) -> bool:
    """Whether that the parts come to the whole, or do not, is no accident; what words say to be parts of it may be told roughly ("four million")."""
    even = _is_even(whole, *parts)
    if found.sure:
        return even or _narrow(whole, *parts) or (found.certain and not _adds_up(whole, *parts))
    if even and _is_exact(whole) and any(map(_is_exact, parts)):
        return True
    return _tells(whole, *parts) and _narrow(whole, *parts) and not (_adds_up(whole, *parts) and _barely(whole, *parts))


def _barely(whole: Slot, *parts: Slot) -> bool:
    """Whether the parts come to the whole only where all were rounded the same way, which of three and more seldom happens."""
    if any(s.quantity.hedge != "=" for s in (whole, *parts)):
        return False
    every = [(s.quantity.low or 0.0, s.quantity.high or 0.0) for s in (whole, *parts)]
    total, *told = [(low + high) / 2 for low, high in every]
    return abs(sum(told) - total) > _ROOM * sum(high - low for low, high in every) / 2


_ROOM = 0.9


def _is_even(whole: Slot, *parts: Slot) -> bool:
    return comes_to(whole.quantity, [s.quantity for s in parts])


def _adds_up(whole: Slot, *parts: Slot) -> bool:
    return adds_up(whole.quantity, [s.quantity for s in parts])


_EXACT, _FEW = 3, 2


def _is_exact(whole: Slot, *parts: Slot, digits_told: int = _EXACT) -> bool:
    """Whether it is no accident that the parts come to the whole: all are told in three digits and more, or as many as are asked for."""
    return all(digits(slot.quantity) >= digits_told for slot in (whole, *parts))


def _is_close(slip: float, whole: Slot, *parts: Slot) -> bool:
    """Whether what the parts come to may be the whole but for a slip."""
    total, value = sum(s.quantity.value or 0.0 for s in parts), whole.quantity.value or 0.0
    return value / slip <= total <= value * slip


def _is_too_much(whole: Slot, *parts: Slot) -> bool:
    """Whether the parts come to more than the whole."""
    return sum(s.quantity.low or 0.0 for s in parts) > (whole.quantity.high or 0.0)


#: So many times more or less is a slip; and so many times less where words say what are parts of what, for no part is more than its whole.
_SLIP, _SLIP_OF_DIGITS = 1.6, 2.5


def _tells(whole: Slot, *parts: Slot) -> bool:
    """Whether that the parts come to the whole is no accident of round figures."""
    told = digits(whole.quantity)
    return told >= _EXACT or (told >= _FEW and sum(digits(s.quantity) for s in parts) > len(parts))


def _narrow(whole: Slot, *parts: Slot) -> bool:
    """Whether the roundings of all leave open no more than a small part of the whole."""
    widths = [(s.quantity.high or 0) - (s.quantity.low or 0) for s in (whole, *parts)]
    return sum(widths) <= _OPEN * (whole.quantity.value or 0)


_OPEN = 0.12
