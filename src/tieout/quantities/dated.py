"""Dates and years among the numbers: a date found becomes a draft, a clock time is passed over."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities import bare_years
from tieout.quantities.around import Place
from tieout.quantities.days import Found, whole_year
from tieout.quantities.draft import Draft

_RANGED = lazily(r"[ \xa0]?(?:-|–|to)[ \xa0]?([0-9][0-9.,]*)")
#: The first of two measures: "1920 x 1080".
_SIZE = lazily(r"[ \xa0]?[x×][ \xa0]?[0-9]")
_BEFORE_CHRIST = lazily(r"[ \xa0]B(?:CE?|\.C\.(?:E\.)?)(?![A-Za-z])")
_YEAR = lazily(r"(?:1[0-9]|20)?[0-9]{2}[.,]?")


def dated(found: Found | None, end: int) -> tuple[Draft | None, int]:
    """The draft of a date, and where to go on; None for a clock time, or where nothing was found."""
    if found is None or found.clock:
        return None, found.end if found else end
    draft = Draft(found.start, found.end, None, "date")
    draft.first, draft.last, draft.days = found.first, found.last, found.printed
    draft.left, draft.right = found.start, found.end
    return draft, found.end


def year(place: Place, draft: Draft) -> Found | None:
    """The year that a bare four-digit number is, or None; `draft` is what it was read as."""
    numeral, text = draft.numeral, place.text
    if numeral is None or not numeral.plain or numeral.end - numeral.start != 4 or draft.marked:
        return None
    if not _seasonal(text, draft) and not (draft.kind in ("number", "count") and draft.right == numeral.end):
        return None
    if _SIZE.match(text, numeral.end, place.high) or _BEFORE_CHRIST.match(text, numeral.end, place.high):
        return None
    before = [token.lower() for token in [token for token in place.before(numeral.start) if token.isalpha()][-2:]]
    ranged = _RANGED.match(text, numeral.end, place.high)
    if (
        ranged
        and not _YEAR.fullmatch(ranged[1])
        and not ("to" in ranged[0] and before and before[-1] in bare_years.BEFORE_YEAR)
    ):
        return None
    if not bare_years.is_year(text[numeral.start : numeral.end], numeral.value, before, draft.subject or draft.unit):
        return None
    return whole_year(int(numeral.value), numeral.start, numeral.end)


def _seasonal(text: str, draft: Draft) -> bool:
    """ "the 1988 quarter", "the 1976 grain harvest", "the 1917 revolution": the year of what follows, and no number of it."""
    if draft.kind == "measure":
        behind = text[draft.right - 1 : draft.right + 2]
        goes_on = behind[1:2] == " " and behind[2:].isalpha()
        return behind[0] != "s" and behind[0].isalpha() and (goes_on or draft.unit == "revolution")
    return draft.kind == "duration" and draft.unit in ("quarter", "second", "year") and text[draft.right - 1] != "s"
