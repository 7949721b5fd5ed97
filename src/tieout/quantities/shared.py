"""Amounts whose currency or unit stands elsewhere in the sentence: "fell to 7.6 billion francs from 9.1 billion"."""

from __future__ import annotations

from itertools import pairwise

from tieout.patterns import lazily
from tieout.quantities.counted import DURATIONS
from tieout.quantities.draft import Draft
from tieout.quantities.ranges import scale_down, shares_magnitude, take

#: Kinds that may stand between two amounts of one currency.
_TIMES = frozenset(("date", "duration", "ordinal"))


def share_units(text: str, drafts: list[Draft], low: int) -> None:
    """Gives the bare amounts of one sentence, which starts at `low`, the unit that another prints."""
    amounts = [draft for draft in drafts if draft.kind not in _TIMES]
    for first, second in reversed(list(pairwise(amounts))):
        _earlier(text, first, second)
    for first, second in pairwise(amounts):
        _large(text, first, second)
        _magnitude(text, first, second)
    for giver, change, base in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if change.kind == "percent":
            if change.trend is not None:
                _base(text, giver, change, base)
            _compared(text, giver, change, base)
    _of_money(text, amounts, low)
    _indexes(text, amounts, low)


#: What joins a second amount, whose unit is not printed again, to the first; no figure stands between them.
_FURTHER = lazily(
    r"(?:[ \n]\([A-Za-z]+\))?(?:[^.;:()]{0,60}[ \n,])?(?:to|from|vs\.?|versus|against|than|compared (?:with|to))[ \n]"
    r"(?:(?:an?|the|its|their)[ \n](?:[a-z-]+[ \n])?|[A-Za-z]+'s[ \n])?(?:[a-z]+[ \n]of[ \n])?(?:only |just |about )?$"
    r"|(?:[ \n](?:in|for|at|by)[ \n][^.,;:()]{0,24})?[ \n]and[ \n]\Z"
)
#: What joins an amount to a later one, whose unit is printed: "46 mln from a surplus of 33 mln dlrs".
_EARLIER = lazily(
    r"[ \n](?:to|from|vs\.?|versus|against|compared (?:with|to))[ \n](?:(?:an?|the|its|their)[ \n](?:[a-z-]+[ \n])?)?(?:[a-z]+[ \n]of[ \n])?$"
    r"|,?[ \n](?:or[ \n])?revised(?: (?:up|down|upwards?|downwards?))?[ \n](?:from|to)[ \n]\Z"
)


def _indexes(text: str, drafts: list[Draft], low: int) -> None:
    """ "the one closed at 1,717.25 points, the other at 1,171.50": points both, where both are told to the same place; and
    so is the level behind a change ("fell 17.25 points to 1,171.50")."""
    points = [
        draft for draft in drafts if draft.unit == "point" and draft.numeral is not None and draft.numeral.pointed
    ]
    for draft in drafts if points else ():
        b, giver = draft.numeral, points[0]
        a = giver.numeral
        if draft.kind != "number" or draft.named or draft.other or a is None or b is None or giver.start > draft.start:
            continue
        alike = b.pointed and b.bare and a.bare and not b.fraction and a.step == b.step and draft.right == b.end
        near = a.value < b.value * _NEAR and b.value < a.value * _NEAR
        if alike and (near or giver.trend is not None) and _AT.search(text, max(low, draft.start - _LEAD), draft.start):
            take(draft, giver)


_LEAD = 4
_AT = lazily(r"\b(?:to|at)[ \n]\Z")


def _large(text: str, first: Draft, second: Draft) -> None:
    """ "fell 2.9 billion francs to 7.6 billion": the second amount has the unit of the first."""
    a, b = first.numeral, second.numeral
    if second.kind != "number" or not _of_time(first.unit) or a is None or b is None:
        return
    if b.bare and not second.other and (first.kind in (*_MEASURED, "percent") or first.unit == "point"):
        return _quoted(text, first, second)
    large = b.factor >= MILLION and b.end == second.right and not second.named
    if not large or first.kind not in _MEASURED or (first.kind == "currency" and a.factor < MILLION):
        return
    if _FURTHER.fullmatch(text, first.tail or first.right, second.start) or _FURTHER.fullmatch(
        text, first.right, second.start
    ):
        take(second, first)


