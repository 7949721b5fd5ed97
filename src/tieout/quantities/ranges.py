"""Ranges: "10 to 20", "$5-10 million", "between 5 and 10"; but "from 5 to 10" are two levels, and "3-2" is a score."""

from __future__ import annotations

import re
from dataclasses import replace
from math import log10

from tieout.patterns import lazily
from tieout.quantities.draft import Draft
from tieout.quantities.numerals import Numeral
from tieout.quantities.scores import is_score
from tieout.quantities.sums import HUNDRED

_JOINT = lazily(
    r"[ \xa0\n]+(to|thru|through|and)[ \xa0\n]+|[ \xa0]?[-–—−][ \xa0]?\+?|[ \xa0]?~[ \xa0]?|-(?:to)-|-[ \xa0]to[ \xa0]",
    re.I,
)
#: Before "from" they make two levels the ends of a range.
_SPREAD = (
    "anywhere from",
    "ranging from",
    "ranges from",
    "range from",
    "ranged from",
    "at prices from",
    "at rates from",
)
#: What leads to the first of two levels: "from", "from 1985's", "from an original"; it stands no farther before it.
_FROM = lazily(
    r"\bfrom(?: [\w ]{1,20}['’]s(?: (?:revised|record|total|level))?| (?:an? |the )?(?:previous|earlier|original|initial|current|revised|record))?\Z"
)
_AHEAD = 40
#: Behind two levels: another range, which says the first once more ("from 5 to 10 km (3 to 6 miles)").
_AGAIN = lazily(r"[ \xa0\n]\((?:about )?[0-9][0-9.,]*[ \xa0]?(?:to|-|–)[ \xa0]?[0-9][0-9.,]*[ \xa0-]?[A-Za-z°]")
#: How many times larger the one end of a range may be, so that both have one magnitude.
_REACH = 50
#: How many times a change the level behind it is, so that they are no range: "by 2p to 68p".
_FAR = 4
#: And how many times, where no unit stands between: "by 40 to 360 pupils".
_FARTHER = 8


def range_between(text: str, first: Draft, second: Draft, low: int) -> bool:
    """Whether the two are the ends of a range; two that are a score or a part number are dropped."""
    match = _JOINT.fullmatch(text, first.right, second.left)
    if (
        match is None
        or first.dropped
        or first.numeral is None
        or second.numeral is None
        or (
            first.numeral.spelled and second.numeral.fraction and second.kind == "number" and not second.numeral.spelled
        )
        or (second.hedge != "=" and match[0].strip() != "~")
        or not _alike(first, second)
    ):
        return False
    word = (match[1] or "").lower()
    front = text[max(low, first.start - _AHEAD) : first.start].lower().rstrip()
    if (
        _FROM.search(front) and not front.endswith(_SPREAD) and not _AGAIN.match(text, second.right)
        if word in ("to", "thru", "through")
        else word == "and" and not front.endswith(("between", "the ages of", "between ages"))
    ):
        return False
    if word == "to" and front.endswith(" ratio of"):
        return False  # "a ratio of one to eight"
    if not word and is_score(text, first, second, low):
        first.dropped = second.dropped = match[0] == match[0].strip()
        return False
    if (word == "to" and "-" in match[0]) and not _adjective(text, second):
        return False
    if (
        word == "to"
        and front.endswith((" by", " or"))
        and first.right > first.numeral.end
        and _low(first, second) * _FAR < second.numeral.value
    ):
        return False
    if (
        word == "to"
        and first.numeral.fraction
        and second.numeral.bare
        and first.numeral.value * _FARTHER < second.numeral.value
    ):
        if second.kind == "currency" and first.kind in ("number", "fraction"):  # "rose 1/4 to 70 crowns a share"
            first.kind, first.unit, first.wording = "currency", second.unit.partition(" / ")[0], ""
        return False  # "Oak 1-1/8 to 71-1/8", as others rose
    if word == "to" and front.endswith(" by") and first.numeral.fraction and first.numeral.spelled:
        return False  # "rose by half to 18.3 tonnes"
    if word == "to" and front.endswith(" by") and _are_far_counts(first, second):
        return False  # "by 40 to 360 pupils"
    if word == "to" and front.endswith(" by") and _is_counted(first.numeral) and _is_counted(second.numeral):
        return False  # "by 584 to 1,073": nobody gives the ends of a range to the last one
    if word == "to" and (_change(first, second) or (first.kind == "count" and second.kind != "count")):
        return False
    return _low(first, second) < second.numeral.value * second.sign


