"""Reading number words: "twenty-six", "a hundred and five", "two and a half million", "half a million"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.lexicon import number_words
from tieout.quantities.numerals import Numeral
from tieout.quantities.parts import AND_FRACTION, POINT, gap, with_decimals, with_fraction
from tieout.quantities.sums import HUNDRED, Sum

_WORD = lazily(r"[A-Za-z]+")
_ARTICLE = lazily(r"an?(?:[\s\xa0]+|-)", re.I)
_AFTER_WORD = (" ", "-", "\xa0", "\n")
#: What may stand second behind a number word in "and a half", in "point five".
_OPENS_AND = frozenset("aA& \xa0\n\r\t-")
_OPENS_POINT = frozenset("pP \xa0-")
_COMMA = lazily(r",[\s\xa0]+")
#: Before a whole, whose part follows the comma: "of the two thousand, three hundred left".
_WHOLE = lazily(r"\b[Oo]f(?: the| those| these)? $")
_AND = lazily(r"(?:[\s\xa0]+|-)and(?:[\s\xa0]+|-)", re.I)
_THOUSAND = 1000


def words(text: str, pos: int, end: int, leading: bool = False, commas: int = 3) -> Numeral | None:
    """The number in words at `pos`, magnitude words included; None where the word there is none.

    "hundred", "thousand", "million", "dozen" count only behind a number word or an article, or where they may be `leading`;
    at most so many `commas` may part its magnitudes.
    """
    so_far, last, cursor = Sum(), pos, pos
    article = _ARTICLE.match(text, pos, end)
    if article or leading:
        so_far.current, so_far.role, cursor = 1.0, "article", article.end() if article else pos
    while cursor > last or last == pos:
        match = _WORD.match(text, cursor, end)
        found = _meaning(match.group().lower(), so_far) if match else None
        if match is None or found is None:
            break
        if not so_far.follows(*found):
            if found[1] == "scale" and so_far.before_and is not None:
                so_far, last = so_far.before_and
            break
        so_far.add(*found)
        last = match.end()
        joined = text[last : last + 1] in _AFTER_WORD and text[last + 1 : last + 2] in _OPENS_AND
        fraction = AND_FRACTION.match(text, last, end) if joined else None
        if fraction:
            return with_fraction(text, pos, end, so_far, fraction)
        cursor = _on(text, last, end, so_far)
    if last > pos and text[last : last + 1] == ",":
        last = _behind_comma(text, pos, last, end, so_far, commas)
    return _finished(text, pos, last, end, so_far) if last > pos else None


def _on(text: str, last: int, end: int, so_far: Sum) -> int:
    """Where the next number word may start, behind a blank, a hyphen or an "and"; `last` where the number ends."""
    if text[last : last + 1] not in _AFTER_WORD:
        return last
    if text[last + 1 : last + 6] == "score" or text[last - 5 : last] == "score":
        return _by_scores(text, last, end, so_far)
    joined = _AND.match(text, last, end) if so_far.role == "scale" else None
    if joined is None:
        return gap(text, last, end)
    if so_far.scale < HUNDRED or not _adds(text, joined.end(), end):
        return last
    so_far.join(last)
    return joined.end()


#: Behind a number of scores: "four score and seven", "threescore and ten". Goals and points are scored too, so that "and" must follow.
_SCORE = lazily(
    r"(?P<twenties>[ \xa0-]score)?[ \xa0]and[ \xa0](?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen)\b)"
)


def _by_scores(text: str, last: int, end: int, so_far: Sum) -> int:
    """Where what is added to scores starts, which are taken in; `last` where nothing is."""
    match = _SCORE.match(text, last, end)
    if match is None or so_far.role not in ("unit", "ten") or so_far.total:
        return last
    if match["twenties"]:
        so_far.current *= 20
    so_far.role = "scale"
    return match.end()


def _meaning(word: str, so_far: Sum) -> tuple[int, str] | None:
    """What a number word says; a magnitude in the plural ("two hundred thousands") only behind a number."""
    found = number_words().get(word)
    if found is None and so_far.role in ("unit", "ten", "scale") and word.endswith("s"):
        found = number_words().get(word[:-1])
        return found if found and found[1] == "scale" else None
    return found


def _behind_comma(text: str, pos: int, last: int, end: int, so_far: Sum, commas: int) -> int:
    """Takes in what follows "six thousand, " of the same number ("four hundred and two"); the end of what was read."""
    comma = _COMMA.match(text, last, end) if commas and so_far.role == "scale" and so_far.scale >= _THOUSAND else None
    rest = words(text, comma.end(), end, commas=commas - 1) if comma else None
    if rest is None or rest.pointed or not HUNDRED <= rest.value < so_far.scale:
        return last
    if _WHOLE.search(text, max(0, pos - 16), pos):
        return last
    so_far.current += rest.value
    so_far.step, so_far.role = rest.step, "unit"
    return rest.end


def _finished(text: str, pos: int, last: int, end: int, so_far: Sum) -> Numeral:
    value, zeros = so_far.value, so_far.step
    pointed = text[last + 1 : last + 2] in _OPENS_POINT and (so_far.role != "scale" or so_far.scale == HUNDRED)
    point = POINT.match(text, last, end) if pointed else None
    if point:
        return with_decimals(text, pos, end, value, point)
    while value and value % (zeros * 10) == 0:
        zeros *= 10
    return Numeral(pos, last, value, so_far.step, zeros, False, not so_far.scale, True, factor=so_far.step)


def _adds(text: str, pos: int, end: int) -> bool:
    """Whether a number word that is no magnitude stands at `pos`: "a hundred and five"."""
    match = _WORD.match(text, pos, end)
    found = number_words().get(match.group().lower()) if match else None
    return found is not None and found[1] != "scale"