def no_metres(text: str, first: Draft, second: Draft) -> None:
    """ "climbed to 41m euros from 36m": the second amount is no length."""
    a = first.numeral
    if a is None or a.factor < MILLION or first.kind != "currency" or second.unit != "meter" or second.other:
        return
    if _FURTHER.fullmatch(text, first.tail or first.right, second.start):
        million(text, second)
        if second.kind == "number":
            take(second, first)


def millions_beside(text: str, before: list[Draft], second: Draft) -> None:
    """ "a loss of 41m euros, twice the 18m of 2009": what is compared with money told in "m", where no length is told, is money."""
    if second.unit != "meter" or second.other or any(draft.unit == "meter" for draft in before):
        return
    goes_on = _GOES_ON.match(text, second.right) or _EARNED.match(text, second.right)
    if not goes_on or not _COMPARED.search(text, max(0, second.start - _LED_BY), second.start):
        return
    for money in before:
        numeral = money.numeral
        if money.kind == "currency" and numeral is not None and text[numeral.end - 1 : numeral.end] in ("m", "n"):
            million(text, second)
            if second.kind == "number":
                take(second, money)
            return


_LED_BY = 16
_COMPARED = lazily(r"\b(?:(?:times|twice|half|than)[ \n]the|from|against)[ \n]\Z")
_EARNED = lazily(r"[ \n](?:lost|made|earned|paid|spent|raised|taken|owed|of[ \n](?:19|20)[0-9]{2})\b")


def _magnitude(text: str, first: Draft, second: Draft) -> None:
    """ "climbed to 41 mln dollars from 36": the base has the magnitude of the level, and its unit, too."""
    a, b = first.numeral, second.numeral
    if a is None or b is None or a.bare or not b.bare or a.factor < MILLION or second.kind != "number":
        return
    plain = b.end == second.right and second.hedge == "=" and not second.named and not second.other and not first.other
    if not plain or not shares_magnitude(b, a, _NEAR) or not _of_time(first.unit):
        return
    if (
        _LED.search(text, max(0, first.start - 6), first.start)
        and _BASE.fullmatch(text, first.tail or first.right, second.start)
        and _GOES_ON.match(text, b.end)
    ):
        take(second, first)
        scale_down(b, a)


#: Before a level, between it and its base, and behind the base: no noun that it may count.
_LED = lazily(r"\b(?:to|at|of|was|were)[ \n]\Z")
_BASE = lazily(
    r",?[ \n](?:in[ \n][A-Za-z]+,?[ \n]|last[ \n][a-z]+,?[ \n])?(?:(?:up |down )?from|against|versus|compared[ \n](?:with|to))[ \n]"
    r"(?:(?:just|only|a[ \n]revised)[ \n])?"
)
_GOES_ON = lazily(
    r"[.,;)](?![0-9])|[ \n]*\Z|[ \n](?:in|at|for|during|last|previously|earlier|before|and|but|while|on)\b"
    r"|[ \n](?:a|an|one|the|two|three)[ \n](?:[a-z]+[ \n])?(?:year|month|quarter|week|day|period|season|half|decade)s?\b"
)


def _base(text: str, giver: Draft, change: Draft, base: Draft) -> None:
    """ "1.37 million tonnes, down 5.6 percent from December's 1.45 million": the base has the unit of the level."""
    a, b = giver.numeral, base.numeral
    if base.kind != "number" or giver.kind not in _LEVELS or a is None or b is None or base.named or giver.other:
        return
    near = 0 < a.value < b.value * _NEAR and b.value < a.value * _NEAR
    if near and b.end == base.right and base.hedge == "=" and _FROM.fullmatch(text, change.end, base.start):
        take(base, giver)


#: Kinds of levels whose unit a base takes over a change, and how many times the one is the other at most.
_LEVELS, _NEAR = frozenset(("currency", "measure", "count")), 10
_FROM = lazily(r"[ \n]from[ \n](?:(?:an?|the)[ \n](?:[a-z-]+[ \n])?|[A-Za-z]+'s[ \n])?")


