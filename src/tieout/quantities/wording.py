"""A number in words: "twenty-six", "a hundred", "one" where it counts, "two-thirds", "twenty-first"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities import ages, named, ratios
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words
from tieout.quantities.measured import measured
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.ones import pronoun
from tieout.quantities.ordinals import ordinal, ordinal_behind
from tieout.quantities.parts import decimals
from tieout.quantities.spelled import words

Step = tuple[Draft | None, int]


def spelled(place: Place, word: str) -> Step:
    """The quantity whose first number word `word` stands at [start, end), or None, and where to go on."""
    text, start = place.text, place.start
    begin = start
    scale = number_words()[word][1] == "scale"
    if scale:
        begin = _article(text, start, place.floor)
        if begin == start and not _opens(place):
            return None, place.end
    if word == "nought" and text[place.end : place.end + 6].lower() != " point":
        return None, place.end
    numeral = _pointed(place) or words(text, begin, place.high, scale and begin == start)
    if numeral is None:
        return None, place.end
    behind = ordinal_behind(place, numeral)
    if behind:
        return ordinal(place, numeral.start, behind[1], behind[0])
    ratio = ratios.one_in(text, numeral, place.high)
    if ratio is not None:
        return ratio, ratio.end
    fraction = ratios.worded_fraction(text, numeral, place.high)
    if fraction is not None:
        return measured(place, fraction), fraction.end
    if numeral.value == 1 and numeral.bare and pronoun(place, numeral):
        return None, numeral.end
    if begin == start and _hyphened(place):
        return None, numeral.end
    draft = amount(place, numeral)
    if draft is None:
        return None, numeral.end
    if draft.kind == "number" and numeral.value <= _A_FEW:
        _or_two(place, draft)
    named.mark_spelled(place, draft)
    ages.age(place, draft)
    return draft, draft.right


#: "a year or two", "an hour or three".
_A_FEW = 3


def _or_two(place: Place, draft: Draft) -> None:
    """The unit before the "or" of "a week or two"."""
    before = place.before(draft.start)
    if before[-3:] == [" ", "or", " "]:
        name, end = longest(before[-4:-3], 0)
        if end == 1 and name is not None and name.kind == "duration":
            draft.set(name)


def _opens(place: Place) -> bool:
    """Whether a magnitude word opens the sentence, and no name: "Hundred thousand people", not "Thousand Oaks"."""
    if place.text[place.low : place.start].strip(' \n\r\t\xa0"“‘('):
        return False
    behind = place.after(place.end)
    return len(behind) < 2 or (behind[0].isspace() and behind[1].islower())


#: What may stand before the "point" of a number below one.
_BEFORE_POINT = frozenset(("", "of", "by", "to", "about", "nearly", "only", "from", "was", "is", "minus"))


def _pointed(place: Place) -> Numeral | None:
    """ "point five" for the digit at the place."""
    if place.text[max(0, place.start - 6) : place.start - 1].lower() != "point":
        return None
    before = place.words_before(place.start, 2)
    if before[-1:] != ["point"] or ["", *before][-2] not in _BEFORE_POINT or not place.text[place.start - 1].isspace():
        return None
    numeral = decimals(place.text, place.start - 6, place.high)
    return numeral if place.start - 6 >= place.floor else None


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
