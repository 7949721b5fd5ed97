"""Fractions told by a number word or figures and the name of a part: "two-thirds", "three quarters", "4 tenths", "one thirty-second"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import denominators, number_words, ordinal_words, word_class
from tieout.quantities.numerals import Numeral

_GAP = r"(?:[ \xa0\n]+|[ \xa0]?-[ \xa0]?)"
_FOLLOWING = lazily(rf"{_GAP}([a-z]+)", re.I)
WORD_AFTER = lazily(r"[ \xa0\n-]+([A-Za-z]+)")
_AFTER_QUARTERS = lazily(
    r"[ \xa0]\(\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|percent)|[ \xa0\n]+(?:of(?! (?:growth|decline|losses|profit))|the|a|billion|million)\b|[.,;)]?$",
    re.I | re.M,
)
#: What three quarters stand between where they are told of the figure before: ", or nearly three quarters;".
_TOLD_AGAIN = lazily(
    r"(?:,|\(|\bby|[ \xa0][–—-])[ \xa0\n]?(?:or[ \xa0\n])?"
    r"(?:(?:about|almost|around|exactly|just|nearly|roughly|some|fully|only|well|over|under|more|less|than)[ \xa0\n]){0,3}\Z",
    re.I,
)
_TOLD_BEHIND = lazily(r"[,;)]|[ \xa0][–—-]")
_TOLD_REACH = 30
#: Before "three quarters" that are nine months.
_BEFORE_QUARTERS = lazily(
    r"\b(?:first|second|last|past|next|previous|prior|final|recent|consecutive|straight|successive|preceding|these|those)[ \xa0\n]\Z",
    re.I,
)
#: Behind "half", "half-", "a half": always a fraction of one.
HALF_A_UNIT = word_class("half-a-unit")
#: Behind and before a "quarter" that is no length of time: "by a quarter point".
QUARTERED = HALF_A_UNIT | {"point", "percentage", "century", "acre"}


def worded_fraction(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "two-thirds", "three quarters", "one fifth" behind the number word `numeral`; magnitudes too ("three quarters of a million")."""
    if not numeral.spelled or numeral.value > _MOST:
        return None
    match = _FOLLOWING.match(text, numeral.end, end)
    word = match[1].lower() if match else ""
    if (numeral.value > _FEW or not numeral.bare) and word not in _FINE:
        return None
    if match is None or word not in denominators():
        return _compound_fraction(text, numeral, end) if word in number_words() else None
    bottom, plural = denominators()[word], word.endswith("s")
    if not plural and bottom == 4 and numeral.value == 3 and _of_unit(text, numeral, match.end()):
        return fraction(text, numeral.start, match.end(), 0.75, end)
    if plural != (numeral.value != 1) or numeral.value >= bottom * 4:
        return None
    if word == "quarters" and not _quarter_fraction(text, numeral, match.end()):
        return None
    return fraction(text, numeral.start, match.end(), numeral.value / bottom, end)


def parts_in_figures(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "4 tenths of a percent", "12 thousandths of an inch"."""
    if text[numeral.end + 1 : numeral.end + 2] not in ("t", "h") or numeral.value < 2:
        return None
    match = _IN_FIGURES.match(text, numeral.end, end)
    if match is None or numeral.value >= denominators()[match[1]] * 2:
        return None
    return fraction(text, numeral.start, match.end(), numeral.value / denominators()[match[1]], end)


_IN_FIGURES = lazily(r"[ \xa0](tenths|hundredths|thousandths)\b")
_PARTS = lazily(rf"{_GAP}(ten|hundred)-(thousandth|millionth)(s?)(?![a-z])", re.I)
_TENTHS = lazily(
    rf"{_GAP}(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(s?)(?![a-z])",
    re.I,
)


def _compound_fraction(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "one thirty-second", "three sixty-fourths"."""
    tens = _TENTHS.match(text, numeral.end, end)
    match = tens or _PARTS.match(text, numeral.end, end)
    if match is None or bool(match[3]) != (numeral.value != 1):
        return None
    first, second = number_words()[match[1].lower()][0], ordinal_words()[match[2].lower()]
    bottom = first + second if tens else first * second
    return fraction(text, numeral.start, match.end(), numeral.value / bottom, end) if numeral.value < bottom else None


def _of_unit(text: str, numeral: Numeral, at: int) -> bool:
    """Whether a unit that print halves and quarters follows: "three quarter cup", "three-quarter mile"; not "three quarter-point cuts"."""
    if (
        text[numeral.end] == " "
        and text[at : at + 1] == "-"
        and text[max(0, numeral.start - 2) : numeral.start] != "a "
    ):
        return False
    after = WORD_AFTER.match(text, at)
    return after is not None and after[1].lower().removesuffix("s") in QUARTERED


_THREE = 3
#: The most parts that words count, of what few parts and of what many.
_FEW, _MOST, _FINE = 99, 999, frozenset(("thousandths", "millionths"))


def _quarter_fraction(text: str, numeral: Numeral, at: int) -> bool:
    """Whether "three quarters" is a fraction, and no length of time; more than three are one only where they stand alone."""
    if numeral.value == 2 and text[at : at + 4].strip():
        return False  # "two quarters of losses"
    if numeral.value == _THREE and text[numeral.end] == "-":
        return True
    if _BEFORE_QUARTERS.search(text, max(0, numeral.start - 13), numeral.start):
        return False
    if numeral.value == _THREE and _TOLD_BEHIND.match(text, at):
        if _TOLD_AGAIN.search(text, max(0, numeral.start - _TOLD_REACH), numeral.start):
            return True
    return bool(_AFTER_QUARTERS.match(text, at)) and (numeral.value < 4 or not text[: numeral.start].strip())


def fraction(text: str, start: int, end: int, value: float, high: int) -> Draft:
    numeral = Numeral(start, end, value, value / 10, value / 10, True, True, True, fraction=True)
    match = re.compile(
        r"[ \xa0\n-]+(?:of[ \xa0\n]+)?(?:a[ \xa0\n-]+)?(hundred|thousand|million|billion|trillion|dozen)\b", re.I
    ).match(text, end, high)
    draft = Draft(start, end, numeral, "fraction", left=start, right=end, wording="word")
    if match:
        numeral.scale(float(number_words()[match[1].lower()][0]))
        numeral.end = draft.end = draft.right = match.end()
        numeral.step = numeral.zeros = numeral.value / 10
        draft.kind, draft.wording = "number", ""
    return draft
