"""A length in days, weeks or months, and the two days that it lies between: "was open from 3 May to 12 May. Those ten days …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Near, Partial, Told
from tieout.checking.finders.times.tied_times import BEGAN, DAYS_TIED, LASTED, THOSE, marked, marks
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_UNITS = frozenset(("day", "week", "month"))
#: So many figures tell of more than one stretch of time.
_MANY = 5
#: A stretch that has been told as running from one day to the other.
_RUNS = lazily(
    r"⟦c⟧ ?(?:to|until|till|through|–|-) ?(?:[a-z]+day,? )?⟦c⟧|\bbetween (?:[a-z]+day,? )?⟦c⟧ and (?:[a-z]+day,? )?⟦c⟧"
    r"|\b(?:began|started|opened|broke out|set out|went missing) (?:on )?⟦c⟧ and (?:[a-z]+ ){1,3}(?:on )?⟦c⟧"
)


def days_apart(slot: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`: both days of its sentence, the only ones, where words tie it to them; or of the one before, behind "those"."""
    if slot.kind != "duration" or slot.unit not in _UNITS or len(line.slots) > _MANY:
        return
    here = _days(line)
    if len(here) == 2 and any(way.search(_said(slot, here, line)) for way in DAYS_TIED):
        yield (Partial if _may_leave_out(slot, *here) else Told)(stated=slot, first=here[0], last=here[1])
    elif not here and line.number and THOSE.search(_said(slot, (), line)):
        before = with_date(line.number - 1, lines)
        days = _days(before) if before is not None and len(before.slots) <= _MANY else []
        if len(days) == 2 and before is not None and _RUNS.search(_said(slot, days, before)):
            yield (Partial if _may_leave_out(slot, *days) else Near)(stated=slot, first=days[0], last=days[1])
    elif "-" in slot.quantity.text and (ends := _of_a_stretch(here, line, lines)):
        yield Partial({"stated": slot, **ends})
    elif not here and line.number >= 0 and LASTED.search(_said(slot, (), line)):
        yield from _of_next(slot, line, lines)


def _of_a_stretch(here: Sequence[Slot], line: Line, lines: Lines) -> dict[str, Slot]:
    """The only two days that a sentence tells, or it and the one before, or the only stretch of days: "a ten-day fair … May 4 to 13"."""
    before = with_date(line.number - 1, lines) if len(here) == 1 else None
    days = sorted([*(_days(before) if before is not None else ()), *here], key=_printed)
    if len(days) == 1 and (printed := days[0].quantity.days) is not None:
        return {"span": days[0]} if printed.first < printed.last else {}
    if len(days) != 2 or _printed(days[0]) >= _printed(days[1]):
        return {}
    between = line.text[days[0].quantity.end : days[1].quantity.start].lower()
    return {} if _OF_ANOTHER.search(between) else {"first": days[0], "last": days[1]}


#: "and the exam is on": what befalls the later of two days has a subject of its own.
_OF_ANOTHER = lazily(r"\b(?:and|but|while) (?:the|an?|its|his|her|their|this|that) [a-z]")


def _printed(day: Slot) -> tuple[int, int, int]:
    days = day.quantity.days
    return (days.year or 0, days.month, days.first) if days is not None else (0, 0, 0)


def _of_next(slot: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'The strike lasted ten days. It began on June 28 and ended on July 8.'"""
    after = with_date(line.number + 1, lines)
    days = _days(after) if after is not None and len(after.slots) <= _MANY else []
    if after is not None and len(days) == 2:
        if BEGAN.match(marks([(one.quantity.start, one.quantity.end) for one in days], after.sentence, after.text)):
            yield (Partial if _may_leave_out(slot, *days) else Near)(stated=slot, first=days[0], last=days[1])


def _may_leave_out(slot: Slot, first: Slot, last: Slot) -> bool:
    """Whether days are fewer than lie between two: those on which nothing was done are not counted."""
    a, b = first.quantity.days, last.quantity.days
    if slot.unit != "day" or a is None or b is None:
        return False
    between = (b.month - a.month) % _MONTHS * _MONTH + b.first - a.last
    return (slot.quantity.value or 0.0) < between - _ENDS


_MONTHS, _MONTH, _ENDS = 12, 30, 1


def _days(line: Line) -> list[Slot]:
    """The days of months that a sentence names; none where it names other dates, too."""
    dates = [one for one in line.slots if one.kind == "date"]
    return dates if all(one.quantity.days is not None or one.unit == "day" for one in dates) else []


def _said(slot: Slot, days: tuple[Slot, ...] | list[Slot], line: Line) -> str:
    return marked(slot, [(one.quantity.start, one.quantity.end) for one in days], line)
