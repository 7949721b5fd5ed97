"""Times of day in words, which are no quantities: "ten past four", "half past 5", "twenty to six in the morning", "at ten thirty"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.numerals import Numeral

#: "half past three"
_PAST = frozenset((("half", "past"), ("quarter", "past"), ("quarter", "to"), ("half", "after")))
_PAST_WORDS = frozenset(nearest for _, nearest in _PAST)
_TWELVE, _THIRTY = 12, 30
_HALF_DAY = r"(?:[ap]m\b|[ap]\.m\b|in[ \xa0\n]the[ \xa0\n](?:morning|afternoon|evening)\b|at[ \xa0\n]night\b)"
_CLOCK = lazily(r"[ \xa0\n](?:o['’]clock|[ap]\.m\.|[ap]m)(?![a-z])", re.I)
_HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b"
#: Behind the minutes: "past four"; "to" makes a range, unless the half of the day is told.
_MINUTES = lazily(
    rf"(?:[ \xa0\n]minutes?)?[ \xa0\n](?:past[ \xa0\n]{_HOURS}|to[ \xa0\n]{_HOURS}(?=[ \xa0\n]{_HALF_DAY}))",
    re.I,
)
#: Behind the hour: "thirty", "forty-five", where the half of the day or nothing that is counted follows.
_TENS = r"[ \xa0\n-](?:(?:twenty|thirty|forty|fifty)(?:[ \xa0-]five)?|ten|fifteen)"
_OF_HALF_DAY = lazily(rf"{_TENS}[ \xa0\n]{_HALF_DAY}", re.I)
_ENDING = lazily(
    rf"{_TENS}(?=[,.;:!?)]|$|[ \xa0\n](?:on|this|that|every|sharp|and|when|before|after|until|to|or)\b)", re.I
)
_AT = frozenset(("at", "by", "until", "till"))
_AT_HOURS = _AT - {"by"}
#: "at twenty-one hundred hours"; before ten the clock is told with a nought, and "by four hundred hours", "at two thousand hours" are long times.
_HUNDREDS = range(1000, 2500, 100)
_MILITARY = lazily(r"(?<=hundred)[ \xa0\n]hours\b", re.I)


def past(place: Place, start: int) -> bool:
    """Whether "half past", "quarter to" stand before the number at `start`."""
    return place.word_before(start) in _PAST_WORDS and tuple(place.words_before(start, 2)) in _PAST


def told(place: Place, numeral: Numeral) -> int:
    """The end of the time of day that begins with a number in words; 0 where none does."""
    text, end, high = place.text, numeral.end, place.high
    if not numeral.bare:
        hours = numeral.value in _HUNDREDS and _MILITARY.match(text, end, high)
        return hours.end() if hours and place.word_before(numeral.start) in _AT_HOURS else 0
    if numeral.pointed or numeral.value > _THIRTY or text[end : end + 1] not in _BLANKS:
        return 0
    if found := _MINUTES.match(text, end, high):
        return found.end()
    if numeral.value > _TWELVE:
        return 0
    if _CLOCK.match(text, end, high):
        return end
    found = _OF_HALF_DAY.match(text, end, high)
    if found is None and place.word_before(numeral.start) in _AT:
        found = _ENDING.match(text, end, high)
    return found.end() if found else 0


_BLANKS = frozenset(" \xa0\n-")
