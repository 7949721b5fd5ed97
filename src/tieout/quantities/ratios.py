"""Ratios: "one in four", "17/28 (61%)", "doubled", "twice", "tenfold"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import REACH, Place, tokens
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words, ratio_words, word_class
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral, digits
from tieout.quantities.plurals import singular
from tieout.quantities.spelled import words

_GAP = r"(?:[ \xa0\n]+|[ \xa0]?-[ \xa0]?)"
_IN = lazily(rf"{_GAP}(in|out{_GAP}of){_GAP}(?:every{_GAP})?(?=[0-9a-z])", re.I)
#: "one household in ten", and what stands behind it where it is no place or time: "one mill in ten towns".
_NOUN_IN = lazily(rf"{_GAP}(?!in\b|of\b|or\b|and\b)[a-z]{{3,}}{_GAP}(in){_GAP}(?:every{_GAP})?(?=[0-9a-z])")
_CLOSES_NOUN = lazily(
    r"[ \xa0]?[,;:.)–—]|[ \xa0]-[ \xa0]|[ \xa0\n](?:is|are|was|were|has|had|have|will|would|can|could|may|might|does|did|now|still|said|says|thinks"
    r"|and|or|that|who|which|whose|among|there)\b|$"
)
#: What stands second behind a number in "one in four", "nine out of 10": a letter of these, or more of the gap.
_OPENS_IN = frozenset("iIoO \xa0\n-")
_WHOLES = frozenset((12, 15, 16, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1000000))
_TIME = word_class("time")
_OFTEN = lazily(
    r"[ \xa0\n]+(?:an?|per|each|every)[ \xa0\n]+(second|minute|hour|day|week|month|year|quarter|decade)\b(?! (?:half|as|of)\b)",
    re.I,
)
_DET_AFTER = word_class("after-twice")


def one_in(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "one in four", "nine out of 10", "1-in-20": the number that stands first is `numeral`."""
    if numeral.pointed or not numeral.bare or not 0 < numeral.value <= 999:
        return None
    match = _IN.match(text, numeral.end, end) if text[numeral.end + 1 : numeral.end + 2] in _OPENS_IN else None
    noun = match is None and numeral.value == 1 and numeral.spelled
    if noun:
        match = _NOUN_IN.match(text, numeral.end, end)
    if match is None:
        return None
    at, every = match.end(), "every" in match[0]
    whole = digits(text, at, end) if text[at].isdigit() else words(text, at, end)
    large = _LARGE.match(text, whole.end, end) if whole is not None and not whole.spelled else None
    if whole is not None and large:
        whole.value, whole.end = whole.value * number_words()[large[1].lower()][0], large.end()
        if numeral.value != 1:
            return None
    if (
        whole is None
        or whole.value <= numeral.value
        or not (whole.value <= 10 or whole.value in _WHOLES or large or every or _thousands(text, numeral, whole))
    ):
        return None
    if noun and not _CLOSES_NOUN.match(text, whole.end, end):
        return None
    if match[1].lower() == "in" and numeral.value > 20:
        return None
    following = re.match(r"[ \xa0\n-]+([A-Za-z]+|%)|[ \xa0]?%|,?[0-9]", text[whole.end : whole.end + 20])
    if following and ((following[1] or "").lower() in _TIME or not following[1]):
        return None
    if (
        whole.value > 10
        and whole.value not in _ROUND
        and not numeral.spelled
        and _COUNTED_OUT.match(text, whole.end, end)
    ):
        return None
    draft = Draft(numeral.start, whole.end, numeral, "fraction", left=numeral.start, right=whole.end)
    value = numeral.value / whole.value
    draft.numeral = Numeral(
        numeral.start, whole.end, value, value / whole.value, value / whole.value, spelled=numeral.spelled
    )
    draft.wording = "one-in" if numeral.value == 1 else "word"
    return draft


def _thousands(text: str, first: Numeral, whole: Numeral) -> bool:
    """Whether the whole is in thousands, printed as no year is: "1 in 250,000", not "No. 1 in 2000" nor "one in 2,000 acres"."""
    if first.value != 1 or whole.value % 1000 or (whole.plain and whole.value < _WHOLES_FROM):
        return False
    found = tokens(text[whole.end : whole.end + REACH])
    name = longest(found, 1)[0] if found[:1] in ([" "], ["\xa0"], ["-"]) else None
    return name is None or name.weak or name.kind not in ("measure", "currency")


