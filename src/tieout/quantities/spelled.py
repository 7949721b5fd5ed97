"""Reading number words: "twenty-six", "a hundred and five", "two and a half million", "half a million"."""

from __future__ import annotations

import re

from tieout.quantities.lexicon import denominators, number_words
from tieout.quantities.numerals import Numeral

_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"[\s\xa0]+|[\s\xa0]?-[\s\xa0]?")
_AND = re.compile(r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)", re.I)
_AND_FRACTION = re.compile(
    r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)(?:(a|an|one|two|three|five|seven)(?:[\s\xa0]+|-))(half|halves|third|thirds|quarters?|fifths?|eighths?|tenths?)\b",
    re.I,
)
_AND_HALF = re.compile(r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)half\b", re.I)
_TOPS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "five": 5, "seven": 7}


def words(text: str, pos: int, end: int) -> Numeral | None:
    """The number in words at `pos`, magnitude words included; None where the word there is none.

    "hundred", "thousand", "million", "dozen" count only behind a number word or an article.
    """
    table = number_words()
    total = current = 0.0
    scaled = False
    last = pos
    role = ""
    first = True
    cursor = pos
    step = 1.0
    while True:
        match = _WORD.match(text, cursor, end)
        word = match.group().lower() if match else ""
        found = table.get(word)
        if first and found is None and word in ("a", "an"):
            current, role, first = 1.0, "article", False
            cursor = _gap(text, match.end() if match else cursor, end)
            continue
        if match is None or found is None or not _follows(role, found[1], found[0], current):
            break
        value, kind = found
        if kind == "scale":
            if value == 100 or value == 12:
                current = (current or 1.0) * value
            else:
                total, current = _scale(total, current, value)
            scaled = True
            step = float(value)
        else:
            current += value
            step = 1.0
        role, first, last = kind if value != 0 else "zero", False, match.end()
        fraction = _AND_FRACTION.match(text, last, end) if text[last : last + 1] in (" ", "-", "\xa0", "\n") else None
        if fraction:
            bottom = denominators()[fraction[2].lower()]
            part = _TOPS[fraction[1].lower()] / bottom
            numeral = Numeral(pos, fraction.end(), total + current, 1 / bottom, 1 / bottom, True, True, True)
            numeral.value = (total + current) + part * step
            numeral.step = numeral.zeros = step / bottom
            numeral.bare = not scaled
            _trailing_scale(text, numeral, end)
            return numeral
        cursor = _gap(text, last, end)
        if cursor == last:
            break
        if role == "scale" and (joined := _AND.match(text, last, end)):
            following = _WORD.match(text, joined.end(), end)
            inner = table.get(following.group().lower()) if following else None
            if inner and inner[1] != "scale" and value >= 100:
                cursor = joined.end()
            else:
                break
    if first or role == "article":
        return None
    value_ = total + current
    point = _POINT.match(text, last, end)
    if point and not scaled:
        return _decimals(text, pos, end, value_, point)
    zeros = step if value_ else 1.0
    while value_ and value_ % (zeros * 10) == 0:
        zeros *= 10
    return Numeral(pos, last, value_, step, zeros, False, not scaled, True, factor=step)


_POINT = re.compile(
    r"[ \xa0-]+point((?:[ \xa0-]+(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b)+)", re.I
)


def _decimals(text: str, pos: int, end: int, whole: float, point: re.Match[str]) -> Numeral:
    """ "three point one four", and a magnitude behind it."""
    digits = [str(number_words().get(word.lower(), (0, ""))[0]) for word in _WORD.findall(point[1])]
    step = 10.0 ** -len(digits)
    numeral = Numeral(pos, point.end(), float(f"{int(whole)}.{''.join(digits)}"), step, step, True, True, True)
    _trailing_scale(text, numeral, end)
    return numeral


def _gap(text: str, pos: int, end: int) -> int:
    match = _GAP.match(text, pos, end)
    return match.end() if match else pos


def _follows(before: str, role: str, value: int, current: float) -> bool:
    """Whether a number word may follow one of the role `before`: "twenty six", "two hundred", never "two three"."""
    if before == "":
        return role != "scale"
    if before == "article":
        return role == "scale"
    if before == "ten":
        return role == "scale" or (role == "unit" and 0 < value < 10)
    if before == "unit":
        return role == "scale"
    return before == "scale"


def _scale(total: float, current: float, value: float) -> tuple[float, float]:
    if total and total < value and not current:
        return total * value, 0.0
    return total + (current or 1.0) * value, 0.0


def _trailing_scale(text: str, numeral: Numeral, end: int) -> None:
    """ "two and a half million"."""
    match = _WORD.match(text, _gap(text, numeral.end, end), end)
    found = number_words().get(match.group().lower()) if match else None
    if match and found and found[1] == "scale":
        numeral.scale(found[0])
        numeral.end = match.end()


def and_fraction(text: str, numeral: Numeral, end: int) -> None:
    """ "5 and a half", "2 million and a half": the fraction of the last magnitude, added to a number in figures."""
    match = _AND_FRACTION.match(text, numeral.end, end)
    if match is None or numeral.pointed:
        return
    part = _TOPS[match[1].lower()] / denominators()[match[2].lower()]
    numeral.value += part * numeral.step
    numeral.step = numeral.zeros = numeral.step / denominators()[match[2].lower()]
    numeral.pointed, numeral.end = True, match.end()
