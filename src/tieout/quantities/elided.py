"""Counts that leave their noun out, which another count of the sentence gives: "460 vans were stolen, compared with 63 last year"."""

from __future__ import annotations

from itertools import pairwise

from tieout.patterns import lazily
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import word_class
from tieout.quantities.shared import MILLION

_COMPARED = lazily(r"\b(?:compared[ \xa0\n](?:with|to)|versus|vs\.?|against|(?:up|down)[ \xa0\n]from)[ \xa0\n]\Z")
#: What was expected, of the same things: "sold 71,000 vans, short of estimates of 73,000".
_EXPECTED = lazily(
    r"\b(?:(?:above|below|beating|topping|missing|exceeding|ahead[ \n]of|short[ \n]of|than)[ \n]the"
    r"|(?:estimates?|forecasts?|expectations|consensus|targets?|predictions?|projections?)[ \n](?:of|for))[ \n]\Z"
)


#: Some of what was counted: "71 looms, of which 17 were new".
_OF_WHICH = lazily(r",?[ \n](?:of|among)[ \n](?:which|whom|these|them|those),?[ \n](?:only[ \n]|just[ \n])?")


def ellipsis(text: str, drafts: list[Draft], low: int) -> None:
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
                or (
                    draft.numeral.factor >= MILLION
                    and "vs" not in text[draft.start - 5 : draft.start]
                    and not _is_amount(giver, draft, drafts)
                )
            )
            and draft.right == draft.numeral.end
        )
        if (
            bare
            and draft.start > giver.start
            and (
                (
                    alone
                    and _COMPARED.search(text, max(low, draft.start - 20), draft.start)
                    and not _is_measured(giver, draft, drafts)
                )
                or (alone and near(giver, draft) and _EXPECTED.search(text, max(low, draft.start - 44), draft.start))
                or (_level(text, giver) and FROM.fullmatch(text, giver.tail, draft.start) and near(giver, draft))
                or _OF_WHICH.fullmatch(text, giver.tail, draft.start) is not None
                or (alone and _hurt(text, giver, draft))
                or _parallel(text, giver, draft)
            )
        ):
            draft.kind, draft.unit, draft.subject = "count", giver.unit, giver.subject


def _is_amount(giver: Draft, draft: Draft, drafts: list[Draft]) -> bool:
    """ "the seven units made 24 mln dlrs against 21 mln": whether an amount of money stands nearer than a count."""
    between = (other for other in drafts if giver.start < other.start < draft.start and other.kind == "currency")
    return any(other.numeral is not None and other.numeral.factor >= MILLION for other in between)


def _is_measured(giver: Draft, draft: Draft, drafts: list[Draft]) -> bool:
    """ "Stocks, on which 230 families live, were 390 tons against 420": whether a measure or an amount stands nearer than a count, and is more like
    the number."""
    between = [other for other in drafts if giver.start < other.start < draft.start and other.kind != "date"]
    nearest = between[-1] if between else giver
    return nearest.kind in ("measure", "currency") and near(nearest, draft) and not near(giver, draft)


#: Between a level and its base: "fell to 640 members from 710".
FROM = lazily(r"[ \n](?:last[ \n](?:month|year|week|quarter)[ \n])?from[ \n]")
_NEAR = 10


def _level(text: str, draft: Draft) -> bool:
    """Whether a count is a level that was reached."""
    return draft.trend is not None or text[draft.start - 3 : draft.start] == "to "


def near(giver: Draft, draft: Draft) -> bool:
    """Whether neither of two levels is many times the other."""
    a, b = giver.numeral, draft.numeral
    return a is not None and b is not None and 0 < a.value < b.value * _NEAR and b.value < a.value * _NEAR


def ones(drafts: list[Draft]) -> None:
    """ "31 national prizes and 318 provincial ones": prizes."""
    for giver, draft in pairwise([draft for draft in drafts if draft.kind == "count"]):
        if draft.unit == "one" and draft.subject.endswith("ones") and giver.unit != "one":
            draft.unit = giver.unit


#: What befalls people: "killed nine guards and wounded 70", "two guards died and 40 were hurt".
_BEFALLS = r"(?:kill|injur|wound|hurt|infect|displac|hospitali[sz]|arrest|detain|rescu|evacuat)(?:e?d|ing)?"
_AND_HURT = lazily(
    rf"[^.;:]{{0,60}}(?:,|[ \n]and|,[ \n]and)[ \n](?:left[ \n]|leaving[ \n])?{_BEFALLS}[ \n](?:another[ \n])?"
)
_HURT_BEHIND = lazily(
    rf"[ \n](?:(?:was|were|are|have[ \n]been|had[ \n]been|others)[ \n])?(?:{_BEFALLS}|missing|dead|died)\b(?![ \n][a-z]+s\b)"
)
_AND_BETWEEN = lazily(r"[^.;:]{0,60}(?:,|[ \n]and|[ \n]with|,[ \n]and)[ \n]")
_HUMAN = word_class("human")


def _hurt(text: str, giver: Draft, draft: Draft) -> bool:
    """Whether what befell the people counted before befell so many more of them."""
    if giver.unit not in _HUMAN or giver.tail >= draft.start:
        return False
    if _AND_HURT.fullmatch(text, giver.tail, draft.start):
        return True
    return bool(_HURT_BEHIND.match(text, draft.end) and _AND_BETWEEN.fullmatch(text, giver.tail, draft.start))


def _base(text: str, draft: Draft) -> bool:
    """Whether the count is what a rate is told by: "7 lines per 100 people"."""
    return text[max(0, draft.start - 4) : draft.start] == "per "


_PARALLEL = lazily(r"[ \n](by|for|in|from|at|on|with|against|to|via|through)[ \n]")
_AND = lazily(r"(?:\band|,)[ \n]\Z")


def _parallel(text: str, giver: Draft, draft: Draft) -> bool:
    """ "120 cars by rail and 45 by road": the same preposition behind both."""
    mine = _PARALLEL.match(text, draft.end)
    other = _PARALLEL.match(text, giver.tail) if mine else None
    return bool(mine and other and mine[1] == other[1] and _AND.search(text, giver.tail, draft.start))
