"""Which two years a length of time may lie between: those of its sentence, or it and the ones beside it."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.gate.lengths import first_year, printed_year
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def pair_of(slot: Slot, line: Line, lines: Lines) -> list[Slot]:
    """The only two years that the sentence tells, or the last before the length and the first behind it, else those that it and the ones beside it
    tell; nothing where there are more."""
    here = told(line) or []
    if len(here) == 2:
        return here
    if len(here) > 2:
        ahead = [one for one in line.slots[: slot.number] if one.kind == "date"]
        behind = [one for one in line.slots[slot.number + 1 :] if one.kind == "date"]
        ends = [*ahead[-1:], *behind[:1]]
        return ends if len(ends) == 2 and first_year(ends[0].quantity) < first_year(ends[1].quantity) else []
    return around(line, lines)


def nearest(line: Line, lines: Lines) -> list[Slot]:
    """The two years that the sentence tells, or it and the one before or behind it; nothing where there are more."""
    here = told(line)
    if here is None or len(here) > 1:
        return here or []
    for number in (line.number - 1, line.number + 1):
        near = with_date(number, lines)
        there = told(near) if near is not None else []
        if there is None:
            return []
        if there and len(both := {**{year_of(s): s for s in here}, **{year_of(s): s for s in there}}) > 1:
            return [both[year] for year in sorted(both)] if len(both) == 2 else []
    return []


def told(line: Line) -> list[Slot] | None:
    """The dates of a sentence, the first of each year, in the order of the years; None where one names no year, or several."""
    found: dict[int, Slot] = {}
    for slot in line.slots:
        if slot.kind == "date":
            year = first_year(slot.quantity)
            if not year:
                return None
            found.setdefault(year, slot)
    return [found[year] for year in sorted(found)]


def year_of(slot: Slot) -> int:
    """The year that a date prints, 0 where it prints none or lasts longer."""
    return printed_year(slot.quantity)


def around(line: Line, lines: Lines) -> list[Slot]:
    """The years that the sentence and the ones beside it tell, each once, in their order; nothing where other dates stand among them."""
    found: dict[int, Slot] = {}
    for number in range(line.number - 1, line.number + 2):
        near = line if number == line.number else with_date(number, lines)
        for slot in near.slots if near is not None else ():
            if slot.kind == "date":
                if not (year := first_year(slot.quantity)):
                    return []
                found.setdefault(year, slot)
    return [found[year] for year in sorted(found)]


def spanned(line: Line, lines: Lines) -> Slot | None:
    """A span of years, the only date of the sentence, or of the one before where it has none: "in 1961-1964 … over four years"."""
    for near in (line, with_date(line.number - 1, lines)):
        dates = [one for one in near.slots if one.kind == "date"] if near is not None else []
        if near is not None and dates:
            alone = len(dates) == 1 and SPAN.fullmatch(dates[0].quantity.text)
            return (
                dates[0]
                if alone and not (dates[0].at > 0 and near.tokens[dates[0].at - 1].text in ("from", "since"))
                else None
            )
    return None


SPAN = lazily(r"(?:19|20)[0-9]{2} ?[-–] ?(?:[0-9]{2}|(?:19|20)[0-9]{2})")
