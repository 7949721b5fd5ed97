"""Two numbers that are one quantity: "7 feet 10 inches", "8 lb 3 oz", "3 dollars 50 cents", "2 hours 30 minutes"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.numerals import Numeral

_JOIN = lazily(r"[ ]-[ ]|\.?[ \xa0]?(?:,?[ \xa0\n]+and[ \xa0\n]+|,?[ \xa0\n]+|-)?", re.I)
#: Larger and smaller unit -> how many of the smaller make one of the larger.
_PARTS = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("hour", "minute"): 60, ("minute", "second"): 60, ("stone", "pound"): 14,
    ("year", "month"): 12, ("yard", "foot"): 3, ("degree", "arcminute"): 60, ("week", "day"): 7, ("day", "hour"): 24,
    ("meter", "centimeter"): 100, ("kilogram", "gram"): 1000, ("mile", "yard"): 1760, ("mile", "furlong"): 8, ("yard", "inch"): 36,
    ("kilometer", "meter"): 1000, ("gallon", "pint"): 8, ("quart", "pint"): 2, ("ton", "hundredweight"): 20,
    ("gallon", "quart"): 4, ("liter", "milliliter"): 1000,
}  # fmt: skip
#: Units whose parts may stand behind a comma; others are rather a list.
_COMMA = frozenset(("foot", "pound", "stone", "hour", "year", "day", "week"))
#: Behind the part of a longer time that is told apart: "three years, six months of it on probation", "2 hours, 15 minutes later".
_APART = lazily(r",?[ \xa0\n](?:of|after|before|later|earlier|and|or|more|less|longer|from)\b|, [0-9]|[ \xa0]?[-–]")
#: What makes a sum a whole, of which the next number is a part.
_OF_THE, _LEAD = lazily(r"(?:\bOf|\b[Oo]f (?:the|its|his|her|their|our|those|these|every|each)) $"), 12
#: Minutes behind hours.
_MINUTES = lazily(r"[0-9]h(?:rs?)?[ \xa0]?[0-9]{1,2}m\Z")
#: Pounds and pence: "three pounds fifty".
_POUNDS = frozenset(("pound", "pounds"))


#: "4 ft 10.5 in and": short for inches, where "in" alone may be the preposition.
_INCHES = lazily(r"[ \xa0]in\b")
#: Three inches and two without "in" behind them may be cubic and square feet.
_FEET = lazily(r"ft(?:(?P<told>[0-9]|1[01])(?:in|ins|inches)|(?P<bare>[1457896]|1[01]))(?![0-9A-Za-z.,]*[0-9A-Za-z])")
_TALL = lazily(
    r"m([6-9][0-9]|[0-5][0-9](?=[ \xa0-](?:tall|high|long|wide|deep|in height)\b))(?![0-9A-Za-z.,]*[0-9A-Za-z]|[ \xa0](?:times|loan)\b)"
)
_HOURS = lazily(r"h([0-5]?[0-9])(?:m|min)?(?![0-9A-Za-z])")


def hours_and_minutes(place: Place, numeral: Numeral) -> Draft | None:
    """ "2h30m", "2h30": hours."""
    match = _HOURS.match(place.text, numeral.end, place.high) if numeral.plain else None
    if match is None:
        return None
    numeral.value, numeral.step, numeral.zeros, numeral.pointed = (
        numeral.value + int(match[1]) / 60,
        1 / 60,
        1 / 60,
        True,
    )
    return Draft(numeral.start, match.end(), numeral, "duration", "hour", left=numeral.start, right=match.end())


def feet_and_inches(place: Place, numeral: Numeral) -> Draft | None:
    """ "6ft2in", "5ft10": feet."""
    match = _FEET.match(place.text, numeral.end, place.high) if numeral.plain else None
    if match is None:
        return None
    numeral.value += int(match["told"] or match["bare"]) / 12
    numeral.step = numeral.zeros = 1 / 12
    numeral.pointed = True
    return Draft(numeral.start, match.end(), numeral, "measure", "foot", left=numeral.start, right=match.end())


def metres_and_centimetres(place: Place, numeral: Numeral) -> Draft | None:
    """ "1m80", as heights are told: metres; "1m20" may be a time as well."""
    match = _TALL.match(place.text, numeral.end, place.high) if numeral.plain and numeral.value <= _TALLEST else None
    if match is None:
        return None
    numeral.value, numeral.step, numeral.zeros, numeral.pointed = numeral.value + int(match[1]) / 100, 0.01, 0.01, True
    return Draft(numeral.start, match.end(), numeral, "measure", "meter", left=numeral.start, right=match.end())


#: Nobody is taller, and no jump higher, in metres.
_TALLEST = 9


#: "/80 mmHg", "/60 Hz": the second of two readings that share a unit.
_SECOND = lazily(r"/[0-9]{2,3}[ \xa0]?(?:(?P<millimeter_Hg>mm ?Hg)|(?P<hertz>Hz)|(?P<volt>V(?:AC)?))\b")


def first_of_two(place: Place, numeral: Numeral) -> Draft | None:
    """The first of "120/80 mmHg", "50/60 Hz", which has the unit of the second."""
    match = _SECOND.match(place.text, numeral.end, place.high) if numeral.plain else None
    if match is None or match.lastgroup is None:
        return None
    return Draft(numeral.start, numeral.end, numeral, "measure", match.lastgroup, left=numeral.start, right=numeral.end)


#: "an hour and 15 minutes", whose first unit no number counts.
_ONE_AND = lazily(r"\b[Aa]n?[ \xa0](minute|hour|day|week|year)[ \xa0]and[ \xa0]$")


def one_and(text: str, draft: Draft, low: int) -> None:
    """Adds the one larger unit that stands before a length of time without a number: "an hour and 15 minutes" is 1.25 hours."""
    match = _ONE_AND.search(text, max(low, draft.left - 14), draft.left) if draft.kind == "duration" else None
    parts = _PARTS.get((match[1], draft.unit), 0) if match else 0
    numeral = draft.numeral
    if match is None or numeral is None or numeral.value >= parts or draft.hedge != "=":
        return
    numeral.value, numeral.step = 1 + numeral.value / parts, numeral.step / parts
    numeral.zeros, numeral.pointed = numeral.step, True
    draft.unit, draft.start, draft.left = match[1], match.start(), match.start()


def compound(text: str, first: Draft, second: Draft) -> bool:
    """Makes the two one quantity in the larger unit where they are one; whether they were."""
    a, b = first.numeral, second.numeral
    gap = text[first.right : second.start]
    if a is not None and b is not None and gap in _SUM and _sum(first, second, gap):
        return True
    if (
        a is None
        or b is None
        or second.hedge != "="
        or a.pointed
        or not (a.bare or (a.spelled and first.kind == "currency"))
        or second.sign < 0
        or not _JOIN.fullmatch(gap)
    ):
        return False
    parts = _parts(text, first, second, gap)
    apart = "," in gap and (first.unit not in _COMMA or (first.kind == "duration" and _APART.match(text, second.right)))
    if not parts or b.value >= parts or apart:
        return False
    if second.kind == "count":
        second.right = second.end = b.end
    a.value, a.step, a.zeros, a.pointed = a.value + b.value / parts, b.step / parts, b.step / parts, True
    first.right, first.end = second.right, max(second.right, second.end)
    second.dropped = True
    return True


#: "10s 6d" behind pounds: twenty shillings made a pound, and twelve pence a shilling.
_SHILLINGS = lazily(r"[ \xa0,]{1,2}(1?[0-9])s\.?(?:[ \xa0,]{1,2}(1?[0-9])d\b)?(?![A-Za-z0-9])")
_SHILLING, _PENNY = 20, 240


def shillings(text: str, draft: Draft, high: int) -> None:
    """Adds the shillings and pence of old money to its pounds: "£3 10s 6d" is 3.525 pounds."""
    numeral = draft.numeral
    match = _SHILLINGS.match(text, draft.right, high)
    if match is None or numeral is None or numeral.pointed or not numeral.bare or int(match[1]) >= _SHILLING:
        return
    numeral.value += int(match[1]) / _SHILLING + int(match[2] or 0) / _PENNY
    numeral.step = numeral.zeros = 1 / (_PENNY if match[2] else _SHILLING)
    numeral.pointed, draft.right, draft.end = True, match.end(), match.end()


#: Between the magnitudes of one number: "3 crore 20 lakh", "2 hundred and 5".
_SUM = frozenset((" ", "\xa0", " and "))


def _sum(first: Draft, second: Draft, gap: str) -> bool:
    """Makes the two one number where the second goes on below the magnitude of the first."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    rest = a.factor == 1000 and b.plain and b.end - b.start == 3 and gap == " "  # "3 thousand 500"
    goes_on = b.factor > 1 or (a.factor == 100 and gap == " and ") or rest
    if (
        not goes_on
        or a.factor <= b.value
        or a.spelled
        or (b.spelled and a.factor != 100)
        or a.pointed
        or second.marked
        or first.right != a.end
    ):
        return False
    a.value, a.step, a.zeros, a.end = a.value + b.value, b.step, b.zeros, b.end
    if not first.marked:
        first.kind, first.unit, first.subject, first.factor, first.candidates = (
            second.kind,
            second.unit,
            second.subject,
            second.factor,
            second.candidates,
        )
    first.right, first.end, first.tail = second.right, max(second.right, second.end), second.tail
    second.dropped = True
    return True


