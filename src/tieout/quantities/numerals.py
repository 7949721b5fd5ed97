"""Reading digits: grouping styles, decimals, fractions and powers of ten, with the precision that was printed."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log10

from tieout.patterns import lazily
from tieout.quantities.styles import COMMAS, GROUPED, NO_COINS, PLAIN, POINTS, TEARS, TORN
from tieout.records import dataclass

#: Longest run of digits that is still an amount; longer ones are serial numbers.
LONGEST = 24
#: Most digits in front of the first comma, and what torn groups put behind them: "10, 000", "10 , 000".
_GROUP = 3
_TORN = frozenset((", ", " ,"))
#: Below this, whole floats are exact.
_LARGEST_WHOLE = 1e15

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_POWER = lazily(
    r"[eE][+-]?[0-9]{1,3}(?![0-9A-Za-z])|[  ]?[xX×·*][  ]?10(?:(?:\^|\*\*)([-−+]?[0-9]{1,2})|([-−][0-9]{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9])"
)
#: A power of ten that stands alone: "10^6", "10⁹".
_TEN = lazily(r"10(?:(?:\^|\*\*)\(?([-−+]?[0-9]{1,2})\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9])")
#: A power of another number: "2^10".
_TO_POWER = lazily(r"\^\(?([-−+]?[0-9]{1,2})\)?(?![0-9A-Za-z.])")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_FRACTION = lazily(r"(?:[  ]|[-–]|[  ]?-[  ]?)([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/])|[  ]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])")
_SIMPLE = lazily(r"([0-9]{1,3})[/⁄]([0-9]{1,5})(?![0-9/])")
_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 32, 64, 100, 128, 256, 1000, 10000))
#: Behind a part of one, whatever divides it: "1/60 s".
_PART_OF = lazily(r"[  ]?(?:th[  ])?(?:s|secs?|seconds?|of an? [a-z]+)\b")


#: What may begin a power of ten or a fraction behind digits, and what may stand behind a blank or dash there.
_TAILS = frozenset("eExX×·*^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ \xa0-–/⁄") | VULGAR.keys()
_GAPS = frozenset(" \xa0-–")
_BEHIND_GAP = frozenset("xX×·*-– \xa00123456789") | VULGAR.keys()
#: What opens the dash that stands for coins: "49,- €".
_NO_COINS = frozenset((",-", ",–", ".-", ".–"))
_TENS = tuple(10.0**power for power in range(LONGEST + 9))


@dataclass(slots=True)
class Numeral:
    """A number as read, before its magnitude: `value` in units, `step` of the last digit, `zeros` of the last non-zero one."""

    start: int
    end: int
    value: float
    step: float
    zeros: float
    pointed: bool = False
    bare: bool = True
    spelled: bool = False
    plain: bool = False  # an integer printed without grouping
    fraction: bool = False
    factor: float = 1.0  # the magnitude word that was applied

    def scale(self, factor: float, power: int | None = None) -> None:
        """Applies a magnitude word; a power of ten keeps the decimal digits exact."""
        if power is None:
            self.value, self.step, self.zeros = self.value * factor, self.step * factor, self.zeros * factor
        else:
            self.value = shifted(self.value, power)
            self.step, self.zeros = _unit(self.step, factor), _unit(self.zeros, factor)
        self.bare, self.factor = False, self.factor * factor


def shifted(value: float, power: int) -> float:
    """`value` times ten to `power`, rounded once: 3.04 and 9 give 3040000000.0."""
    printed = repr(value)
    return value * 10.0**power if "e" in printed or "n" in printed else float(f"{printed}e{power}")


def _unit(value: float, factor: float) -> float:
    """A digit's unit times a magnitude, cleared of binary noise where it is whole."""
    product = value * factor
    return float(round(product)) if 1.0 <= product < _LARGEST_WHOLE else product


