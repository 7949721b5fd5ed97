"""Orders of magnitude: "hundreds of miles" lies between 100 and 1,000, "tens of thousands" between 10,000 and 100,000."""

from __future__ import annotations

import re
from functools import cache

from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words
from tieout.quantities.numerals import Numeral


def _order(word: str) -> float:
    """What a word in the plural names at least: 1,000 of "thousands"."""
    return 10.0 if word == "tens" else float(number_words()[word.removesuffix("s")][0])


@cache
def _pattern() -> re.Pattern[str]:
    gap = r"[ \xa0\n]+"
    first, second = r"(tens|hundreds|thousands|millions|billions|trillions)", r"(thousands|millions|billions|trillions)"
    return re.compile(rf"{first}(?:{gap}of{gap}{second})?(?={gap}(of)\b)", re.I)


def vague(place: Place) -> Draft | None:
    """The range that the word at the place names; None where nothing is counted."""
    match = _pattern().match(place.text, place.start, place.high)
    if match is None or (match[1].lower() == "tens" and not match[2]):
        return None
    lower = _order(match[1].lower()) * (_order(match[2].lower()) if match[2] else 1.0)
    behind = match.end(3)
    draft = amount(place, Numeral(place.start, behind, lower, lower, lower, bare=False, spelled=True))
    if draft is None or draft.kind == "number" or draft.numeral is None:
        return None
    draft.numeral.end = match.end()
    if draft.kind == "count":
        draft.right = draft.end = match.end()
    draft.other = Numeral(place.start, match.end(), lower * 10, lower, lower, bare=False, spelled=True)
    return draft
