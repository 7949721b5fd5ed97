"""A number in words: "twenty-six", "a hundred", "one" where it counts, "two-thirds", "twenty-first"."""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.patterns import lazily
from tieout.quantities import ages, clocks, named, ratios, word_fractions
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.calendar_names import MONTHS
from tieout.quantities.dated import dated
from tieout.quantities.days import Found, whole_year
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words
from tieout.quantities.measured import measured
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.ones import pronoun
from tieout.quantities.ordinals import ordinal, ordinal_behind
from tieout.quantities.parts import decimals
from tieout.quantities.rates import rate
from tieout.quantities.spelled import words

Step = tuple[Draft | None, int]


def spelled(place: Place, word: str) -> Step:
    """The quantity whose first number word `word` stands at [start, end), or None, and where to go on."""
    text, start = place.text, place.start
    begin = start
    scale = number_words()[word][1] == "scale"
    if scale:
        if place.word_before(start) in ("couple", "of") and (couple := _couple(place)) is not None:
            return couple, couple.right
        begin = _article(text, start, place.floor)
        if (
            begin == start
            and not _opens(place)
            and _QUALIFIED.search(text, max(place.floor, start - 14), start) is None
        ):
            numeral = words(text, start, place.high, True) if place.word_before(start) == "the" else None
            behind = ordinal_behind(place, numeral) if numeral else None
            return ordinal(place, start, behind[1], behind[0]) if behind else (None, place.end)
    if word in ("nought", "naught") and text[place.end : place.end + 6].lower() != " point":
        return None, place.end
    numeral = _pointed(place) or words(text, begin, place.high, scale and begin == start)
    if numeral is None:
        return None, place.end
    if timed := clocks.told(place, numeral):
        return None, timed
    if (spoken := _spoken_year(place, numeral)) is not None:
        return dated(spoken, spoken.end)
    behind = ordinal_behind(place, numeral)
    if behind:
        return ordinal(place, numeral.start, behind[1], behind[0])
    ratio = ratios.one_in(text, numeral, place.high)
    if ratio is not None:
        return ratio, ratio.end
    fraction = word_fractions.worded_fraction(text, numeral, place.high)
    if fraction is not None:
        return measured(place, fraction), fraction.end
    if numeral.value <= _TWELVE and clocks.past(place, start):
        return None, numeral.end
    if numeral.value == 1 and numeral.bare and pronoun(place, numeral):
        return None, numeral.end
    if begin == start and _hyphened(place):
        return None, numeral.end
    draft = amount(place, numeral)
    if draft is None:
        return None, numeral.end
    if draft.kind == "number" and numeral.value <= _DAYS and _month_before(place, draft):
        return None, numeral.end
    if draft.kind == "number" and numeral.value <= _A_FEW:
        _or_two(place, draft)
    elif draft.kind == "number" and _TENS <= numeral.value < _WHOLE and numeral.bare:
        _and_coins(place, draft)
    named.mark_spelled(place, draft)
    ages.age(place, draft)
    return draft, draft.right


_COUPLE = lazily(r"\b(?:a[ \xa0\n])?couple(?:[ \xa0\n]of)?[ \xa0\n]\Z", re.IGNORECASE)


def _couple(place: Place) -> Draft | None:
    """ "a couple of hundred", "a couple hundred", "couple of hundred": about two of the magnitude at the place."""
    match = _COUPLE.search(place.text, max(place.floor, place.start - 14), place.start)
    numeral = words(place.text, place.start, place.high, True) if match else None
    if match is None or numeral is None:
        return None
    numeral.start, numeral.value = match.start(), numeral.value * 2
    draft = amount(place, numeral)
    if draft is not None:
        draft.hedge = "~"
    return draft


#: "payable May seven", as the wires spell small numbers.
_DAYS = 31


def _month_before(place: Place, draft: Draft) -> bool:
    before = place.before(draft.start)[-2:]
    return len(before) == 2 and before[1].isspace() and before[0].istitle() and before[0].lower() in MONTHS


_TWELVE = 12
#: "nineteen eighty-four", "twenty oh five"; centuries from the sixteenth on.
_CENTURIES = range(15, 22)
_OH = lazily(r"[ \xa0\n](?:oh|o)[ \xa0\n-]([a-z]+)\b", re.IGNORECASE)
_BEFORE = (["in"], ["since"], ["year"], ["until"])
#: Years told as one number.
_MODERN = (2000, 2099)


def _spoken_year(place: Place, numeral: Numeral) -> Found | None:
    """The year that is told in two halves ("nineteen eighty-four"), or behind "in" as a number ("two thousand and twelve")."""
    text, end = place.text, numeral.end
    if (
        not numeral.bare
        and _MODERN[0] <= numeral.value <= _MODERN[1]
        and place.words_before(numeral.start, 1)[-1:] in _BEFORE
    ):
        return whole_year(int(numeral.value), numeral.start, end) if _counts_nothing(place, numeral) else None
    if numeral.value not in _CENTURIES or numeral.pointed or text[end : end + 1] not in (" ", "\n", "\xa0"):
        return None
    oh = _OH.match(text, end, place.high)
    value, role = number_words().get(oh[1].lower(), (0, "")) if oh else (0, "")
    if oh is not None and role == "unit" and 0 < value < 10:
        return whole_year(int(numeral.value) * 100 + value, numeral.start, oh.end())
    rest = words(text, end + 1, place.high)
    if rest is None or not rest.bare or rest.pointed or not 10 <= rest.value <= 99 or not _counts_nothing(place, rest):
        return None
    return whole_year(int(numeral.value) * 100 + int(rest.value), numeral.start, rest.end)


