"""Before a figure is accused: is it off by more than any slip, where the words leave open that it belongs to another relation?"""

from __future__ import annotations

from itertools import combinations

from tieout.checking.compact.alike import COUNTED
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.balances import may_be_of_three
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.other_span import of_another_span
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.misprints import misprints

_APART = "the figures are too far apart to belong together"


_NOT_ALL = "the words do not say that nothing is left out"


def doubtful(judgement: Judgement, line: Line) -> str:
    """The reason to leave a mismatch alone, or ""; a figure that ties out but for one slip of the pen is in no doubt."""
    anchor = judgement.reading.anchor
    if _overlapping(judgement, line):
        return "the parts may overlap, or are of another whole"
    if _leaves_out(judgement, line):
        return _NOT_ALL
    if _of_other_things(judgement) and not explained(judgement):
        return "the figures count different things"
    if (
        anchor.loose
        or _of_another_whole(judgement, line)
        or of_another_span(judgement.reading, line)
        or _of_three(judgement, line)
    ):
        return "" if explained(judgement) else "the words leave open whether the figures are of one thing"
    if _within(judgement):
        return _NOT_ALL
    most = min(anchor.doubt, _ROUGHLY) if _sum_of_others(judgement) else anchor.doubt
    if not most or 1 / most <= _ratio(judgement) <= most:
        return ""
    return "" if explained(judgement) else _APART


def _of_other_things(judgement: Judgement) -> bool:
    """Whether two levels count things of different names, or a part is far more than a whole that another sentence gives."""
    bound = judgement.reading.bound
    new, base, parts, whole = (bound.get(role) for role in ("new", "base", "parts", "whole"))
    if isinstance(new, Slot) and isinstance(base, Slot):
        return new.kind == base.kind == "count" and "" != new.unit != base.unit != ""
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or parts.slots[0].line == whole.line:
        return False
    return max(slot.quantity.value or 0.0 for slot in parts.slots) > _FAR * (whole.quantity.value or 0.0)


#: A part that is so many times its whole is one of something else.
_FAR = 2.0


def _within(judgement: Judgement) -> bool:
    """Whether the limit of the wording holds, up to which it is no slip."""
    bound = judgement.reading.anchor.limit
    return bound is not None and judgement.variant is not None and bound.evaluate(judgement.variant.values).holds


