"""What a figure takes from one before it: the unit of a level, the noun of a count, a hedge, a rate, a trend."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tieout.patterns import lazily
from tieout.quantities.around import tokens
from tieout.quantities.days import days as told
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import trends
from tieout.quantities.ranges import take
from tieout.quantities.rates import rate

_OR = lazily(r",?[ \xa0\n]+or[ \xa0\n]+|,?[ \xa0\n]*\([ \xa0]?", re.I)
_COMPARED = lazily(r"\b(?:compared[ \xa0\n](?:with|to)|versus|vs\.?|against|(?:up|down)[ \xa0\n]from)[ \xa0\n]$")
_OPENED = re.compile(r"[ \xa0\n]*\([ \xa0]?")
_TO = re.compile(r"[ \xa0\n]+to[ \xa0\n]+")
#: Kinds that have no unit to give.
UNITLESS = frozenset(("number", "fraction", "multiple", "ordinal"))
#: Kinds that may stand between two amounts of one currency.
_TIMES = frozenset(("date", "duration", "ordinal"))
#: Kinds that a change may have.
_CHANGES = frozenset(("percent", "currency", "measure", "count", "percentage_point"))


def carry(text: str, drafts: list[Draft], low: int) -> None:
    """Hands on what the drafts of one sentence, which starts at `low`, say of those behind them."""
    _ellipsis(text, drafts, low)
    _ones(drafts)
    for first, second in pairwise(drafts):
        if first.kind == "date":
            _another_day(text, first, second)
            continue
        _levels(text, first, second, low)
        _conversion(text, first, second)
        _rate_behind(text, first, second)
        _trend(text, first, second)
    amounts = [draft for draft in drafts if draft.kind not in _TIMES]
    for first, second in reversed(list(pairwise(amounts))):
        _earlier(text, first, second)
    for first, second in pairwise(amounts):
        _large(text, first, second)
    _of_money(text, amounts, low)
    for draft in drafts:
        reached(text, draft, low)


def _levels(text: str, first: Draft, second: Draft, low: int) -> None:
    """ "from 208 pounds to 193": the second level has the unit of the first."""
    if second.kind != "number" or first.kind in UNITLESS or second.numeral is None or second.hedge != "=":
        return
    if _TO.fullmatch(text, first.tail or first.right, second.start) and ends(text, first, low, "from"):
        take(second, first)


_DAY = lazily(r"[ \n](?:and|or|to|through|until)[ \n]|[ ]?[-–][ ]?")
_LAST_DAY = 31


def _another_day(text: str, first: Draft, second: Draft) -> None:
    """ "March 9 and 10": a second day of the same month."""
    numeral, days = second.numeral, first.days
    if days is None or days.year is not None or numeral is None or second.kind != "number" or second.named:
        return
    day = int(numeral.value)
    bare = numeral.plain and second.hedge == "=" and (second.start, second.right) == (numeral.start, numeral.end)
    if not bare or not days.last < day <= _LAST_DAY or not _DAY.fullmatch(text, first.right, second.start):
        return
    printed = replace(days, first=day, last=day, year=first.first.year if first.first else None)
    found = told(numeral.start, numeral.end, printed, None)
    if found is not None:
        second.kind, second.numeral, second.days = "date", None, replace(printed, year=None)
        second.first, second.last = found.first, found.last


#: What joins a second amount, whose unit is not printed again, to the first; no figure stands between them.
_FURTHER = lazily(
    r"(?:[^.;:()]{0,60}[ \n,])?(?:to|from|vs\.?|versus|against|than|compared (?:with|to))[ \n]"
    r"(?:(?:an?|the|its|their)[ \n](?:[a-z-]+[ \n])?|[A-Za-z]+'s[ \n])?(?:[a-z]+[ \n]of[ \n])?(?:only |just |about )?$"
    r"|(?:[ \n](?:in|for|at|by)[ \n][^.,;:()]{0,24})?[ \n]and[ \n]$"
)
#: What joins an amount to a later one, whose unit is printed: "46 mln from a surplus of 33 mln dlrs".
_EARLIER = lazily(
    r"[ \n](?:to|from|vs\.?|versus|against|compared (?:with|to))[ \n](?:(?:an?|the|its|their)[ \n](?:[a-z-]+[ \n])?)?(?:[a-z]+[ \n]of[ \n])?$"
    r"|,?[ \n](?:or[ \n])?revised(?: (?:up|down|upwards?|downwards?))?[ \n](?:from|to)[ \n]$"
)


def _large(text: str, first: Draft, second: Draft) -> None:
    """ "fell 2.9 billion francs to 7.6 billion": the second amount has the unit of the first."""
    a, b = first.numeral, second.numeral
    if second.kind != "number" or " / " in first.unit or a is None or b is None:
        return
    if b.bare and not second.other and first.kind in (*_MEASURED, "percent"):
        return _quoted(text, first, second)
    large = b.factor >= _MILLION and b.end == second.right and not second.named
    if not large or first.kind not in _MEASURED or (first.kind == "currency" and a.factor < _MILLION):
        return
    if _FURTHER.fullmatch(text, first.tail or first.right, second.start) or _FURTHER.fullmatch(
        text, first.right, second.start
    ):
        take(second, first)


def _quoted(text: str, first: Draft, second: Draft) -> None:
    """ "at 1.8550 marks, down from 1.8600": a price to the same place behind the point."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    alike = a.pointed and b.pointed and a.bare and b.bare and not a.fraction and not b.fraction
    alike = alike and (a.step == b.step or first.kind == "percent")
    if first.kind == "percent" and (first.trend or text[second.start - 3 : second.start] == "to "):
        return  # "rose 8.15 pct to 3.65"
    if alike and not second.named and second.right == b.end and _LEVEL.fullmatch(text, first.right, second.start):
        take(second, first)


