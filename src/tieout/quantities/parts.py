"""Fractions and decimals of numbers in words: "two and a half", "three point one four", and "5 and a half" in figures."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.lexicon import denominators, number_words
from tieout.quantities.numerals import VULGAR, Numeral
from tieout.quantities.sums import Sum

_WORD = lazily(r"[A-Za-z]+")
_GAP = lazily(r"[\s\xa0]?-[\s\xa0]?|[\s\xa0]+")
AND_FRACTION = lazily(
    r"(?:[\s\xa0]+|-)(?:and|&)(?:[\s\xa0]+|-)"
    r"(?:(a|an|one|two|three|four|five|six|seven|eight|nine)(?:[\s\xa0]+|-)"
    r"(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|sixteenths?)\b"
    r"|()(half)\b(?![\s\xa0-]+(?:of|the|its|their|his|her|a|an|that|as|were|was|are|is)\b))",
    re.I,
)
_AND_FIGURES = lazily(r"[ \xa0]+(?:and|&)[ \xa0]+(?:([1-9])/([2-9]|1[06]|32)(?![0-9/])|()([½⅓⅔¼¾⅛⅜⅝⅞]))", re.I)
_TOPS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
#: "point one four", "point fourteen", "point ninety-nine".
_DIGITS = (
    rf"point((?:[ \xa0-]+(?:zero|oh|nought|{_UNITS})\b)+"
    rf"|[ \xa0]+(?:(?:{_TENS})(?:[ \xa0-](?:{_UNITS}))?|{_TEENS})\b(?![ \xa0-]hundred\b))"
)
POINT = lazily(rf"[ \xa0-]+{_DIGITS}", re.I)
_BARE_POINT = lazily(_DIGITS, re.I)


def gap(text: str, pos: int, end: int) -> int:
    """Where the blank or hyphen at `pos` ends; `pos` where none stands there."""
    match = _GAP.match(text, pos, end)
    return match.end() if match else pos


#: Magnitudes behind which "and one half" is half of one.
_WHOLES = (100.0, 1000.0)


def with_fraction(text: str, pos: int, end: int, so_far: Sum, fraction: re.Match[str]) -> Numeral:
    """ "two and a half", "a million and a half", "two and a half million"; `fraction` matched `AND_FRACTION`."""
    bottom = denominators()[(fraction[2] or fraction[4]).lower()]
    if (fraction[1] or "").lower() == "one" and so_far.step in _WHOLES:
        so_far.step = 1.0  # "one hundred and one half", no "a hundred and a half"
    value = so_far.value + _TOPS[(fraction[1] or "a").lower()] / bottom * so_far.step
    step = so_far.step / bottom
    return _scaled(text, Numeral(pos, fraction.end(), value, step, step, True, not so_far.scale, True), end)


def decimals(text: str, pos: int, end: int) -> Numeral | None:
    """ "point five" at `pos`, without a number before it."""
    point = _BARE_POINT.match(text, pos, end)
    return with_decimals(text, pos, end, 0.0, point) if point else None


def _spoken(spoken: list[str]) -> str:
    """The decimals that words say: "one four" and "fourteen" are both 14."""
    values = [number_words().get(word.lower(), (0, ""))[0] for word in spoken]
    return str(sum(values)) if values[0] >= _TWO_DIGITS else "".join(map(str, values))


_TWO_DIGITS = 10


def with_decimals(text: str, pos: int, end: int, whole: float, point: re.Match[str]) -> Numeral:
    """ "three point one four", and a magnitude behind it; `point` matched `POINT`."""
    digits = _spoken(_WORD.findall(point[1]))
    step = 10.0 ** -len(digits)
    value = float(f"{int(whole)}.{digits}")
    return _scaled(text, Numeral(pos, point.end(), value, step, step, True, True, True), end)


def _scaled(text: str, numeral: Numeral, end: int) -> Numeral:
    """The number with the magnitude behind it: "two and a half million"."""
    match = _WORD.match(text, gap(text, numeral.end, end), end)
    found = number_words().get(match.group().lower()) if match else None
    if match and found and found[1] == "scale":
        numeral.scale(found[0])
        numeral.end = match.end()
    return numeral


#: A number without marks between these is a year.
_FIRST, _LAST = 1500, 2100


def and_fraction(text: str, numeral: Numeral, end: int, at: int = 0) -> int:
    """Adds the fraction behind `at` (the number's end) to it, of its last magnitude: "5 and a half", "1 and 1/2".

    The end of the fraction; 0 for none.
    """
    match = AND_FRACTION.match(text, at or numeral.end, end) or _AND_FIGURES.match(text, at or numeral.end, end)
    if match is None or numeral.pointed or numeral.fraction or (numeral.plain and _FIRST <= numeral.value <= _LAST):
        return 0  # "more than in 2016 and a fifth of all"
    if match[4] in VULGAR:
        over, divisor = VULGAR[match[4]]
    else:
        top, bottom = (match[1] or "a").lower(), (match[2] or "half").lower()
        divisor = denominators()[bottom] if bottom.isalpha() else int(bottom)
        over = _TOPS[top] if top.isalpha() else int(top)
    part = over / divisor
    if part >= 1:
        return 0
    numeral.value += part * numeral.step
    numeral.step = numeral.zeros = numeral.step / divisor
    numeral.pointed = True
    return match.end()
