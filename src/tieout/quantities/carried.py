"""What a figure takes from one before it: the unit of a level, the noun of a count, a hedge, a rate, a trend."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tieout.patterns import lazily
from tieout.quantities.around import tokens
from tieout.quantities.days import days as told
from tieout.quantities.days import whole_year
from tieout.quantities.draft import Draft
from tieout.quantities.elided import FROM, ellipsis, near, ones
from tieout.quantities.lexicon import trends
from tieout.quantities.ranges import take
from tieout.quantities.rates import rate
from tieout.quantities.shared import millions_beside, no_metres, share_units

_OR = lazily(r"[ \xa0]?,?[ \xa0\n]+or[ \xa0\n]+|,?[ \xa0\n]*\([ \xa0]?", re.I)
_OPENED = lazily(r"[ \xa0\n]*\([ \xa0]?")
_TO = lazily(r"[ \xa0\n]+to[ \xa0\n]+")
#: Kinds that have no unit to give.
UNITLESS = frozenset(("number", "fraction", "multiple", "ordinal"))
#: Kinds that print converts in a bracket.
_CONVERTED = frozenset(("currency", "measure"))
#: Kinds that a change may have.
_CHANGES = frozenset(("percent", "currency", "measure", "count", "percentage_point"))


def carry(text: str, drafts: list[Draft], low: int) -> None:
    """Hands on what the drafts of one sentence, which starts at `low`, say of those behind them."""
    kinds = {draft.kind for draft in drafts}
    bare = "number" in kinds
    if "count" in kinds:
        if bare:
            ellipsis(text, drafts, low)
        ones(drafts)
    for k, (first, second) in enumerate(pairwise(drafts), 2):
        if first.kind == "date":
            if _another_day(text, first, second) and k < len(drafts):
                _year_of_both(text, second, drafts[k])
            continue
        if second.kind == "number":
            _levels(text, first, second, low)
            _driven(text, first, second)
        elif first.kind == "number":
            _level_before(text, first, second, low)
        elif second.unit == "meter":
            no_metres(text, first, second)
            millions_beside(text, drafts[: k - 1], second)
        elif (
            first.kind == second.kind and first.kind in _CONVERTED and _OPENED.fullmatch(text, first.end, second.start)
        ):
            _hedged(first, second)
            _rate_behind(text, first, second)
        if (first.trend is None) != (second.trend is None):
            _trend(text, first, second)
    if bare:
        share_units(text, drafts, low)
    for draft in drafts:
        reached(text, draft, low)


def _levels(text: str, first: Draft, second: Draft, low: int) -> None:
    """ "from 208 pounds to 193": the second level has the unit of the first."""
    if first.kind in UNITLESS or second.numeral is None or second.hedge != "=":
        return
    if not _TO.fullmatch(text, first.tail or first.right, second.start):
        return
    change = first.trend is not None and first.kind == "currency" and first.factor == 1.0 and _whole_amount(first)
    if ends(text, first, low, "from") or (change and second.right == second.numeral.end and not second.named):
        take(second, first)


def _driven(text: str, first: Draft, second: Draft) -> None:
    """ "17 mpg city, 27 highway and 21 combined": all of one unit."""
    numeral = second.numeral
    bare = (
        numeral is not None
        and numeral.bare
        and second.right == numeral.end
        and second.hedge == "="
        and not second.named
    )
    if bare and first.kind == "measure" and _DRIVE.match(text, second.right) and _DRIVE.match(text, first.right):
        take(second, first)


_DRIVE = lazily(r"[ \n](?:(?:in|on|for)[ \n](?:the[ \n])?)?(?:city|town|highway|motorway|combined|hwy|overall)\b")


def _level_before(text: str, first: Draft, second: Draft, low: int) -> None:
    """ "rose to 7.5 from 7.1 percent", "to nine from seven seats": the level has the unit of its base."""
    a, b = first.numeral, second.numeral
    bare = (
        a is not None and a.bare and first.hedge == "=" and not first.named and first.right == a.end and not a.fraction
    )
    if not bare or second.kind not in _LEVELS or second.other:
        return
    if ends(text, first, low, "by") and second.kind == "count" and _TOTALLED.fullmatch(text, first.right, second.start):
        take(first, second)  # "fell by nine to a total of 71 looms"
    if not FROM.fullmatch(text, first.right, second.left):
        return
    if ends(text, first, low, "to") and near(second, first) and a is not None and b is not None and b.bare:
        if a.pointed == b.pointed or not a.pointed:
            take(first, second)


_TOTALLED = lazily(r"[ \n]to[ \n](?:a[ \n]total[ \n]of[ \n])?")
#: Kinds of levels whose unit a level before them may leave out.
_LEVELS = frozenset(("percent", "currency", "measure", "count"))


def _whole_amount(draft: Draft) -> bool:
    """Whether the change is one of a price, and not of cents or at a rate: "fell 10 yen to 2,880"."""
    return draft.numeral is not None and draft.numeral.bare and draft.unit.isupper() and " / " not in draft.unit


_DAY = lazily(r"[ \n](?:and|or|to|through|until)[ \n]|[ ]?[-–][ ]?")
_LAST_DAY = 31


def _another_day(text: str, first: Draft, second: Draft) -> bool:
    """ "March 9 and 10": a second day of the same month; whether it is one."""
    numeral, days = second.numeral, first.days
    if days is None or days.year is not None or numeral is None or second.kind != "number" or second.named:
        return False
    day = int(numeral.value)
    bare = numeral.plain and second.hedge == "=" and (second.start, second.right) == (numeral.start, numeral.end)
    if not bare or not days.last < day <= _LAST_DAY or not _DAY.fullmatch(text, first.right, second.start):
        return False
    printed = replace(days, first=day, last=day, year=first.first.year if first.first else None)
    found = told(numeral.start, numeral.end, printed, None)
    if found is None:
        return False
    second.kind, second.numeral, second.days = "date", None, replace(printed, year=None)
    second.first, second.last = found.first, found.last
    return True


def _year_of_both(text: str, day: Draft, year: Draft) -> None:
    """ "March 9 and 10, 1987": the number behind is the year."""
    numeral = year.numeral
    if numeral is None or not numeral.plain or not _YEAR.fullmatch(text, day.right, numeral.end):
        return
    found = whole_year(int(numeral.value), numeral.start, numeral.end)
    year.kind, year.numeral, year.named, year.unit, year.subject = "date", None, False, "", ""
    year.right, year.end, year.first, year.last = numeral.end, numeral.end, found.first, found.last


#: A year behind the second of two days.
_YEAR = lazily(r",?[ \n](?:1[6-9]|20)[0-9]{2}")


def _hedged(first: Draft, second: Draft) -> None:
    """ "more than 100 km (60 miles)": the hedge covers what stands in the bracket."""
    if first.hedge != "=" and second.hedge == "=" and first.unit != second.unit:
        second.hedge, second.nearly = first.hedge, first.nearly


def _rate_behind(text: str, first: Draft, second: Draft) -> None:
    """ "C$8 (US$5.94) per share": what stands behind the bracket is said of both."""
    if text[second.end : second.end + 1] != ")" or first.other or second.other or " / " in first.unit + second.unit:
        return
    behind = tokens(text[second.end + 1 : second.end + 40])
    rate(first, behind, 0)
    rate(second, behind, 0)


def _trend(text: str, first: Draft, second: Draft) -> None:
    """ "fell 190 points, or 0.6 percent", "A fell 2 percent, B by 3 percent": the direction of both."""
    alike = first.kind == second.kind and first.unit == second.unit
    if first.trend is None and alike and first.kind == "percent" and text[first.end : second.start] == " and ":
        first.trend = second.trend  # "a 20% and 16% improvement"
        return
    if first.trend is None or second.kind not in _CHANGES:
        return
    end = first.tail or first.right
    by = first.kind == second.kind == "percent" and text[second.start - 4 : second.start] == " by "
    either = first.kind != "multiple" and (
        _OR.fullmatch(text, end, second.left) or _OR.fullmatch(text, end, second.start)
    )
    if by or either:
        second.trend = first.trend


#: A verb of change right before "to" and the level that it reaches.
_REACHED = lazily(r"\b([a-z]+)(?:[ \n](?:back|sharply|slightly|further|again|only|steadily|down|up))?[ \n]to[ \n]\Z")
#: Verbs of change that "to" follows in another sense: "lost to two clubs".
_OTHERWISE = frozenset(
    "add added adds adding lost lose loses losing gain gained gains gaining up down higher lower".split()
)


def reached(text: str, draft: Draft, low: int) -> None:
    """ "climbed to 6.7 percent": the direction in which a level was reached."""
    if text[draft.start - 3 : draft.start - 1] != "to" or draft.trend is not None or draft.kind not in _CHANGES:
        return
    match = _REACHED.search(text, max(low, draft.start - 28), draft.start)
    if match and match[1] not in _OTHERWISE and match[1] in trends("verb"):
        draft.trend = "up" if trends("verb")[match[1]] == "up" else "down"


def ends(text: str, draft: Draft, low: int, word: str) -> bool:
    """Whether `word` stands right before the draft."""
    return text[max(low, draft.start - len(word) - 2) : draft.start].lower().rstrip().endswith(word)
