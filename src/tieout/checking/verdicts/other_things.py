"""Before a figure is accused: are the figures of one thing at all?"""

from __future__ import annotations

from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.readings.compete import stated_slot
from tieout.checking.verdicts.judge import Judgement
from tieout.quantities.calendar_names import WEEKDAYS, WHOLE_MONTHS


def of_other_things(judgement: Judgement, line: Line) -> bool:
    """Whether two levels are of things of different names, or a part is far more than a whole that another sentence gives."""
    bound = judgement.reading.bound
    new, base, parts, whole = (bound.get(role) for role in ("new", "base", "parts", "whole"))
    if isinstance(new, Slot) and isinstance(base, Slot):
        if _counts_other(stated_slot(judgement.reading), new, base) or _are_called_apart(line, new, base):
            return True
        return new.kind == base.kind == "count" and "" != new.unit != base.unit != ""
    later = bound.get("later")
    if isinstance(later, Slot) and isinstance(base, Slot) and later.kind == base.kind == "count":
        return "" != later.unit != base.unit != ""
    total, number = bound.get("total"), bound.get("number")
    if isinstance(total, Slot) and isinstance(number, Slot):
        return _is_no_total(total, number, stated_slot(judgement.reading))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or parts.slots[0].line == whole.line:
        return False
    return max(slot.quantity.value or 0.0 for slot in parts.slots) > _FAR * (whole.quantity.value or 0.0)


def _counts_other(stated: Slot | None, *levels: Slot) -> bool:
    """'a Whig (109 votes). … gaining 139 deputies compared to their previous 96': a level of another sentence counts what the change does not."""
    if stated is None or stated.kind != "count" or not stated.unit:
        return False
    return any(s.line != stated.line and s.kind == "count" and s.unit not in ("", stated.unit) for s in levels)


def _is_no_total(total: Slot, number: Slot, stated: Slot | None) -> bool:
    """Whether what is told of each of several is more than the figure that would be all of it."""
    one = stated.quantity.value or 0.0 if stated is not None else 0.0
    return (number.quantity.value or 0.0) >= _SEVERAL and one > (total.quantity.value or 0.0)


_SEVERAL = 2


def counts_none_of_them(judgement: Judgement) -> bool:
    """'killed 126 cows and 54 sheep. In all, 270 farms were hit': the whole counts what none of the parts is."""
    parts, whole = (judgement.reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    if whole.kind != "count" or whole.line == parts.slots[0].line or whole.tags.isdisjoint(_TOTALS):
        return False
    units = {slot.unit for slot in parts.slots}
    if "" in units | {whole.unit} or len(units) == 1 or whole.unit in units:
        return False
    return not (whole.unit in _ALL_SORTS or any(is_kind_of(unit, whole.unit) for unit in units))


_TOTALS = ("total", "in-all")
#: What anything can be counted as.
_ALL_SORTS = frozenset(
    """person people vehicle animal weapon item piece thing object boat ship machine building case site event incident job post staff worker
    employee member unit product article work book award prize medal point goal vote seat country nation place home death casualty
    bird tree plant fish crime offence offense arrest patient species company firm business shop store school trip flight day""".split()
)


#: A part that is so many times its whole is one of something else.
_FAR = 2.0


def _are_called_apart(line: Line, new: Slot, base: Slot) -> bool:
    """'Exports of 12.4 million compared with imports of 15.5 million, a rise of 4 percent': each level stands behind "of" and a noun of its own."""
    if not new.line == base.line == line.number or "against" not in base.tags or min(new.at, base.at) < _PAIR:
        return False
    one, other = line.tokens[new.at - _PAIR : new.at], line.tokens[base.at - _PAIR : base.at]
    if not one[1].text == other[1].text == "of" or "from" in (one[0].text, other[0].text):
        return False
    names = {stem(one[0].text), stem(other[0].text)}
    told = all(name.isalpha() and name not in _GENERAL for name in names)
    return len(names) > 1 and told and not any(names <= same for same in _SAME)


_PAIR = 2
#: Nouns for one thing, and those that say nothing of what it is.
_SAME = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "profit profits income earnings net",
        "sales revenue revenues turnover takings",
        "costs expenses spending expenditure",
    )
)
_GENERAL = frozenset(
    (
        *"total average level figure number rate sum record high low peak range median yesterday today".split(),
        *WEEKDAYS,
        *WHOLE_MONTHS,
    )
)