def _counts_nothing(place: Place, numeral: Numeral) -> bool:
    """Whether no unit and no noun follows."""
    draft = amount(place, replace(numeral))
    return draft is not None and draft.kind == "number" and draft.right == numeral.end


#: "a year or two", "an hour or three".
_A_FEW = 3


def _or_two(place: Place, draft: Draft) -> None:
    """The unit before the "or" of "a week or two"."""
    before = place.before(draft.start)
    if before[-3:] == [" ", "or", " "]:
        name, end = longest(before[-4:-3], 0)
        if end == 1 and name is not None and name.kind == "duration":
            draft.set(name)


#: "a dollar fifty", "a buck twenty-five"; coins are told by ten and more.
_ONE_OF_MONEY = lazily(r"\b[Aa] (dollar|buck|pound|quid|euro) \Z")
_TENS, _WHOLE = 10, 100


def _and_coins(place: Place, draft: Draft) -> None:
    """Makes the number the cents behind the one dollar that stands before it, where no noun and no number follows."""
    numeral = draft.numeral
    match = _ONE_OF_MONEY.search(place.text, max(place.floor, draft.start - 10), draft.start)
    behind = place.after(draft.end)
    if match is None or numeral is None or not (behind[1:2] in _RATED or not behind or behind[0] in ".,;!?)"):
        return
    name, _ = longest([match[1]], 0)
    if name is None:
        return
    numeral.value, numeral.step, numeral.zeros, numeral.pointed = 1 + numeral.value / _WHOLE, 0.01, 0.01, True
    draft.kind, draft.unit, draft.start, draft.left = (
        "currency",
        "GBP" if match[1] == "pound" else name.unit,
        match.start(),
        match.start(),
    )
    draft.right = draft.end = draft.end + sum(map(len, behind[: rate(draft, behind, 0)]))


_RATED = (["a"], ["an"], ["per"], ["each"], ["for"], ["and"], ["or"], ["to"], ["in"])


#: Before a magnitude word that is one of it: "another million", "a good hundred".
_QUALIFIED = lazily(
    r"\b(?:another|an?[ \n](?:good|full|cool|mere|further|record|round|whopping|additional|solid|extra|whole))[ \n]\Z",
    re.IGNORECASE,
)


def _opens(place: Place) -> bool:
    """Whether a magnitude word opens the sentence, and no name: "Hundred thousand people", not "Thousand Oaks"."""
    if place.text[place.low : place.start].strip(' \n\r\t\xa0"“‘('):
        return False
    behind = place.after(place.end)
    return len(behind) < 2 or ((behind[0].isspace() or behind[0] == "-") and behind[1].islower())


#: "point", and noughts behind it, with the word before them.
_POINT = lazily(r"(?:([a-z]+)[ \xa0\n]+)?(point[ \xa0\n]+(?:(?:oh|o)[ \xa0]+)*)$", re.IGNORECASE)
#: Behind the number of a point that is made.
_HEADED = lazily(r"[:,–—-] ?")
#: What may stand before the "point" of a number below one.
_BEFORE_POINT = frozenset(("", "of", "by", "to", "about", "nearly", "only", "from", "was", "is", "minus", "oh", "o"))


def _pointed(place: Place) -> Numeral | None:
    """ "point five" for the digit at the place."""
    front = place.text[max(place.floor, place.start - 24) : place.start]
    match = _POINT.search(front) if "point" in front[-13:].lower() else None
    if match and match[2][0] == "P" and _HEADED.match(place.text, place.end, place.high):
        return None  # "Point two: we will"
    if match is None or (match[1] or "").lower() not in _BEFORE_POINT:
        return None
    return decimals(place.text, place.start - len(front) + match.start(2), place.high)


def _hyphened(place: Place) -> bool:
    """Whether a hyphen ties the number to the word before it ("fifty-one"): not "five-foot-ten", not "two-to-three"."""
    text, start = place.text, place.start
    if start <= place.low or text[start - 1] != "-":
        return False
    if text[start - 2].isdigit():
        return text[start].isupper()  # "7-Eleven"
    if not text[start - 2].isalpha():
        return False
    joint = _JOINT.search(text, max(place.low, start - 6), start)
    return joint is None or (text[start : place.end].lower() == "one" and not joint[1])


#: "five-foot-ten", "two-to-three"; "one-to-one" is a sort.
_JOINT = lazily(r"-(?:(foot|feet)|to|or)-$", re.IGNORECASE)


def _article(text: str, start: int, low: int) -> int:
    """Where "a" stands before the scale word at `start`; `start` itself where none does."""
    front = text[max(low, start - 3) : start].lower()
    return (
        start - 2
        if front[-2:] in ("a ", "a-", "a\xa0", "a\n") and (len(front) < 3 or not front[0].isalnum())
        else start
    )
