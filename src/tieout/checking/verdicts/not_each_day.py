"""Before a length or a pace is accused: do the days that are told leave out those on which nothing was done?"""

from __future__ import annotations

from datetime import timedelta

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.each.pace_told import time_of_pace
from tieout.checking.verdicts.judge import Judgement

_SPAN, _PACE = "length == stated", "given ** power * factor + shift == stated"
#: The rule of what lasts from one date to another; what came so many days later did, Sundays or not.
_LASTING = "duration"
_OVER = "total / time == stated"
#: The days of a week, and those on which people work.
_WEEK, _WORKED = 7, 5
#: How many times what a day's pace gives in a week, a month or a year is what is told, where work rests on some days.
_RESTS = 1.85
_LONGER = ("week", "month", "year")


def leaves_out_days(judgement: Judgement, line: Line, slipped: bool) -> bool:
    """'nine days, from May 3 to May 15', '30 tonnes a day, or 9,000 tonnes a year': less than the calendar has, by what may be days of rest,
    where no slip explains it; or by what the sentence tells beside it ("16 days, not counting the three in camp")."""
    stated, computed = judgement.reading.bound.get(judgement.reading.rule.stated), judgement.computed
    if not isinstance(stated, Slot) or computed is None or stated.quantity.value is None:
        return False
    told, formula = stated.quantity.value, judgement.reading.anchor.formula.text
    if formula == _OVER:
        return not slipped and _is_of_longer(judgement, stated, line)
    if told >= computed.low:
        return False
    if formula == _PACE:
        return not slipped and _is_of_days(judgement, stated) and computed.low <= told * _RESTS
    if judgement.reading.rule.name != _LASTING or formula != _SPAN or stated.kind not in ("duration", "count"):
        return False
    others = (one for one in line.slots if one is not stated and one.kind in ("duration", "count", "number"))
    rests = (one.quantity.value or 0.0 for one in others if one.unit in ("", stated.unit))
    if any(computed.low <= told + rest <= computed.high for rest in rests):
        return True
    if stated.unit == "day" and _is_sat(stated, line):
        return True
    if slipped or stated.unit != "day":
        return False
    return _is_among(judgement, line) or _may_be_worked(judgement, stated, computed.high)


def _is_of_days(judgement: Judgement, stated: Slot) -> bool:
    given = judgement.reading.bound.get("given")
    longer = stated.unit.rpartition(" / ")[2] in _LONGER
    return isinstance(given, Slot) and longer and given.unit.endswith(" / day")


def _is_of_longer(judgement: Judgement, stated: Slot, line: Line) -> bool:
    """'40 cakes a day, or 900 in four weeks': on some days of the weeks none is sold."""
    time = judgement.reading.bound.get("time")
    return isinstance(time, Slot) and time.unit != time_of_pace(stated, line)


def _dates(judgement: Judgement) -> list[Slot]:
    bound = (judgement.reading.bound.get(role) for role in ("span", "first", "last"))
    return [one for one in bound if isinstance(one, Slot)]


def _is_among(judgement: Judgement, line: Line) -> bool:
    """'is open for ten days between June 1 and June 20': on so many of them."""
    first = _dates(judgement)[0]
    return first.line == line.number and any(t.text == "between" for t in line.tokens[max(0, first.at - 3) : first.at])


def _is_sat(stated: Slot, line: Line) -> bool:
    """'The inquiry sat for 32 days, from 3 November to 19 December': as many as there were sittings."""
    return any(token.text in _SAT for token in line.tokens[max(0, stated.at - 2) : stated.at])


_SAT = frozenset("sat sits sit sitting met meets meet played plays performed performs".split())


def _may_be_worked(judgement: Judgement, stated: Slot, most: float) -> bool:
    """Whether so many days of the stretch may be working days, whatever the day of the week that it begins on, where print gives no year."""
    if "-" in stated.quantity.text:
        return False  # a "nine-day loan" runs on Sundays, too
    whole, over = divmod(round(most), _WEEK)
    told, least = stated.quantity.value or 0.0, _WORKED * whole + max(0, over - 2)
    if not least <= told <= _WORKED * whole + min(_WORKED, over):
        return False
    first = _dates(judgement)[0].quantity
    if first.days is None or first.days.year is None or first.first is None:
        return True
    days = (first.first + timedelta(k) for k in range(round(most)))
    return sum(day.weekday() < _WORKED for day in days) - told in (0, 1)