#: No year has five figures.
_WHOLES_FROM = 10_000
#: Of so many people or things, no round ratio is told: "7 out of 12 participants (58 %)".
_ROUND = frozenset((20, 100, 1000, 10000, 100000, 1000000))
_COUNTED_OUT = lazily(r"(?:[ \xa0][a-z]+){0,3}[ \xa0]?[(\[,][ \xa0]?\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|per ?cent|pct)")
#: Behind the digits of "1 in 4 million".
_LARGE = lazily(r"[ \xa0](thousand|million|billion)\b")
#: "17/28" before or behind a percentage, in brackets with it or beside them: part and whole, and no date.
_PRINTED = lazily(
    r"(\d{1,4})/(\d{1,5})(?=(?:[ \xa0][a-z]+){0,2}[ \xa0]?[(\[,;=][ \xa0]?\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|percent)|[)\],;])"
)
_TOLD = lazily(r"(?:%|percent)(?: of [a-z]+(?: [a-z]+)?)?[ \xa0]?[(\[,;][ \xa0]?(?:n[ \xa0]?=[ \xa0]?)?$")


def printed_fraction(text: str, start: int, low: int, end: int) -> Draft | None:
    """ "17/28 (61%)", "61% (17/28)": part and whole beside their percentage."""
    match = _PRINTED.match(text, start, end)
    if match is None or not 0 < int(match[1]) <= int(match[2]) or match[0] == _EVENLY:
        return None
    behind = text[match.end() : match.end() + 36]
    if not ("%" in behind or "percent" in behind) and _TOLD.search(text, max(low, start - 50), start) is None:
        return None
    value = int(match[1]) / int(match[2])
    numeral = Numeral(start, match.end(), value, value * _EXACT, value * _EXACT, True, fraction=True)
    return Draft(start, match.end(), numeral, "fraction", left=start, right=match.end())


#: No part of a whole, but a way to say "evenly".
_EVENLY = "50/50"
#: A fraction of two whole numbers is as exact as they are.
_EXACT = 1e-9


def ratio_word(place: Place) -> Draft | None:
    """ "doubled", "twice", "tenfold" for the word at the place."""
    text, start, end, low, high = place.text, place.start, place.end, place.floor, place.high
    value, trend, when = ratio_words()[text[start:end].lower()]
    after = re.match(r"[ \xa0\n]+([A-Za-z]+|[0-9$£€])", text[end : min(high, end + 20)])
    following = after[1].lower() if after else ""
    alone = not text[place.low : start].strip() and not text[end : place.high].strip(" .")
    if when == "det" and (often := _OFTEN.match(text, end, high)):
        numeral = Numeral(start, end, value, 1.0, 1.0, spelled=True)
        unit = f"1 / {singular(often[1].lower())}"
        return Draft(start, often.end(), numeral, "count", unit, left=start, right=often.end())
    done = (
        when == "det"
        and not text[start:end].endswith("ice")
        and following not in _NO_OBJECT
        and _HELPED.search(text, max(low, start - 24), start) is not None
    )
    if (
        when == "det"
        and not (alone or done)
        and following not in _DET_AFTER
        and not (following[:1].isdigit() or following in "$£€" and following)
    ):
        return None
    if when == "verb" and following not in _DET_AFTER | {"to", "from", "in", "since", "its"}:
        return None
    if start > low and text[start - 1] == "-":
        return None
    numeral = Numeral(start, end, value, 1.0 if value >= 1 else 0.1, 1.0 if value >= 1 else 0.1, spelled=True)
    draft = Draft(start, end, numeral, "multiple", "x", left=start, right=end, wording="word")
    draft.trend = "up" if trend == "up" or done else "down" if trend == "down" else None
    return draft


#: "will more than double production", "to triple output", but not "to double as a chapel", "may double up".
_HELPED = lazily(
    r"\b(?:to|will|would|could|can|may|might|should|must)[ \n](?:(?:more[ \n]than|at[ \n]least|nearly|almost|about|roughly)[ \n])?$"
)
_NO_OBJECT = frozenset("as up down back check for over digits figures".split())