def _parts(text: str, first: Draft, second: Draft, gap: str) -> int:
    """How many of the second unit make one of the first; 0 where they are no pair."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    if second.kind == "number" and _OF_THE.search(text, max(0, first.start - _LEAD), first.start):
        return 0  # "Of the 180 euros 81 went on rent"
    part = second.kind == "currency" and (second.unit == "cent" or (second.factor < 1 and second.unit == first.unit))
    if first.kind == "currency" and first.marked and gap == " and " and part and not second.marked:
        return 100
    if (
        first.unit == "pound"
        and second.factor < 1
        and second.unit == "GBP"
        and text[a.end : first.right].strip() in _POUNDS
    ):
        first.kind, first.unit, first.candidates = "currency", "GBP", ()
        return 100
    if first.kind == "currency" and (first.unit == "cent" or first.factor < 1):
        return 0  # "5p-10p"
    if first.kind == "currency" and not first.marked and not second.marked:
        near = gap == " " or (not gap and b.end - b.start == 2)  # "12€50"
        bare = second.kind == "number" and near and b.value >= 10 and b.bare and not b.pointed
        return round(1 / second.factor) if part and second.factor < 1 else 100 if part or bare else 0
    if first.unit == "pound" and second.kind == "number" and gap == " " and b.bare and not b.pointed and b.value >= 10:
        if text[a.end : first.right].strip() in _POUNDS and not text[second.right : second.right + 1].strip(" .,;)"):
            first.kind, first.unit, first.candidates = "currency", "GBP", ()
            return 100
    if first.unit == "hour" and second.unit in ("meter", "minute") and text[b.end : second.right].strip() == "m":
        return 60
    if (
        first.unit == "meter"
        and second.unit == "second"
        and _MINUTES.search(text, max(0, first.start - 5), first.right)
    ):
        first.kind, first.unit = "duration", "minute"  # "3h 4m 5s"
        return 60
    if (
        first.unit == "foot"
        and second.kind in ("number", "count")
        and gap in (" ", "-", "", ". ", " - ")
        and (b.plain or b.spelled or _INCHES.match(text, b.end))
    ):
        return 12
    if first.unit == "stone" and second.kind == "number" and gap == " " and (b.plain or b.spelled) and b.value > 1:
        return 14
    return _PARTS.get((first.unit, second.unit), 0)