def _are_far_counts(first: Draft, second: Draft) -> bool:
    """Whether a number of things is so many times the one before that the two are no range."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    return {first.kind, second.kind} <= {"number", "count"} and a.bare and b.bare and a.value * _FARTHER < b.value


def _is_counted(numeral: Numeral) -> bool:
    """Whether a whole number of three digits and more is told to the last one."""
    return not numeral.pointed and numeral.value >= _DIGITS and numeral.value % 5 > 0


_DIGITS = 100


def _adjective(text: str, second: Draft) -> bool:
    """Whether a hyphen ties the second to its unit, too: "4- to 6-inch"."""
    return second.numeral is not None and text[second.numeral.end : second.numeral.end + 1] == "-"


def merge(first: Draft, second: Draft) -> None:
    """Makes the two one range, which has the unit and magnitude of both."""
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    scale_down(a, b)
    if first.kind in ("number", "fraction") or (
        second.unit.startswith(first.unit) and len(second.unit) > len(first.unit)
    ):
        take(first, second)
    if (
        second.kind in ("number", "count")
        and second.unit.startswith("1 / ")
        and first.kind == "currency"
        and " / " not in first.unit
    ):
        first.unit += second.unit[1:]  # "£8-10 per day"
    first.other, first.numeral = replace(b, value=b.value * second.sign * first.sign), replace(a, end=b.end)
    first.end, first.right, first.tail = max(second.end, second.right), second.right, second.tail
    first.trend = first.trend or second.trend
    second.dropped = True


#: "60,000" behind "50-".
_GROUPED = lazily(r"([0-9]{1,3}),000(?![0-9,.])")
#: How many times the first end of such a range the second may be.
_CLOSE = 2.5


def thousands(text: str, first: Draft, second: Draft) -> None:
    """Makes the first end of "50-60,000" thousands, as the second is."""
    a, b = first.numeral, second.numeral
    match = _GROUPED.match(text, b.start) if a is not None and b is not None and a.plain else None
    if match is None or a is None or b is None or match.end() != b.end:
        return
    if 0 < a.value < int(match[1]) <= a.value * _CLOSE:
        a.value, a.zeros = a.value * 1000, a.zeros * 1000


def take(to: Draft, giver: Draft) -> None:
    """Gives `to` the unit of its neighbour."""
    to.kind, to.unit, to.factor, to.subject, to.candidates = (
        giver.kind,
        giver.unit,
        giver.factor,
        giver.subject,
        giver.candidates,
    )


def scale_down(first: Numeral, second: Numeral) -> None:
    """Hands a magnitude down: "5 to 10 million"."""
    factor = _shared(first, second)
    if factor > 1:
        power = round(log10(factor))
        first.scale(factor, power if 10.0**power == factor else None)


def _shared(first: Numeral, second: Numeral) -> float:
    """What multiplies the first number because it does the second: a million in "5 to 10 million", and 1 for nothing."""
    if second.bare:
        return 1.0
    hundreds = second.value / second.factor / HUNDRED
    if first.spelled and second.spelled and 1 <= hundreds < 10 and hundreds.is_integer():
        if first.bare and first.value < hundreds:
            return second.factor * HUNDRED  # "four to five hundred thousand"
        if first.factor == HUNDRED < second.factor and first.value < hundreds * HUNDRED:
            return second.factor  # "two hundred to three hundred thousand"
    return second.factor if first.bare and shares_magnitude(first, second) else 1.0


def _low(first: Draft, second: Draft) -> float:
    a, b = first.numeral, second.numeral
    assert a is not None and b is not None
    return a.value * _shared(a, b) * first.sign


def shares_magnitude(first: Numeral, second: Numeral, reach: float = _REACH) -> bool:
    """Whether the first number may have the magnitude of the second: "5 to 10 million", not "800 to 1.2 million"."""
    mantissa = second.value / second.factor
    return second.factor > 1 and 0 < first.value < 1000 and mantissa / reach <= first.value <= mantissa * reach


def _alike(first: Draft, second: Draft) -> bool:
    """Whether the two may share a unit: the same, or one of them has none."""
    if first.unit == second.unit and first.kind == second.kind:
        return True
    per = first.unit.partition(" / ")[2], second.unit.partition(" / ")[2]
    if all(per) and per[0] != per[1]:
        return False  # "15 euros a month – 180 euros a year"
    if first.kind == "number":
        return not second.marked
    if first.kind == "fraction":
        return first.numeral is not None and first.numeral.fraction and bool(second.unit) and not second.marked
    if first.kind == "currency" and second.kind == "currency":
        cents = first.unit.startswith("cent"), second.unit.startswith("cent")
        return cents[0] == cents[1] and (first.unit in second.unit or not second.marked)
    return first.marked and second.kind == "number"


def _change(first: Draft, second: Draft) -> bool:
    """ "rose 5 percent to 10 percent": a change and a level, and no range."""
    a = first.numeral
    if not first.trend or a is None:
        return False
    if first.kind == second.kind == "number":
        return True
    b = second.numeral
    units = [second.unit]
    if first.kind == "currency" and b is not None and a.value * _FAR < b.value:
        units += [
            second.unit.partition(" / ")[0]
        ]  # "fell $4.10 to $1,281.30 an ounce", no "adds $3 billion to $4 billion a year"
    alike = first.unit in units and first.kind == second.kind
    return bool(first.unit) and alike and (first.marked or first.right > a.end)