_LEVEL = lazily(
    r",?[ \n](?:[^.;:(),]{0,40}[ \n])?(?:to|from|vs\.?|versus|against|compared (?:with|to))[ \n]"
    r"(?:(?:a|its|the)[ \n](?:[a-z]+[ \n](?:of[ \n])?)?|[A-Za-z]+[ \n][a-z]+'s[ \n]|[A-Za-z]+'s[ \n])?$"
)


def _earlier(text: str, first: Draft, second: Draft) -> None:
    """ "fell to 46 mln from 33 mln, revised from 43 mln dlrs": the first amount has the unit of the money behind it."""
    a, b = first.numeral, second.numeral
    if first.kind != "number" or second.kind != "currency" or " / " in second.unit or a is None or b is None:
        return
    large = a.factor >= _MILLION and b.factor >= _MILLION and a.end == first.right and not first.named
    if large and not first.other and _EARLIER.fullmatch(text, first.end, second.start):
        take(first, second)


#: Before or behind a large bare amount that is one of money.
_MONEY_OF = lazily(
    r"\b(?:sales|revenues?|turnover|profits?|earnings|income|loss(?:es)?|deficit|surplus|shortfall|assets|liabilities|debts?|budget|loans?)[ \n]"
    r"(?:of|was|were|at|to|totaled|totalled|reached)[ \n]$"
)
_MONEY_BEHIND = lazily(r"[ \n](?:trade |budget |operating |net )?(?:deficit|surplus|shortfall|loss|profit)\b")


def _of_money(text: str, drafts: list[Draft], low: int) -> None:
    """ "a profit of 1.3 billion yen on sales of 60.9 billion": the only currency of the sentence, where nothing else is told in millions."""
    large = [draft for draft in drafts if draft.numeral is not None and draft.numeral.factor >= _MILLION]
    money = [draft for draft in large if draft.kind == "currency"]
    if not money or len(large) == len(money) or {draft.unit for draft in large} - {""} != {money[0].unit}:
        return
    for draft in large:
        bare = (
            draft.kind == "number"
            and not draft.named
            and draft.numeral is not None
            and draft.numeral.end == draft.right
        )
        if bare and (
            _MONEY_OF.search(text, max(low, draft.start - 24), draft.start) or _MONEY_BEHIND.match(text, draft.end)
        ):
            take(draft, money[0])


_MEASURED = frozenset(("currency", "measure"))
_MILLION = 1e6


