"""A K right behind figures that makes no thousands: "18k gold" is of so many karats, a "6500K lamp" of kelvins, and a "4K screen" a sort."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.numerals import Numeral

_GOLD = lazily(r"[kK][ \xa0-](?:solid[ \xa0-])?(?:(?:white|yellow|rose|red|pink)[ \xa0-])?gold\b")
_PICTURE = lazily(
    r"K[ \xa0-](?:Ultra[ \xa0]HD|UHD|TVs?|televisions?|videos?|resolution|displays?|screens?|monitors?|footage|cameras?|Blu-ray|projectors?|films?)\b"
)
_LIGHT = lazily(
    r"K[ \xa0](?:(?:LED|light|warm|cool|white|bright)[ \xa0]){0,2}(?:LEDs?|bulbs?|lights?|lamps?|lighting|white|tubes?|strips?)\b"
)
#: Gold has no more karats than 24.
_PURE = 24
#: Light is sold of these colours.
_FAINT, _BLUE = 1500, 12000
#: How many thousand dots stand in a line of a picture.
_LINES = frozenset((2, 4, 5, 6, 8, 12, 16))


def karats(place: Place, numeral: Numeral) -> Draft | None:
    """ "18k gold": karats; the K is part of the span."""
    if not numeral.plain or numeral.value > _PURE or not _GOLD.match(place.text, numeral.end, place.high):
        return None
    end = numeral.end + 1
    return Draft(numeral.start, end, numeral, "measure", "karat", left=numeral.start, right=end)


def colour(place: Place, numeral: Numeral) -> Draft | None:
    """ "a 6500K bulb": the temperature that its light has the colour of, in kelvins."""
    if (
        not numeral.plain
        or not _FAINT <= numeral.value <= _BLUE
        or not _LIGHT.match(place.text, numeral.end, place.high)
    ):
        return None
    end = numeral.end + 1
    return Draft(numeral.start, end, numeral, "measure", "kelvin", left=numeral.start, right=end)


def is_picture(place: Place, numeral: Numeral) -> bool:
    """Whether the number says how fine a picture is: "a 4K screen"."""
    return numeral.plain and numeral.value in _LINES and bool(_PICTURE.match(place.text, numeral.end, place.high))