def alone(text: str, pos: int, end: int) -> Numeral | None:
    """The number that the run of digits at [pos, end) is, where a blank and a letter behind it show that it is no more: as most do."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isalpha() or text[end + 1] == "x":
        return None
    printed = text[pos:end]
    return _figure(printed, pos, end) if printed.isdigit() and end - pos <= LONGEST else None


def digits(text: str, pos: int, end: int, low: int | None = None) -> Numeral | None:
    """The number in digits at `pos` of the sentence that begins at `low`, or None for a serial number or a malformed one (see `broken`)."""
    match = PLAIN.match(text, pos, end) or COMMAS.match(text, pos, end) or GROUPED.match(text, pos, end)
    if match is None:
        return None
    stop = match.end()
    if low is not None and stop - pos <= _GROUP and text[stop : stop + 2] in _TORN and TEARS.search(text, low, end):
        match = TORN.match(text, pos, end) or match
        stop = match.end()
    if stop - pos > LONGEST + 8:
        return None
    printed = match.group()
    if printed[-4:-3] == "." and len(printed) < 8 and POINTS.match(text, pos, end):
        printed = printed.replace(".", "")
    numeral = _figure(printed, pos, stop)
    after = text[stop : stop + 1]
    if text[stop : stop + 2] in _NO_COINS and (coins := NO_COINS.match(text, stop, end)):
        numeral.end = coins.end()
    if after in _TAILS and (after not in _GAPS or text[stop + 1 : stop + 2] in _BEHIND_GAP):
        _tail(text, numeral, end)
    return numeral


def _figure(printed: str, start: int, end: int) -> Numeral:
    value, step, zeros, pointed, plain = _read(printed)
    return Numeral(start, end, value, step, zeros, pointed, plain=plain)


@lru_cache(maxsize=4096)
def _read(printed: str) -> tuple[float, float, float, bool, bool]:
    """The value of a printed number, its step and that of its zeros, and whether it has a point, or is plain; the same ones come again."""
    if printed.isdigit():
        zeros = len(printed) - len(printed.rstrip("0"))
        return float(printed), 1.0, _TENS[zeros] if zeros < len(printed) else 1.0, False, True
    whole, dot, decimals = _parts(printed)
    if decimals.strip("0"):
        zeros_at = float(f"1e-{len(decimals.rstrip('0'))}")
    else:
        zeros_at = _TENS[len(whole) - len(whole.rstrip("0"))] if whole.strip("0") else 1.0
    value = float(f"{whole}.{decimals}") if decimals else float(whole)
    step = float(f"1e-{len(decimals)}") if decimals else 1.0
    return value, step, zeros_at, bool(dot), False


def _parts(printed: str) -> tuple[str, str, str]:
    """Whole digits, decimal mark, decimals."""
    if printed.isdigit():
        return printed, "", ""
    mark = "," if "," in printed and _COMMA_MARK.search(printed) else "."
    if mark == "." and printed.count(".") > 1:
        mark = ","
    whole, dot, decimals = printed.partition(mark)
    whole = whole.replace(",", "")
    return whole if whole.isdecimal() else _NO_DIGITS.sub("", whole) or "0", dot, decimals


#: What shows that a comma is the decimal mark, and what only groups digits.
_COMMA_MARK = lazily(r",[0-9]{1,2}$|^0,[0-9]+$|^[^,]*[ \xa0][0-9]{3},[0-9]+$|\.[0-9]{3}(?:\.[0-9]{3})*,[0-9]+$")
_NO_DIGITS = lazily(r"[^0-9]+")


def _tail(text: str, numeral: Numeral, end: int) -> None:
    """A power of ten, or a fraction: "2-1/2", "1½", "7/8"."""
    match = _POWER.match(text, numeral.end, end)
    ten = _TEN.match(text, numeral.start, end) if match is None and text[numeral.start : numeral.end] == "10" else None
    if ten:
        power = int((ten[1] or ten[2]).translate(_RAISED))
        numeral.value = numeral.step = numeral.zeros = float(f"1e{power}")
        numeral.end, numeral.plain = ten.end(), False
        return
    if match:
        printed = match[1] or match[2] or match[3] or match[0][1:]
        power = int(printed.translate(_RAISED))
        if abs(power) > 99:
            return
        numeral.scale(10.0**power, power)
        numeral.end, numeral.plain, numeral.bare = match.end(), False, True
        return
    if text[numeral.end] == "^" and (raised := _TO_POWER.match(text, numeral.end, end)):
        _raise(numeral, int(raised[1].translate(_RAISED)), raised.end())
        return
    if numeral.pointed:
        eighths = OF_CENT.match(text, numeral.end, end) if numeral.step == _CENT else None
        if eighths and 0 < int(eighths[1]) < int(eighths[2]):  # "$4.12-1/2 a bushel": half a cent
            part = _CENT / int(eighths[2])
            numeral.value, numeral.end = numeral.value + int(eighths[1]) * part, eighths.end()
            numeral.step, numeral.zeros, numeral.plain = part, part, False
        return
    if text[numeral.end] in "/⁄":
        simple = _SIMPLE.match(text, numeral.start, end)
        if simple and _is_fraction(text, simple, end):
            _set_fraction(numeral, 0.0, int(simple[1]), int(simple[2]), _suffixed(text, simple.end(), end))
        return
    match = _FRACTION.match(text, numeral.end, end)
    if match is None:
        return
    top, bottom = VULGAR[match[3]] if match[3] else (int(match[1]), int(match[2]))
    if 0 < top < bottom and bottom in _DENOMINATORS and (match[3] or bottom != 100):
        _set_fraction(numeral, numeral.value, top, bottom, _suffixed(text, match.end(), end))


#: Eighths of a cent behind a price of grain.
_CENT, OF_CENT = 0.01, lazily(r"-([1-7])/([248])(?![0-9/])")


def _raise(numeral: Numeral, power: int, end: int) -> None:
    """ "2^10" is 1,024."""
    if numeral.value and abs(log10(numeral.value) * power) < LONGEST:
        numeral.value, numeral.end, numeral.plain = numeral.value**power, end, False


def _is_fraction(text: str, simple: re.Match[str], end: int) -> bool:
    """Whether two numbers about a slash are a fraction: of one, or of percent where the upper one is a slip ("9/8 pct")."""
    if 0 < int(simple[1]) < int(simple[2]):
        return _divides(text, simple, end)
    return int(simple[2]) in _EIGHTHS and len(simple[1]) == 1 and _OF_PERCENT.match(text, simple.end(), end) is not None


_EIGHTHS, _OF_PERCENT = (2, 4, 8), lazily(r"\s?(?:%|p(?:er ?)?c(?:en)?t\b)")


def _divides(text: str, simple: re.Match[str], end: int) -> bool:
    """Whether the number below the line is one that fractions have, or a part of a second or the like follows."""
    return int(simple[2]) in _DENOMINATORS or (simple[1] == "1" and _PART_OF.match(text, simple.end(), end) is not None)


#: "5/8ths", "2/3rds", "3/4s of".
_SUFFIX = lazily(r"(?:ths?|rds?|nds?)(?![A-Za-z0-9])|s(?= of\b)")


def _suffixed(text: str, at: int, end: int) -> int:
    """The end of a fraction whose denominator is spoken as an ordinal."""
    match = _SUFFIX.match(text, at, end)
    return match.end() if match else at


def _set_fraction(numeral: Numeral, whole: float, top: int, bottom: int, end: int) -> None:
    numeral.value, numeral.step, numeral.zeros = whole + top / bottom, 1 / bottom, 1 / bottom
    numeral.pointed, numeral.plain, numeral.fraction, numeral.end = True, False, True, end


def vulgar(text: str, pos: int) -> Numeral | None:
    """A vulgar fraction standing alone: ½."""
    top, bottom = VULGAR[text[pos]]
    return Numeral(pos, pos + 1, top / bottom, 1 / bottom, 1 / bottom, pointed=True, fraction=True)
