"""Orders of magnitude: "hundreds of miles" lies between 100 and 1,000, "tens of thousands" between 10,000 and 100,000."""

from __future__ import annotations

import re
from functools import cache

from tieout.quantities.amount import amount
from tieout.quantities.draft import Draft
from tieout.quantities.numerals import Numeral

_ORDERS = {"tens": 10.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}


@cache
def _pattern() -> re.Pattern[str]:
    gap = r"[ \xa0\n]+"
    return re.compile(rf"(tens|hundreds|thousands|millions|billions|trillions)(?:{gap}of{gap}(thousands|millions|billions|trillions))?(?={gap}of\b)", re.I)


def vague(text: str, start: int, low: int, high: int) -> Draft | None:
    """The range that the word at `start` names, with its unit or noun; None where nothing is counted."""
    match = _pattern().match(text, start, high)
    if match is None or (match[1].lower() == "tens" and not match[2]):
        return None
    lower = _ORDERS[match[1].lower()] * (_ORDERS[match[2].lower()] if match[2] else 1.0)
    gap = re.compile(r"[ \xa0\n]+of").match(text, match.end(), high)
    numeral = Numeral(start, gap.end() if gap else match.end(), lower, lower, lower, bare=False, spelled=True)
    draft = amount(text, low, high, numeral)
    if draft is None or draft.kind == "number":
        return None
    numeral.end = match.end()
    draft.left = draft.start = start
    draft.right = draft.end = max(draft.right, match.end())
    if draft.kind == "count":
        draft.right = draft.end = match.end()
    draft.other = Numeral(start, match.end(), lower * 10, lower, lower, bare=False, spelled=True)
    return draft