def _compared(text: str, giver: Draft, change: Draft, base: Draft) -> None:
    """ "93 million, 11 percent less than in 2024, when 104 had been earned": the base has the magnitude of the level."""
    a, b = giver.numeral, base.numeral
    if base.kind != "number" or a is None or b is None or a.bare or not b.bare or a.factor < MILLION:
        return
    plain = b.end == base.right and base.hedge == "=" and not base.named and not base.other and not giver.other
    if not plain or not shares_magnitude(b, a, _NEAR) or not _of_time(giver.unit):
        return
    if _THAN.fullmatch(text, change.end, base.start) and _TOLD.match(text, b.end):
        take(base, giver)
        scale_down(b, a)


#: Between a change and a base of another year, and behind the base: again no noun that it may count.
_THAN = lazily(
    r"[ \n](?:more|less|fewer|higher|lower)[ \n]than[ \n](?:the[ \n]|(?:in[ \n])?(?:19|20)[0-9]{2},[ \n]when[ \n](?:it[ \n]was[ \n])?)"
)
_TOLD = lazily(
    r"[.,;)](?![0-9])|[ \n]*\Z|[ \n](?:had|was|were|of[ \n](?:19|20)[0-9]{2}|in|a[ \n]year[ \n](?:ago|before|earlier))\b"
)


def _of_time(unit: str) -> bool:
    """Whether the unit is no rate, or one of time: "3.6 million barrels a day from 2.7 million"."""
    _, slash, per = unit.partition(" / ")
    return not slash or per in DURATIONS


def _quoted(text: str, first: Draft, second: Draft) -> None:
    """ "at 1.8550 marks, down from 1.8600": a price to the same place behind the point."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    alike = a.pointed and b.pointed and a.bare and b.bare and not a.fraction and not b.fraction
    alike = alike and (a.step == b.step or first.kind == "percent")
    if first.kind == "percent" and (first.trend or text[second.start - 3 : second.start] == "to "):
        return  # "rose 8.15 pct to 3.65"
    if (
        alike
        and not second.named
        and second.right == b.end
        and _LEVEL.fullmatch(text, first.tail or first.right, second.start)
    ):
        take(second, first)


_LEVEL = lazily(
    r",?[ \n](?:[^.;:(),]{0,40}[ \n])?(?:to|from|vs\.?|versus|against|compared (?:with|to))[ \n]"
    r"(?:(?:a|its|the)[ \n](?:[a-z]+[ \n](?:of[ \n])?)?|(?:the[ \n])?[A-Za-z]+[ \n][a-z]+'s[ \n]|[A-Za-z]+'s[ \n])?$"
)


def _earlier(text: str, first: Draft, second: Draft) -> None:
    """ "fell to 46 mln from 33 mln, revised from 43 mln dlrs": the first amount has the unit of the money behind it."""
    a, b = first.numeral, second.numeral
    if first.kind != "number" or second.kind != "currency" or " / " in second.unit or a is None or b is None:
        return
    large = a.factor >= MILLION and b.factor >= MILLION and a.end == first.right and not first.named
    if large and not first.other and _EARLIER.fullmatch(text, first.end, second.start):
        take(first, second)


#: Before or behind a large bare amount that is one of money.
_MONEY_OF = lazily(
    r"\b(?:sales|revenues?|turnover|profits?|earnings|income|loss(?:es)?|deficit|surplus|shortfall|assets|liabilities|debts?|budget|loans?|"
    r"reserves|capital|equity|costs?|spending|expenditures?|exports|imports|investments?|provisions?|payments?)[ \n]"
    r"(?:of|was|were|at|to|totaled|totalled|reached)[ \n]\Z"
)
_MONEY_BEHIND = lazily(r"[ \n](?:trade |budget |operating |net )?(?:deficit|surplus|shortfall|loss|profit)\b")


def _of_money(text: str, drafts: list[Draft], low: int) -> None:
    """ "a profit of 1.3 billion yen on sales of 60.9 billion": the only currency of the sentence, where nothing else is told in millions."""
    large = [draft for draft in drafts if draft.numeral is not None and draft.numeral.factor >= MILLION]
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
MILLION = 1e6


def million(text: str, second: Draft) -> None:
    """Beside an amount the "m" of "£3-4m", "5m-7m people" is million, and no metre."""
    numeral = second.numeral
    if numeral is not None and second.unit == "meter" and text[numeral.end : second.right] == "m":
        numeral.scale(MILLION, 6)
        numeral.end = second.right
        second.kind, second.unit = "number", ""
