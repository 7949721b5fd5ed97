"""So much a day, and the sum of a stretch of time that is named and not counted: "It took 38,440 calls in October, or 1,240 a day", "over the year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.one_of_all import is_led, one_of
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Stepwise, made, near_enough
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.dates import of_year

_ELSEWHERE = frozenset("change-than from than against earlier including others planned".split())
#: Tags of a figure behind what is told for a day that is the sum of all: "31 a day …, bringing the tally to 2,860".
_SUM = frozenset(("sum-to", "total"))
#: A stretch without a date: "over the year", "this year".
_NAMED = lazily(
    r"\b(?:in|over|during|for|within) (?:the|a|one|that) (?:past |last |whole |full |entire |single )*(year|month|week|quarter)\b(?! to)"
    r"|\b(?:this|last|next) (year|month|week|quarter)\b"
)
_THIS = lazily(r"\b(?:this|next) (?:year|month|week|quarter)\b")
_LASTING = {"year": (364, 365, 366), "month": (30, 31), "week": (7,), "quarter": (90, 91, 92)}
#: What stands before a date that is the stretch itself, or between two that bound it.
_IN = lazily(r"\b(?:in|during|for|over)(?: the)?(?: whole of| month of| year| first| second| third| fourth)? $")
_SINCE = lazily(r"\bsince (?:the start of )?$")
_SINCE_THEN = lazily(r"\b[Ss]ince\b")
_YEAR_TO = lazily(r"\byear to $")
_FROM, _TO = lazily(r"\b(?:from|between) $"), lazily(r" (?:to|until|till|through|and) (?:the end of )?")
#: Days of a month, a quarter, a half and a year: what a single date covers.
_WHOLE = (range(28, 32), range(89, 93), range(181, 185), range(365, 367))
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
#: So far a stretch may miss whole months or years, and so many of them it has at least.
_MISSED, _FEWEST = 0.1, 2
#: On so much less of a stretch than all of it work is done, from what part to what part: on weekdays, in term.
_WORKED = (0.45, 0.92)
#: No day of a year that is not printed matters.
_ANY_YEAR = 2001


def over_span(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so much a day, `total`, the only sum before it in its sentence or the one before, and the dates of the stretch, where it has any."""
    for stated in line.slots:
        one, end = one_of(stated, line)
        if one not in _DAYS:
            continue
        for there in (line, lines.beside(line, -1)):
            if there is None or there.sentence.setting in NO_SENTENCES or _counts_time(there):
                break
            totals = [s for s in there.slots if _is_sum(s, stated)]
            if totals:
                if len(totals) == 1 and (bound := _bound(stated, totals[0], one, there, lines.published)) is not None:
                    yield _tied(bound, is_led(line, stated, end))
                break


def _counts_time(line: Line) -> bool:
    return any(slot.kind == "duration" for slot in line.slots)


def _is_pace(slot: Slot) -> bool:
    """Whether a figure is so much in a time itself: "40 tons a day", and "900 kilowatts", which nobody uses in a month."""
    return "/" in slot.unit or slot.unit.endswith("watt")


def _is_sum(slot: Slot, stated: Slot) -> bool:
    """Whether a figure before what is told for a day, or one called a total, may be the sum: of its kind and unit, and larger."""
    if slot.context or slot.kind not in AMOUNTS or _is_pace(slot):
        return False
    if (slot.line, slot.at) >= (stated.line, stated.at) and _SUM.isdisjoint(slot.tags):
        return False
    what = stated.unit.partition(" / ")[0]
    alike = slot.kind == stated.kind or (stated.kind in BARE and (slot.kind in BARE or what == "1"))
    return alike and (slot.unit == what or "" in (slot.unit, what) or what == "1") and slot.tags.isdisjoint(_ELSEWHERE)


def _bound(stated: Slot, total: Slot, one: str, there: Line, published: date | None) -> dict[str, Bound] | None:
    told = (total.quantity.value or 0.0) / (stated.quantity.value or 1.0)
    stretch = _stretch(there, published)
    numbers = [n for days in (stretch[0] if stretch else ()) for n in _of_unit(days, one)]
    if not stretch or not numbers or not told:
        return None
    number = min(numbers, key=lambda n: abs(n / told - 1))
    if not near_enough(told / number, 1.0):
        return None
    dates = dict(zip(("span", "last"), stretch[1], strict=False))
    formula = made(f"total / {number:g} == stated")
    worked = _WORKED[0] <= told / number <= _WORKED[1] and one in ("day", "week")
    so_far = (_SINCE_THEN if dates else _THIS).search(there.text, there.sentence.start, there.sentence.end)
    return Stepwise(formula, {"stated": stated, "total": total, **dates}, "loose" if worked or so_far else "sure")


def _tied(bound: dict[str, Bound], led: bool) -> dict[str, Bound]:
    """The same, only as firmly as words lead to what is told for a day."""
    if isinstance(bound, Stepwise) and bound.tie == "sure" and not led:
        return Stepwise(bound.formula, bound, "loose")
    return bound


def _of_unit(days: int, one: str) -> Iterator[float]:
    """How many days, weeks, months or years a stretch has."""
    if one == "day":
        yield float(days)
    elif one == "week":
        yield from {days / 7, float(round(days / 7))}
    else:
        several = days / _DAYS[one]
        if round(several) >= _FEWEST and abs(several - round(several)) <= _MISSED:
            yield float(round(several))


def _stretch(line: Line, published: date | None) -> tuple[Sequence[int], Sequence[Slot]] | None:
    """The days that the stretch named in a sentence may have, and its dates."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    if not dates:
        named = [m[1] or m[2] for m in _NAMED.finditer(line.text, line.sentence.start, line.sentence.end)]
        return (_LASTING[named[0]], ()) if len(named) == 1 else None
    ahead = line.text[line.sentence.start : dates[0].quantity.start].lower()
    ends = [_ends(slot) for slot in dates]
    if len(dates) == 1 and _YEAR_TO.search(ahead):
        return (365, 366), dates
    if None in ends or len(dates) > _FEWEST:
        return None
    (first, _), (_, last) = (one for one in (ends[0], ends[-1]) if one is not None)
    if first > last and len(dates) > 1:  # "between May and August": of one year
        told = [of_year(slot.quantity.text, _ANY_YEAR) for slot in (dates[0], dates[-1])]
        if None in told:
            return None
        first, last = (getattr(one, end) for one, end in zip(told, ("first", "last"), strict=True))
    if published is not None and len(dates) == 1 and first < published and _SINCE.search(ahead):
        return tuple((published - first).days + more for more in (0, 1, -1)), dates
    if first > last or (published is not None and first <= published <= last):
        return None  # so far
    days = (last - first).days + 1
    if len(dates) == 1:
        return ((days,), dates) if _IN.search(ahead) and any(days in whole for whole in _WHOLE) else None
    between = line.text[dates[0].quantity.end : dates[1].quantity.start].lower()
    if not _FROM.search(ahead) or not _TO.fullmatch(between):
        return None
    return (days, (ends[-1][0] - first).days if ends[-1] else days), dates  # the last one may be counted, or not


def _ends(slot: Slot) -> tuple[date, date] | None:
    """The first and the last day of a date; of a month or quarter without a year, in any."""
    found = slot.quantity if slot.quantity.first is not None else of_year(slot.quantity.text, _ANY_YEAR)
    if found is None or found.first is None or found.last is None:
        return None
    return found.first, found.last
