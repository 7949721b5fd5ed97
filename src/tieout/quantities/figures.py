"""A number in figures: what it is part of (a date, a label, a ratio), or the amount that it is."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities import (
    ages,
    bare_years,
    clocks,
    compounds,
    dates,
    glued,
    labels,
    letters,
    named,
    ratios,
    word_fractions,
)
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.dated import dated, year
from tieout.quantities.days import Found
from tieout.quantities.draft import Draft
from tieout.quantities.measured import measured
from tieout.quantities.numerals import OF_CENT, Numeral, alone, digits
from tieout.quantities.ordinals import SUFFIXES, ordinal

Step = tuple[Draft | None, int]

#: What may follow the first digits of a date, a time or a chain of digits.
_SHAPED = frozenset(":-–/nstrdapAP'’o°")
_BLANK = frozenset(" \xa0")
#: The first two letters of what makes a date or a time behind a blank: "5 June", "5 to 9 June", "5 pm", "0530 GMT".
_BEHIND_BLANK = frozenset(
    "ja fe ma ap ju au se oc no de an to of da am pm a. p. o' o’ gm bs ut es ed ps pd ce et ho hr th".split()
)
#: The same behind a decimal, and what goes on: "5.30 pm", "1.5-2".
_BEHIND_DECIMAL = frozenset("apAPoGBUECh-–:")


def figures(place: Place) -> Step:
    """The quantity whose digits stand at [start, end), or None, and where to go on."""
    text, start, end = place.text, place.start, place.end
    before = text[start - 1] if start > place.low else " "
    verdict = labels.before_digits(text, start, place.low) if before != " " and _free(place) else ""
    if verdict == "skip":
        return None, labels.end(text, end, place.high)
    if before in "'’" and (found := _apostrophe(place)):
        return dated(found, found.end)
    if text[end : end + 3] == " : " and (clock := _CLOCK_APART.match(text, end, place.high)):
        return None, clock.end()
    start -= verdict == "decimal"
    if text[end : end + 1] == "/" and (part := ratios.printed_fraction(text, start, place.low, place.high)) is not None:
        return part, part.right
    if _may_have_shape(text, start, end, place.high) and (shape := _shape(place, start)) is not None:
        return shape
    if text[start:end] == "0" and text[end : end + 1] == "x" and text[end + 1 : end + 2].isalnum():
        return None, labels.end(text, end, place.high)  # "0x1F"
    if end - start <= _NUMBERING and labels.enumerator(text, start, place.low):
        return None, end
    if verdict == "decimal":
        numeral = _leading_point(text, start, place.high)
    else:
        numeral = alone(text, start, end) or digits(text, start, place.high, place.low)
    if numeral is None or (numeral.plain and text[start] == "0" and numeral.end - start > 1):
        dialled = labels.DIALLED.match(text, end, place.high) or (
            labels.FREE.match(text, end, place.high) if end - start == _PREFIX and text[end - 1] != "," else None
        )
        return None, dialled.end() if dialled else end
    if numeral.plain and numeral.value <= _TWELVE and clocks.past(place, start):
        return None, numeral.end  # "half past 5"
    if (
        numeral.plain
        and numeral.value <= _HOURS
        and text[numeral.end : numeral.end + 1] in _BEFORE_CLOCK
        and _TIMED.match(text, numeral.end, place.high)
    ):
        return None, numeral.end
    if numeral.end < end - 1 and text[numeral.end] == ",":
        return None, end  # malformed, or a list of numbers: see `broken`
    if text[start - 2 : start] in ("y ", "Y ") and (found := dates.small_may(text, start, place.low, place.high)):
        return dated(found, found.end)
    return _ordinal(place, numeral) or _amount(place, numeral)


def _apostrophe(place: Place) -> Found | None:
    """The year of "fiscal '21", where the apostrophe follows a blank."""
    at = place.start - 1
    if at - 1 < place.low or not place.text[at - 1].isspace():
        return None
    before = place.before(at)
    capital = len(before) > 1 and before[-2].istitle() and len(before) > _OPENING
    end = place.start + len(place.text[place.start : place.end].rstrip(".,"))
    return bare_years.short_year(place.text, place.start, end, place.words_before(at, 2), capital)


#: A time of day in a text whose every sign stands apart: "7 : 30 p. m.".
_CLOCK_APART = lazily(r" : [0-5][0-9](?=[ .,;)]|$)(?: [ap] ?\. ?m\b\.?| [ap]m\b)?")
#: The first word of a sentence is capitalised anyway.
_OPENING = 2


def _free(place: Place) -> bool:
    """Whether what stands right before the digits is no part of the quantity before them."""
    return place.start - 1 != place.floor or place.floor == place.low or place.text[place.floor] == "*"


#: How many digits the prefix of a telephone number has at most.
_PREFIX = 4
#: The longest number of an item: "12.".
_NUMBERING = 3


def _may_have_shape(text: str, start: int, end: int, high: int) -> bool:
    """Whether the digits at [start, end) and what follows can be more than a number: a date, a time, a chain of digits."""
    points, behind = text.count(".", start, end), text[end : min(end + 1, high)]
    if points > 1 or (text[start - 1 : start] == "+" and (points or behind in _BLANK)):
        return True
    following = text[end + 1 : end + 3] if behind in _BLANK else behind
    if points:
        if text[end - 1] == ".":
            return behind in _BLANK and end - start <= _NUMBERING and following.lower() in _BEHIND_BLANK
        return following[:1] in _BEHIND_DECIMAL and not (behind == "-" and OF_CENT.match(text, end, high))
    if behind not in _BLANK:
        return behind in _SHAPED
    return following.lower() in _BEHIND_BLANK or following[:1] in "-–"


def _shape(place: Place, start: int) -> Step | None:
    """A date, clock time, phone number or the like at `start`; None for a plain number."""
    text, high = place.text, place.high
    found = dates.clock(text, start, _behind(place), high)
    if found is None and text[start] != ".":
        found = dates.figured(text, start, _behind(place), high, _after_digits(place), place.published)
    if found is not None:
        return dated(found, found.end)
    end = labels.chain(text, start, place.low, high)
    return (None, end) if end else None


def _behind(place: Place) -> int:
    """Where the first run of digits, or of digits and points, ends."""
    point = place.text.find(".", place.start, place.end)
    return point if point > 0 else place.end


def _after_digits(place: Place) -> str:
    """The character behind the first run of digits: a point is part of "12.05.2020"."""
    run = place.text[place.start : place.end]
    point = run.find(".")
    return "." if 0 < point < len(run) - 1 else place.text[place.end : place.end + 1] if run[-1].isdigit() else run[-1]


def _leading_point(text: str, start: int, high: int) -> Numeral | None:
    """ ".500"."""
    numeral = digits(text, start + 1, high)
    if numeral is None or not text[start + 1 : numeral.end].isdigit():
        return None
    step = float(f"1e-{numeral.end - numeral.start}")
    return Numeral(start, numeral.end, float(text[start : numeral.end]), step, step, pointed=True)


_ELEVEN = 11
_TWELVE = 12
#: Behind the hour of "9-11 am", "between 3 and 4 p.m.", "around 6 in the morning".
_HOURS = 24
_BEFORE_CLOCK = frozenset(" \xa0-–toand")
_TIMED = lazily(
    r"[ \xa0]?(?:-|–|to|and|or)[ \xa0]?[0-2]?[0-9](?:[:.][0-5][0-9])?[ \xa0]?(?:[ap]m\b|[ap]\.m|[AP]M\b|[AP]\.M)"
    r"|[ \xa0]in[ \xa0]the[ \xa0](?:morning|afternoon|evening)\b|[ \xa0](?:noon|midnight)\b"
)


def _ordinal(place: Place, numeral: Numeral) -> Step | None:
    text, end = place.text, numeral.end + 2
    if numeral.pointed:
        return None
    if text[numeral.end : numeral.end + 1] == " ":
        return ordinal(place, numeral.start, end + 1, numeral.value) if _parted(text, numeral) else None
    if text[numeral.end : end] not in SUFFIXES or text[end : end + 1].isalpha():
        return None
    if text[numeral.end : end] == "st" and (numeral.value % 10 != 1 or numeral.value % 100 == _ELEVEN):
        return None  # "8st" is a weight
    found = dates.quarter(text, numeral.start, end, place.high, place.published)
    return dated(found, found.end) if found else ordinal(place, numeral.start, end, numeral.value)


def _parted(text: str, numeral: Numeral) -> bool:
    """Whether a blank parts the suffix from its number, as some tokenisers leave it: "20 th", "3 rd"."""
    at = numeral.end + 1
    suffix = text[at : at + 2]
    if suffix not in SUFFIXES or text[at + 2 : at + 3].isalnum():
        return False
    last = 0 if numeral.value % 100 // 10 == 1 else int(numeral.value) % 10
    return last != 1 and suffix == _PARTED.get(last, "th")


_PARTED = {2: "nd", 3: "rd"}


def _amount(place: Place, numeral: Numeral) -> Step:
    """A ratio ("1 in 4"), an amount, or the year that it turns out to be."""
    text = place.text
    if (ratio := ratios.one_in(text, numeral, place.high)) is not None:
        return ratio, ratio.end
    if numeral.plain and (part := word_fractions.parts_in_figures(text, numeral, place.high)) is not None:
        return (whole := measured(place, part)), whole.end
    behind = text[numeral.end : numeral.end + 1]
    if behind.isalpha():
        if behind == "h" and (timed := compounds.hours_and_minutes(place, numeral)):
            return timed, timed.end
        if behind in "kK":
            if (measure := glued.karats(place, numeral) or glued.colour(place, numeral)) is not None:
                return measure, measure.end
            if glued.is_picture(place, numeral):
                return None, numeral.end + 1
        if behind == "m" and (tall := compounds.metres_and_centimetres(place, numeral)):
            return tall, tall.end
        if behind == "f" and (tall := compounds.feet_and_inches(place, numeral)):
            return tall, tall.end
        if numeral.plain and behind.isupper() and letters.lettered(place, numeral):
            return None, labels.end(text, numeral.end, place.high)
    if behind == "/" and (pair := compounds.first_of_two(place, numeral)) is not None:
        return pair, pair.right
    draft = amount(place, numeral)
    if draft is None:
        return None, numeral.end
    if numeral.fraction and numeral.value < 1 and draft.kind == "number":
        draft.kind, draft.wording = "fraction", "word"
        draft = measured(place, draft)
    behind = text[numeral.end : numeral.end + 1]
    if (
        draft.end == numeral.end
        and text[numeral.end : numeral.end + 2] != "yo"
        and _runs_on(text, numeral.end)
        and not (draft.marked and _PRICED.match(text, numeral.end))
    ):
        return None, labels.end(text, numeral.end, place.high)
    if (found := year(place, draft)) is not None:
        return dated(found, found.end)
    if behind == "s" and letters.plural_of_name(place, draft):
        return None, draft.right
    if draft.unit == "GBP" and draft.marked:
        compounds.shillings(text, draft, place.high)
    named.mark(place, draft, behind)
    ages.age(place, draft)
    return draft, draft.right


#: Right behind a price: "$10ea", "€10pp", "$5off".
_PRICED = lazily(r"(?:ea|each|pp|off)(?![A-Za-z0-9])")


def _runs_on(text: str, end: int) -> bool:
    """Whether letters or a slash with digits go on behind the digits, so that they are a label: "A4", "24/7"; not "5x10"."""
    behind, after = text[end : end + 1], text[end + 1 : end + 2]
    if behind == "/":
        return after.isdigit()
    if behind == "(":
        return (
            after.isalpha() and after not in "HWL" and text[end + 2 : end + 3] == ")"
        )  # "401(k)", but "180(H) x 90(W)"
    return behind.isalnum() and not (behind in "xX" and after.isdigit())