def _ellipsis(text: str, drafts: list[Draft], low: int) -> None:
    """ "460 vans were stolen, compared with 63 last year": 63 vans, where nothing else is counted."""
    counts = [draft for draft in drafts if draft.kind == "count" and " / " not in draft.unit and not _base(text, draft)]
    alone = len({draft.unit for draft in counts}) == 1
    for draft in drafts if counts else ():
        giver = next((other for other in reversed(counts) if other.start < draft.start), counts[0])
        if alone and draft.kind == "number" and draft.unit.startswith("1 / ") and draft.start > giver.start:
            draft.kind, draft.unit, draft.subject = "count", giver.unit + draft.unit[1:], giver.subject
            continue
        bare = (
            draft.kind == "number"
            and not draft.named
            and draft.numeral
            and (
                draft.numeral.bare
                or (draft.numeral.factor >= _MILLION and "vs" not in text[draft.start - 5 : draft.start])
            )
            and draft.right == draft.numeral.end
        )
        if (
            bare
            and draft.start > giver.start
            and (
                (alone and _COMPARED.search(text, max(low, draft.start - 20), draft.start))
                or _parallel(text, giver, draft)
            )
        ):
            draft.kind, draft.unit, draft.subject = "count", giver.unit, giver.subject


def _ones(drafts: list[Draft]) -> None:
    """ "31 national prizes and 318 provincial ones": prizes."""
    for giver, draft in pairwise([draft for draft in drafts if draft.kind == "count"]):
        if draft.unit == "one" and draft.subject.endswith("ones") and giver.unit != "one":
            draft.unit = giver.unit


def _base(text: str, draft: Draft) -> bool:
    """Whether the count is what a rate is told by: "7 lines per 100 people"."""
    return text[max(0, draft.start - 4) : draft.start] == "per "


_PARALLEL = lazily(r"[ \n](by|for|in|from|at|on|with|against|to|via|through)[ \n]")
_AND = lazily(r"(?:\band|,)[ \n]$")


def _parallel(text: str, giver: Draft, draft: Draft) -> bool:
    """ "120 cars by rail and 45 by road": the same preposition behind both."""
    mine = _PARALLEL.match(text, draft.end)
    other = _PARALLEL.match(text, giver.tail) if mine else None
    return bool(mine and other and mine[1] == other[1] and _AND.search(text, giver.tail, draft.start))


def _conversion(text: str, first: Draft, second: Draft) -> None:
    """ "more than 100 km (60 miles)": the hedge covers what stands in the bracket."""
    same = first.kind == second.kind and first.kind in ("currency", "measure") and first.unit != second.unit
    if first.hedge != "=" and second.hedge == "=" and same and _OPENED.fullmatch(text, first.end, second.start):
        second.hedge, second.nearly = first.hedge, first.nearly


def _rate_behind(text: str, first: Draft, second: Draft) -> None:
    """ "C$6 (US$4.46) per share": what stands behind the bracket is said of both."""
    if (first.kind, first.other, second.other) != (second.kind, None, None) or first.kind not in (
        "currency",
        "measure",
    ):
        return
    if " / " in first.unit + second.unit or text[second.end : second.end + 1] != ")":
        return
    if _OPENED.fullmatch(text, first.end, second.start):
        behind = tokens(text[second.end + 1 : second.end + 40])
        rate(first, behind, 0)
        rate(second, behind, 0)


def _trend(text: str, first: Draft, second: Draft) -> None:
    """ "fell 190 points, or 0.6 percent", "A fell 2 percent, B by 3 percent": the direction of both."""
    shared = first.kind == second.kind and first.unit == second.unit and text[first.end : second.start] == " and "
    if shared and first.trend is None and second.trend is not None and first.kind == "percent":
        first.trend = second.trend  # "a 20% and 16% improvement"
    if first.trend is None or second.trend is not None or second.kind not in _CHANGES:
        return
    end = first.tail or first.right
    by = first.kind == second.kind == "percent" and text[second.start - 4 : second.start] == " by "
    either = first.kind != "multiple" and (
        _OR.fullmatch(text, end, second.left) or _OR.fullmatch(text, end, second.start)
    )
    if by or either:
        second.trend = first.trend


#: A verb of change right before "to" and the level that it reaches.
_REACHED = lazily(r"\b([a-z]+)(?:[ \n](?:back|sharply|slightly|further|again|only|steadily|down|up))?[ \n]to[ \n]$")
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
