"""A value in the look of a printed figure: its decimals, magnitude word, sign and unit, in words where it is printed in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import floor, isfinite, log10

from tieout.checking.printing.numbers import bare, rounded, significant
from tieout.checking.printing.wording import in_words, ordinal, ratio
from tieout.patterns import lazily
from tieout.quantities.lexicon import hedges, magnitudes
from tieout.quantities.model import Quantity

_DIGITS = lazily(r"\d[\d,. ]*\d|\d")
_SIGN = lazily(r"^(?:minus |plus |[-−+])\s*", re.IGNORECASE)
#: Magnitude words of one style; what is smaller is written out.
_STYLES = (("million", "billion", "trillion"), ("mln", "bln", "trln"), ("m", "bn", "tn"), ("M", "B", "T"))
#: From so many of a magnitude word on, the next one is used.
_TOO_MANY = 10_000
#: Of fewer, the one before, unless the figure itself is no more.
_TOO_FEW = 0.1


def _families() -> tuple[dict[int, str], ...]:
    """The styles, by the powers of ten that the words stand for."""
    powers = [magnitudes()[word][0] for word in _STYLES[0]]
    return tuple(dict(zip(powers, style, strict=True)) for style in _STYLES)


def like(value: float, quantity: Quantity, width: float = 0.0) -> str:
    """`value` (in the quantity's unit) as the figure is printed, without its hedge; `width` is how much rounding leaves open of it,
    so that a figure with zeros at its end gets no digits that nobody knows."""
    figure = quantity.figure
    if figure is None or not isfinite(value):
        return bare(value)
    before, numeral, behind = parts(quantity)
    if figure.wording or quantity.kind == "fraction":
        return ratio(value, numeral, quantity.kind)
    if quantity.kind == "ordinal":
        return ordinal(round(value))
    sign = ("-" if quantity.value is None or quantity.value >= 0 else _sign(quantity) or "-") if value < 0 else ""
    long = _IN_YEARS.get(quantity.unit, 0)
    if long and abs(value - round(value)) > 0.02:
        return f"{sign}{significant(abs(value) * long, 2)} years"  # "half a century" as 95 years
    number = _number(abs(_known(value, width, quantity)), numeral, quantity)
    behind = _counted(behind) if figure.spelled and figure.pointed else behind
    return " ".join(f"{sign}{before}{number}{_agreeing(number, behind, quantity)}".split())


_IN_YEARS = {"decade": 10, "century": 100}


def _counted(behind: str) -> str:
    """The unit behind a number, where it stood behind a fraction: " percentage points" of " of a percentage point", "" of " a"."""
    unit = re.sub(r"^ (?:of )?an?(?: (?=[a-z])|$)", " ", behind).rstrip()
    return unit if unit == behind or not unit else f"{unit}s"


def slipped(low: float, high: float, quantity: Quantity) -> str:
    """The figure with another magnitude word ("$57.25 million" of "$57.25 billion") where that lies between two ends; else ""."""
    found = re.search(r"[A-Za-z]+$", parts(quantity)[1])
    word = found[0] if found else ""
    family = next((f for f in _families() if word in f.values()), {})
    power = next((p for p in family if family[p] == word), 0)
    for other in family:
        if other != power and low <= abs(quantity.value or 0.0) * 10.0 ** (other - power) <= high:
            return re.sub(rf"(?<![A-Za-z]){word}(?![A-Za-z])", family[other], said(quantity), count=1)
    return ""


def between(low: float, high: float, quantity: Quantity, width: float = 0.0) -> str:
    """ "from $24 million to $25 million"; the one figure where both look alike."""
    first, last = (like(value, quantity, width) for value in sorted((low, high), key=abs))
    return first if first == last else f"from {first} to {last}"


def span_like(low: float, high: float, quantity: Quantity) -> str:
    """A range in the look of a printed one: "20 to 25 degrees" as "68 to 77 degrees"."""
    ends = iter((significant(low, 3), significant(high, 3)))
    return _DIGITS.sub(lambda match: next(ends, match[0]), " ".join(quantity.text.split()))


def in_figures(quantity: Quantity) -> str:
    """The figure as it is typed into a pocket calculator: no hedge, number words as digits ("Some 360" as 360, "nine" as 9)."""
    figure, text = quantity.figure, " ".join(quantity.text.split())
    if figure is None or figure.wording or quantity.kind in ("fraction", "ordinal"):
        return f"({text})" if quantity.ends and " " in text else text
    before, numeral, behind = parts(quantity)
    if figure.spelled and quantity.value is not None:
        unit, tail = _unit(quantity, numeral)
        numeral = f"{significant(abs(quantity.value) / unit, 6)}{tail}"
    return " ".join(f"{_sign(quantity)}{before}{numeral}{behind}".split())


def said(quantity: Quantity) -> str:
    """The figure as printed, on one line; a word that opened a sentence loses its capital ("Some 53 percent", "Nine")."""
    text = " ".join(quantity.text.split())
    figure, first = quantity.figure, text.partition(" ")[0].partition("-")[0]
    opens = figure is not None and (quantity.numeral[0] == quantity.start or first.lower() in _hedging())
    return text[0].lower() + text[1:] if opens and first.isalpha() and first.istitle() and text[1:].islower() else text


def parts(quantity: Quantity) -> tuple[str, str, str]:
    """What stands before the number (a currency sign), the number with its magnitude word, and what stands behind: no hedge, no sign."""
    start, end = (at - quantity.start for at in quantity.numeral)
    before, behind = quantity.text[:start], quantity.text[end:]
    words = before.split()
    while words and words[0].lower() in _hedging():
        before = before.lstrip()[len(words.pop(0)) :].lstrip()
    for phrase in hedges("after") if quantity.hedge != "=" else ():
        behind = behind.removesuffix(" " + " ".join(phrase))
    return _SIGN.sub("", before) if before else "", quantity.text[start:end], behind


@cache
def _hedging() -> frozenset[str]:
    """The words that hedges before a figure are made of."""
    return frozenset(word for phrase in hedges("before") for word in phrase)


def _sign(quantity: Quantity) -> str:
    """The minus sign of a figure as printed, with its space, where it has one."""
    if quantity.value is None or quantity.value >= 0:
        return ""
    found = re.search(r"minus |[-−](?=\D?\d)", quantity.text, re.IGNORECASE)
    return found[0] if found else ""


def _known(value: float, width: float, quantity: Quantity) -> float:
    """The value with two digits of what is open, where the figure ends in zeros."""
    figure = quantity.figure
    if figure is None or not width or figure.zeros <= figure.step or not isfinite(width):
        return value
    grid = 10.0 ** (floor(log10(width)) - 1)
    return value if grid <= figure.step else floor(value / grid + 0.5) * grid


def _number(value: float, numeral: str, quantity: Quantity) -> str:
    """The number with its magnitude word."""
    figure, inner = quantity.figure, _DIGITS.search(numeral)
    assert figure is not None
    if inner is None or re.search(r"[½¼¾⅓⅔⅛⅜⅝⅞/]", numeral):
        unit, tail = _unit(quantity, numeral)
        return (
            in_words(value / unit, whole=not figure.pointed and quantity.kind != "duration", spelled=inner is None)
            + tail
        )
    printed, magnitude = inner.group(), numeral[inner.end() :]
    decimals = len(printed.rpartition(".")[2]) if "." in printed else 0
    unit = figure.step * 10**decimals or 1.0
    new = rounded(value / unit, decimals)
    family = next((f for f in _families() if magnitude.strip(" \xa0\n-") in f.values()), {})
    small = not float(new.replace(",", "")) or (family and value / unit < _TOO_FEW <= abs(figure.value) / unit)
    if value and (small or (family and value / unit >= _TOO_MANY)):
        return _rescaled(value, magnitude, family, decimals)
    if "," not in printed and abs(figure.value / unit) >= 1000:
        new = new.replace(",", "")
    return numeral[: inner.start()] + new + magnitude


def _rescaled(value: float, magnitude: str, family: Mapping[int, str], decimals: int) -> str:
    """The value with another magnitude word of the same style, or without one where it is too small for any."""
    power = max((p for p in family if value >= 10.0**p), default=0)
    if not power:
        return significant(value, 3)
    return significant(value / 10.0**power, max(3, decimals + 1)) + magnitude.replace(
        magnitude.strip(" \xa0\n-"), family[power]
    )


def _unit(quantity: Quantity, numeral: str) -> tuple[float, str]:
    """What one of a number in words counts, and the magnitude word behind it: 1e6 and " million" of "six million"."""
    figure = quantity.figure
    words = re.split(r"[ \xa0\n]+", numeral)
    power, _ = magnitudes().get(words[-1].lower(), (0, "")) if len(words) > 1 else (0, "")
    if power:
        return 10.0**power, f" {words[-1]}"
    cents = figure is not None and not figure.pointed and figure.step == 0.01
    return (0.01 if cents else 1.0), ""


def _agreeing(number: str, behind: str, quantity: Quantity) -> str:
    """The unit in the singular behind one, in the plural behind more: "1 week", "2 hours"."""
    word = re.match(r"[ \xa0]([A-Za-z]+)(?! cents?\b)", behind)
    if (
        word is None
        or quantity.kind not in ("duration", "currency", "measure")
        or re.search(r"\bmillion|illion|mln", number)
    ):
        return behind
    one, name, rest = number in ("1", "one"), word[1], behind[word.end() :]
    if one and name in _PLURALS:
        return f" {_PLURALS[name]}{rest}"
    if not one and name in _PLURALS.values():
        return f" {next(many for many, single in _PLURALS.items() if single == name)}{rest}"
    return behind


_REGULAR = ("second minute hour day week month year decade dollar euro pound cent franc crown mile kilometer kilometre meter metre "
            "ton tonne acre hectare liter litre gallon degree ounce yard")  # fmt: skip
_PLURALS = {
    **{f"{name}s": name for name in _REGULAR.split()},
    "centuries": "century", "feet": "foot", "inches": "inch",
}  # fmt: skip
