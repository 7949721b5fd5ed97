"""Profit before tax, the tax, and what is left, each on a line of its own in a telegram: "Pretax profit 412 mln stg vs 291 mln / Tax 151 mln vs
103 mln / Profit after tax 261 mln vs 188 mln"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.loose import Loose, Told
from tieout.checking.finders.wires.telegram_rows import Row, rows_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many lines to either side the others are looked for; so many words has a line that tells nothing else.
_REACH, _SHORT = 14, 5
_PRETAX = (frozenset(("pretax",)), frozenset(("pre-tax",)), frozenset(("before", "tax")))
_AFTER = (frozenset(("after", "tax")), frozenset(("after-tax",)), frozenset(("leaving",)))
_ATTRIBUTABLE, _MINORITIES = frozenset(("attributable",)), frozenset(("minorities", "minority"))
#: What makes another result of it.
_ANOTHER = frozenset("extraordinary per share shr div dividend retained margin".split())


def profits_after_tax(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what is left, `more`, the profit before tax, and `less`, the tax, of one column; the other lines may tell of more that was
    taken off."""
    for left in rows_of(line):
        if left.head >= _NOTED:
            if not _takes_more(line, left):
                yield from _noted(left, list(_around(line, lines)))
        elif not left.head & _ANOTHER and (_is(left, _AFTER) or left.head >= _ATTRIBUTABLE):
            others = [row for row in _around(line, lines) if row.figures != left.figures]
            yield from _of(left, others, _told_taken(line, lines))


def _of(left: Row, around: list[Row], taken: int) -> Iterator[dict[str, Bound]]:
    rows = [row for row in around if not row.head & _ANOTHER and len(row.head) <= _SHORT]
    before = [row for row in rows if _is(row, _PRETAX) and not _is(row, _AFTER)]
    minorities = left.head >= _ATTRIBUTABLE and not _is(left, _AFTER)
    tax = [row for row in rows if _is_tax(row) and bool(row.head & _MINORITIES) == minorities]
    if len(before) != 1 or len(tax) != 1:
        return
    found: list[dict[str, Bound]] = []
    for column, (stated, is_loss) in left.figures.items():
        several = [row.figures.get(column) for row in (before[0], tax[0])]
        told = [slot for one in several if one is not None and not one[1] and alike(slot := one[0], stated)]
        if len(told) == 2 and not is_loss:
            found.append({"stated": stated, "more": told[0], "less": told[1]})
    others = taken > len(tax[0].head & _TAKEN)
    for bound in found:  # what one year is reckoned by, the other is, too
        sure = not others and any(_ties(other) for other in found if other is not bound)
        yield Told(bound) if sure else Loose(bound)


def _told_taken(line: Line, lines: Lines) -> int:
    """How many words near tell of what may be taken off in one year, and not in the other, be it "nil"."""
    near = (lines[k] for k in range(max(0, line.number - _REACH), min(len(lines), line.number + _REACH + 1)))
    return sum(token.text in _TAKEN for there in near if there is not None for token in there.tokens)


def _ties(bound: dict[str, Bound]) -> bool:
    """Whether what is left is what the tax leaves, told to three digits or more."""
    stated, more, less = (slot for slot in bound.values() if isinstance(slot, Slot))
    if min(printed_digits(slot.quantity) for slot in (stated, more, less)) < _EXACT:
        return False
    step = max(slot.quantity.figure.step if slot.quantity.figure else 0.0 for slot in (stated, more, less))
    return abs((more.quantity.value or 0) - (less.quantity.value or 0) - (stated.quantity.value or 0)) <= step


_EXACT = 3
#: What may be taken off in one year, and not in the other.
_TAKEN = _MINORITIES | {"extraordinary", "exceptional", "abnormal"}


def _noted(tax: Row, around: list[Row]) -> Iterator[dict[str, Bound]]:
    """'Pre-tax profit 61.2 mln vs 48.4 mln / Net 38.1 mln vs 30.6 mln / NOTE - Net is after tax 23.1 mln vs 17.8 mln': what a note says
    of the tax."""
    before = [row for row in around if _is(row, _PRETAX) and not _is(row, _AFTER) and not row.head & _ANOTHER]
    net = [row for row in around if row.head == _NET]
    if len(before) != 1 or len(net) != 1 or tax.head & _CREDITS:
        return
    for column, (less, _) in tax.figures.items():
        told = [row.figures.get(column) for row in (net[0], before[0])]
        slots = [one[0] for one in told if one is not None and not one[1] and alike(one[0], less)]
        if len(slots) == len(told):
            yield Loose(stated=slots[0], more=slots[1], less=less)


def _takes_more(line: Line, tax: Row) -> bool:
    """Whether the note goes on about what minorities have of it."""
    end = max(slot.quantity.end for slot, _ in tax.figures.values())
    return _MORE_TAKEN.search(line.text[end : end + _NOTE].lower()) is not None


_MORE_TAKEN, _NOTE = lazily(r"\bminorit(?:y|ies)(?: interests?)?\s+(?:[0-9]|loss|profit)"), 400
_NET, _NOTED = frozenset(("net",)), frozenset(("net", "is", "after", "tax"))
_CREDITS = frozenset(("credit", "credits", "benefit", "gain"))


def _around(line: Line, lines: Lines) -> Iterator[Row]:
    for number in range(max(0, line.number - _REACH), min(len(lines), line.number + _REACH + 1)):
        near = lines[number]
        yield from rows_of(near) if near is not None else ()


def _is(row: Row, names: tuple[frozenset[str], ...]) -> bool:
    return any(name <= row.head for name in names)


def _is_tax(row: Row) -> bool:
    """Whether a line tells of the tax, and of no profit before or after it."""
    return "tax" in row.head and not row.head & {"before", "after", "profit", "income", "earnings"}
