"""Reading number words: "twenty-six", "a hundred and five", "two and a half million", "half a million"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tieout.patterns import lazily
from tieout.quantities.lexicon import denominators, number_words
from tieout.quantities.numerals import Numeral

_WORD = re.compile(r"[A-Za-z]+")
_ARTICLE = re.compile(r"an?(?:[\s\xa0]+|-)", re.I)
_AFTER_WORD = (" ", "-", "\xa0", "\n")
_GAP = re.compile(r"[\s\xa0]+|[\s\xa0]?-[\s\xa0]?")
_COMMA = lazily(r",[\s\xa0]+")
#: Before a whole, whose part follows the comma: "of the two thousand, three hundred left".
_WHOLE = lazily(r"\b[Oo]f(?: the| those| these)? $")
_AND = lazily(r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)", re.I)
_AND_FRACTION = lazily(
    r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)"
    r"(?:(a|an|one|two|three|five|seven)(?:[\s\xa0]+|-)(half|halves|third|thirds|quarters?|fifths?|eighths?|tenths?)\b"
    r"|()(half)\b(?![\s\xa0-]+(?:of|the|its|their|his|her|a|an|that|as|were|was|are|is)\b))",
    re.I,
)
_AND_FIGURES = re.compile(r"[ \xa0]+and[ \xa0]+([1-9])/([2-9]|1[06]|32)(?![0-9/])", re.I)
_TOPS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "five": 5, "seven": 7}


@dataclass(slots=True)
class _Sum:
    """A number in words while it is read: "three hundred" is 300 in `current`, a later "thousand" puts it into `total`."""

    total: float = 0.0
    current: float = 0.0
    role: str = ""  # of the last word: unit, ten, scale, zero, article
    scale: float = 0.0  # the last magnitude word
    step: float = 1.0
    joined: float = 0.0  # the magnitude before the last "and"

    def follows(self, value: int, role: str) -> bool:
        """Whether the word may follow: "twenty six", "two hundred", "hundred thousand", never "two three"."""
        if role == "scale" and self.joined and self.role in ("unit", "ten"):
            return value > _HUNDRED if self.joined == _HUNDRED else value < self.joined
        if self.role in ("", "article"):
            return (role == "scale") == (self.role == "article")
        if self.role == "ten":
            return role == "scale" or (role == "unit" and 0 < value < 10)
        if self.role == "scale":
            return role != "scale" or value > self.scale or value == _DOZEN
        return self.role == "unit" and role == "scale"

    def add(self, value: int, role: str) -> None:
        """Takes the next word in."""
        self.step = float(value) if role == "scale" else 1.0
        if role != "scale":
            self.current += value
        elif value == _DOZEN:
            self.total, self.current = 0.0, ((self.total + self.current) or 1.0) * value
        elif value in _INNER:
            self.current = (self.current or 1.0) * value
        elif self.total and self.total < value and not self.current:
            self.total *= value
        else:
            self.total, self.current = self.total + (self.current or 1.0) * value, 0.0
        if role == "scale":
            self.scale, self.joined = float(value), 0.0
        self.role = role if value else "zero"


_HUNDRED, _DOZEN = 100, 12
#: Magnitudes within a thousand.
_INNER = frozenset((_HUNDRED,))


def words(text: str, pos: int, end: int, leading: bool = False, commas: int = 3) -> Numeral | None:
    """The number in words at `pos`, magnitude words included; None where the word there is none.

    "hundred", "thousand", "million", "dozen" count only behind a number word or an article, or where they may be `leading`;
    at most so many `commas` may part its magnitudes.
    """
    so_far, last, cursor = _Sum(), pos, pos
    before_and: tuple[_Sum, int] | None = None
    article = _ARTICLE.match(text, pos, end)
    if article or leading:
        so_far.current, so_far.role, cursor = 1.0, "article", article.end() if article else pos
    while cursor > last or last == pos:
        match = _WORD.match(text, cursor, end)
        found = _meaning(match.group().lower(), so_far) if match else None
        if match is None or found is None:
            break
        if not so_far.follows(*found):
            if found[1] == "scale" and before_and is not None:
                so_far, last = before_and  # "one hundred and two hundred" are two
            break
        so_far.add(*found)
        before_and = before_and if so_far.joined else None
        last = match.end()
        if text[last : last + 1] not in _AFTER_WORD:
            last = _behind_comma(text, pos, last, end, so_far, commas)
            break
        fraction = _AND_FRACTION.match(text, last, end)
        if fraction:
            return _with_fraction(text, pos, end, so_far, fraction)
        cursor = _gap(text, last, end)
        joined = _AND.match(text, last, end) if so_far.role == "scale" else None
        if joined and _adds(text, joined.end(), end) and so_far.scale >= _HUNDRED:
            before_and = replace(so_far), last
            so_far.joined, cursor = so_far.scale, joined.end()
        elif joined:
            cursor = last
    return _finished(text, pos, last, end, so_far) if last > pos else None


def _meaning(word: str, so_far: _Sum) -> tuple[int, str] | None:
    """What a number word says; a magnitude in the plural ("two hundred thousands") only behind a number."""
    found = number_words().get(word)
    if found is None and so_far.role in ("unit", "ten", "scale") and word.endswith("s"):
        found = number_words().get(word[:-1])
        return found if found and found[1] == "scale" else None
    return found


def _behind_comma(text: str, pos: int, last: int, end: int, so_far: _Sum, commas: int) -> int:
    """Takes in what follows "six thousand, " of the same number ("four hundred and two"); the end of what was read."""
    comma = _COMMA.match(text, last, end) if commas and so_far.role == "scale" and so_far.scale >= 1000 else None
    rest = words(text, comma.end(), end, commas=commas - 1) if comma else None
    if (
        rest is None
        or rest.pointed
        or not 100 <= rest.value < so_far.scale
        or _WHOLE.search(text, max(0, pos - 16), pos)
    ):
        return last
    so_far.current += rest.value
    so_far.step, so_far.role = rest.step, "unit"
    return rest.end


def _finished(text: str, pos: int, last: int, end: int, so_far: _Sum) -> Numeral:
    value = so_far.total + so_far.current
    point = _POINT.match(text, last, end) if so_far.role != "scale" or so_far.scale == _HUNDRED else None
    if point:
        return _decimals(text, pos, end, value, point)
    zeros = so_far.step
    while value and value % (zeros * 10) == 0:
        zeros *= 10
    return Numeral(pos, last, value, so_far.step, zeros, False, not so_far.scale, True, factor=so_far.step)


def _with_fraction(text: str, pos: int, end: int, so_far: _Sum, fraction: re.Match[str]) -> Numeral:
    """ "two and a half", "a million and a half", "two and a half million"."""
    bottom = denominators()[(fraction[2] or fraction[4]).lower()]
    value = so_far.total + so_far.current + _TOPS[(fraction[1] or "a").lower()] / bottom * so_far.step
    step = so_far.step / bottom
    numeral = Numeral(pos, fraction.end(), value, step, step, True, not so_far.scale, True)
    _trailing_scale(text, numeral, end)
    return numeral


def _adds(text: str, pos: int, end: int) -> bool:
    """Whether a number word that is no magnitude stands at `pos`: "a hundred and five"."""
    match = _WORD.match(text, pos, end)
    found = number_words().get(match.group().lower()) if match else None
    return found is not None and found[1] != "scale"


_DIGITS = r"point((?:[ \xa0-]+(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b)+)"
_POINT = re.compile(rf"[ \xa0-]+{_DIGITS}", re.I)
_BARE_POINT = lazily(_DIGITS, re.I)


def decimals(text: str, pos: int, end: int) -> Numeral | None:
    """ "point five" at `pos`, without a number before it."""
    point = _BARE_POINT.match(text, pos, end)
    return _decimals(text, pos, end, 0.0, point) if point else None


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


def _trailing_scale(text: str, numeral: Numeral, end: int) -> None:
    """ "two and a half million"."""
    match = _WORD.match(text, _gap(text, numeral.end, end), end)
    found = number_words().get(match.group().lower()) if match else None
    if match and found and found[1] == "scale":
        numeral.scale(found[0])
        numeral.end = match.end()


def and_fraction(text: str, numeral: Numeral, end: int, at: int = 0) -> int:
    """Adds the fraction behind `at` (the number's end) to it, of its last magnitude: "5 and a half", "1 and 1/2".

    The end of the fraction; 0 for none.
    """
    match = _AND_FRACTION.match(text, at or numeral.end, end) or _AND_FIGURES.match(text, at or numeral.end, end)
    if match is None or numeral.pointed or numeral.fraction:
        return 0
    top, bottom = (match[1] or "a").lower(), (match[2] or "half").lower()
    divisor = denominators()[bottom] if bottom.isalpha() else int(bottom)
    part = (_TOPS[top] if top.isalpha() else int(top)) / divisor
    if part >= 1:
        return 0
    numeral.value += part * numeral.step
    numeral.step = numeral.zeros = numeral.step / divisor
    numeral.pointed = True
    return match.end()
