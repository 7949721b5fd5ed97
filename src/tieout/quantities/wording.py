"""A number in words: "twenty-six", "a hundred", "one" where it counts, "two-thirds", "twenty-first"."""

from __future__ import annotations

import re

from tieout.quantities import ages, named, ratios
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words
from tieout.quantities.measured import measured
from tieout.quantities.ones import pronoun
from tieout.quantities.ordinals import ordinal, ordinal_behind
from tieout.quantities.spelled import words

Step = tuple[Draft | None, int]


def spelled(place: Place, word: str) -> Step:
    """The quantity whose first number word `word` stands at [start, end), or None, and where to go on."""
    text, start = place.text, place.start
    begin = start
    if number_words()[word][1] == "scale":
        begin = _article(text, start, place.floor)
        if begin == start:
            return None, place.end
    numeral = words(text, begin, place.high)
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
    named.mark_spelled(place, draft)
    ages.age(place, draft)
    return draft, draft.right


def _hyphened(place: Place) -> bool:
    """Whether the number is part of a word ("fifty-one"): "five-foot-ten" counts inches."""
    text, start = place.text, place.start
    if start <= place.low or text[start - 1] != "-" or not text[start - 2].isalpha():
        return False
    return not _INCHES.search(text, max(place.low, start - 6), start)


#: "five-foot-ten"
_INCHES = re.compile(r"-(?:foot|feet)-$", re.IGNORECASE)


def _article(text: str, start: int, low: int) -> int:
    """Where "a" stands before the scale word at `start`; `start` itself where none does."""
    front = text[max(low, start - 3) : start].lower()
    return (
        start - 2
        if front[-2:] in ("a ", "a-", "a\xa0", "a\n") and (len(front) < 3 or not front[0].isalnum())
        else start
    )