def _leaves_out(judgement: Judgement, line: Line) -> bool:
    """Whether a list need not be all of its whole: an item of it has no figure, the whole is no more than one of its items, or stands before
    them as the first of several ("a total of 21 long, 56 short and 61 old guns"), or they tell it for other places ("nine innings (seven
    innings in schools, six innings in clubs)")."""
    parts, whole = (judgement.reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or judgement.reading.anchor.formula.sign != "==":
        return False
    value, values = whole.quantity.value or 0.0, [slot.quantity.value or 0.0 for slot in parts.slots]
    if "gap" in parts.tags or _numbered(parts, line) or any(_MORE & slot.tags - whole.tags for slot in parts.slots):
        return True
    if (
        whole.line == line.number
        and whole.at < parts.slots[0].at
        and "total" in whole.tags
        and not parts.tags & _OPENED
    ):
        return True
    if _of_one_year(parts, whole, line) or abs(sum(values) - value) < _vague(whole):
        return True
    again = (
        "inside" in parts.slots[0].tags
        and whole.unit != ""
        and all(_repeats(slot, whole, line) for slot in parts.slots)
    )
    told = parts.tags & _OPENED or whole.tags & _SUMMED
    small = value <= max(values) and not told and not _magnitude(sum(values), value)
    return small or (again and sum(values) > value)


def _numbered(parts: Series, line: Line) -> bool:
    """'samples: [9, 14, 24]': numbers in square brackets say which, not how many."""
    first = parts.slots[0]
    return first.line == line.number and first.at > 0 and line.tokens[first.at - 1].text == "["


#: Tags of figures by which something is more or less than another: "26,000 tonnes more at Kemi".
_MORE = frozenset(("change-after", "change-than"))
#: Tags of a whole that words make the sum of what stands before it: "for a total of".
_SUMMED = frozenset(("sum-to", "makes"))
#: Lists that a word or mark before them opens, or that go on behind their whole.
_OPENED = frozenset(("partition", "including", "of-them", "colon", "split", "with-list", "tail", "remainder"))


def _vague(whole: Slot) -> float:
    """What a round number that is told roughly leaves open: ten of "some 20"."""
    value = whole.quantity.value or 0.0
    if whole.quantity.hedge != "~" or whole.kind not in COUNTED or value % 10:
        return 0.0
    return next(10.0**power for power in range(1, 16) if value % 10 ** (power + 1))


def _of_one_year(parts: Series, whole: Slot, line: Line) -> bool:
    """'the 2012 total of 230 tonnes; 2011 saw 140 and 2010 only 41': each is of a year of its own."""
    slots = (whole, *parts.slots)
    if "total" not in whole.tags or any(slot.line != line.number for slot in slots):
        return False
    return all(any(t.context and t.slot >= 0 for t in line.tokens[max(0, slot.at - 4) : slot.at]) for slot in slots)


def _repeats(slot: Slot, whole: Slot, line: Line) -> bool:
    """Whether the noun of the whole stands behind the figure again."""
    after = line.tokens[slot.at + 1].text if slot.at + 1 < len(line.tokens) else ""
    return slot.kind == whole.kind == "count" and _singular(after) == whole.unit


def _magnitude(total: float, value: float) -> bool:
    """Whether the two differ by a slip of magnitude."""
    return any(abs(total / (value * 10.0**power) - 1) < _CLOSE for power in (1, 2, 3, 6) if value)


_CLOSE = 0.05


def _sum_of_others(judgement: Judgement) -> bool:
    """'41 cars and 13 vans; in all 90 fines': the whole counts what none of the parts does."""
    parts, whole = (judgement.reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or "total" not in whole.tags or not whole.unit:
        return False
    return whole.kind == "count" and all(slot.unit != whole.unit for slot in parts.slots)


#: Farther than this from what its parts come to no total is of other things than they count.
_ROUGHLY = 1.4


def _of_three(judgement: Judgement, line: Line) -> bool:
    """'took in 5, 7 and 2, leaving a surplus of 9', 'drew 8, leaving a balance of 3': more may go into it than the two levels."""
    stated = stated_slot(judgement.reading)
    levels = [b for role in ("new", "base") if isinstance(b := judgement.reading.bound.get(role), Slot)]
    return stated is not None and len(levels) > 1 and may_be_of_three(stated, levels, line)


def _of_another_whole(judgement: Judgement, line: Line) -> bool:
    """'63 of the 150 seats, or 24 percent of the vote': the noun behind the share is not that of the whole."""
    stated, whole = judgement.reading.bound.get("stated"), judgement.reading.bound.get("whole")
    if (
        not isinstance(stated, Slot)
        or not isinstance(whole, Slot)
        or "share-of" not in stated.tags
        or stated in whole.links.get("whole-of", ())
    ):
        return False
    if stated.line != line.number or "of-it" in stated.tags:
        return False
    if any(t.text in _THEM for t in line.tokens[stated.at + 2 : stated.at + 4]):
        return False
    nouns = [t for t in line.tokens[stated.at + 1 : stated.at + 8] if t.text.isalpha() or t.slot >= 0]
    named = [t.text for t in nouns[1:] if t.text not in _ARTICLES][:3]
    return (
        bool(named)
        and not any(t.classes & {"total", "of-them"} for t in nouns[:5])
        and not any(_singular(n) in (whole.unit, stated.unit) for n in named)
        and whole.kind == "count"
        and whole.unit != ""
    )


_THEM = frozenset("those them these respondents".split())
_ARTICLES = frozenset("the its their all a an his her our this that those these".split())


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _overlapping(judgement: Judgement, line: Line) -> bool:
    """Whether a list that comes to more than its whole need be no slip: some of the parts are all of it, or two of them are counts
    told in ways of their own ("11 Democrats and 10 women", "nine children, and 400 were hurt")."""
    bound = judgement.reading.bound
    parts = next((b for b in bound.values() if isinstance(b, Series)), None)
    whole = bound.get("whole")
    if parts is None or not isinstance(whole, Slot) or not whole.quantity.value or parts.tags & _WHOLE_LISTS:
        return False
    values = [slot.quantity.value or 0.0 for slot in parts.slots]
    loosely = "with-list" in parts.tags and all(slot.kind in COUNTED for slot in parts.slots)
    if sum(values) <= whole.quantity.value or (explained(judgement) and not loosely):
        return False
    overlapping = len(values) == 2 or "of-lead" in whole.tags or _some_make(values, whole.quantity.value)
    return overlapping and _of_their_own(line, parts)


def _of_their_own(line: Line, parts: Series) -> bool:
    """Whether counts are not all told by the same preposition ("410 in universities and 390 in hospitals" are)."""
    if any(slot.kind not in COUNTED or slot.line != line.number for slot in parts.slots):
        return False
    words = {tied(line, slot) for slot in parts.slots}
    return len(words) > 1 or "" in words or all(_when(line, slot) for slot in parts.slots)


def _when(line: Line, slot: Slot) -> bool:
    """Whether a date stands close behind a figure: "nine in 2020"."""
    return any(token.context for token in line.tokens[slot.at + 1 : slot.at + 4])


#: Lists of which words or a mark say that they are all of it.
_WHOLE_LISTS = frozenset(("partition", "remainder", "split", "colon"))
_FEWEST, _MOST = 2, 8


def _some_make(values: list[float], whole: float) -> bool:
    """Whether some of the values, and not all, make the whole by themselves: then the others are counted over again."""
    several = range(_FEWEST, len(values)) if len(values) <= _MOST else ()
    return any(sum(some) == whole for size in several for some in combinations(values, size))


def _ratio(judgement: Judgement) -> float:
    """How many times the stated figure what is computed is, or, where a direction is judged, one level the other; 1 where nothing can be said."""
    reading, computed = judgement.reading, judgement.computed
    new, base = (reading.bound.get(role) for role in ("new", "base"))
    if reading.rule.formula.sign == ">=" and isinstance(new, Slot) and isinstance(base, Slot):
        a, b = new.quantity.value, base.quantity.value
        return abs(a / b) if a and b else float("inf")
    if isinstance(new, Slot) and isinstance(base, Slot) and new.quantity.value == base.quantity.value:
        return 1.0  # nothing has changed, whatever is said to have
    slot = stated_slot(reading)
    value = slot.quantity.value if slot is not None else None
    return abs((computed.low + computed.high) / 2 / value) if computed is not None and value else 1.0


def explained(judgement: Judgement) -> bool:
    """Whether one slip explains the mismatch, and is no accident: of few digits nearly anything is a slip."""
    return any(min(_digits(s) for s in judgement.reading.slots) >= _DIGITS for _ in misprints(judgement))


_DIGITS = 3


def _digits(slot: Slot) -> int:
    return len([c for c in slot.quantity.text if c.isdigit()])
