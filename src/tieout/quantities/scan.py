"""Where a number may start: one pass of a linear-time matcher over the text's bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tieout.patterns import lazily, spans
from tieout.quantities.calendar_names import MONTHS
from tieout.quantities.lexicon import VAGUE, denominators, number_words, ordinal_words, ratio_words
from tieout.text.beyond import beyond_ascii

#: The noughts of the scripts whose digits print uses, each with the other nine behind it in Unicode: Arabic, Persian, Indian, Thai, Lao,
#: Tibetan, Burmese, Khmer.
_NOUGHTS = (
    0x660,
    0x6F0,
    0x966,
    0x9E6,
    0xA66,
    0xAE6,
    0xB66,
    0xBE6,
    0xC66,
    0xCE6,
    0xD66,
    0xE50,
    0xED0,
    0xF20,
    0x1040,
    0x17E0,
)
#: Exotic characters -> what reading takes them for; one code point each, so that offsets hold. The full width has all of ASCII.
_PLAIN = {
    **{chr(nought + digit): str(digit) for nought in _NOUGHTS for digit in range(10)},
    **{chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)},
    "\u2009": "\xa0", "\u202f": "\xa0", "\u2007": "\xa0", "\u2008": "\xa0", "\u2010": "-",
    "\u2011": "-", "\u2012": "–", "\u2212": "−", "￡": "£", "￥": "¥", "⋅": "·", "∙": "·", "٫": ".", "٬": ",", "٪": "%",
}  # fmt: skip
_EXOTIC = lazily("[" + "".join(map(re.escape, _PLAIN)) + "]")
#: Points that "a" counts as one.
_POINTS = (
    "a percentage point",
    "a percent",
    "a per cent",
    "a basis point",
    "a full percentage point",
    "a whole percentage point",
    "a full percent",
)
#: Units of which another measurement says what one is: "a foot (30 cm)", "A mile is 1.609 km", "One inch equals 2.54 cm".
_ONE_OF = (
    "inch foot yard mile meter metre centimeter centimetre kilometer kilometre acre hectare pint quart gallon liter litre cup "
    "kilobyte megabyte gigabyte terabyte byte "
    "tablespoon teaspoon ounce pound stone kilo kilogram ton tonne fathom furlong league bushel peck horsepower calorie joule knot"
).split()
#: Short names of units in an equation: "1 kg = 2.2 lb".
_ONE_SHORT = "kg lb lbs km mi ft in cm mm m yd l L ml gal pt qt oz g hp kW atm bar psi kn nmi ha cal kcal J kJ"
#: Units of time, the same: "One hour has 60 minutes".
_ONE_TIME = "second minute hour day week fortnight year decade century min hr"
#: Fractions that are one byte in Latin-1, and the others, which are scanned as if they were of these.
_VULGAR = "½¼¾"
_RARE = frozenset("⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
_COMMON = dict.fromkeys(map(ord, _RARE), "½")


def plain(text: str) -> str:
    """The text with digits, spaces and dashes of other scripts and widths in their common form; of the same length."""
    if _EXOTIC.search(beyond_ascii(text)):
        text = _EXOTIC.sub(lambda match: _PLAIN[match.group()], text)
    return _PRIMES.sub(_prime, text) if _BEHIND_FIGURE.search(text) else text


#: A closing quotation mark right behind a figure.
_BEHIND_FIGURE = lazily(r"”(?:(?<=[0-9½¼¾]”)|(?<=[0-9]\.”))")
#: Feet and inches between quotation marks of letterpress: "5’11”", "8.5” x 11”".
_PRIMES = lazily(
    r"(?<=[0-9])’ ?[0-9]{1,2}(?:\.[0-9])?[½¼¾]?”|(?<=[0-9])”(?= ?[x×] ?[0-9.]+[½¼¾]?”)|(?<=[0-9]['\"] [x×] )[0-9.]+”"
)


def _prime(match: re.Match[str]) -> str:
    return match.group().replace("’", "'").replace("”", '"')


@cache
def _pattern() -> Any:
    import re2

    words = {*VAGUE, *number_words(), *ordinal_words(), *denominators(), *ratio_words(), *_POINTS} - {
        "nil",
        "lac",
    }
    months = {name for name in MONTHS if name != "may"}
    spelled = "|".join(sorted((re.escape(word) for word in words | months), key=len, reverse=True))
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.max_mem = 1 << 26
    unit = r"(?:square |cubic |nautical |fluid |troy )?(?:" + "|".join(_ONE_OF) + r")"
    said = r"(?: is (?:equal to |equivalent to |the same as |exactly )?| equals | = | has | contains | converts to | corresponds to )"
    one = rf"[Aa]n? {unit} (?:of [a-z]+ )?\(|(?:[Aa]n?|[Oo]ne|1) {unit}{said}|(?:[Oo]ne|1) (?:{'|'.join((*_ONE_SHORT.split(), *_ONE_TIME.split()))}){said}"
    pattern = (
        rb"\b(?:"
        + one.encode()
        + rb")|[0-9][0-9.,]*|\b(?:(?i:"
        + spelled.encode()
        + rb")|May|[QH][1-4])\b|["
        + _VULGAR.encode("latin-1")
        + b"]"
    )
    return re2.compile(pattern, options)


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Spans, in code points, of digits and words with which a number may start."""
    if not _RARE.isdisjoint(beyond_ascii(text)):
        text = text.translate(_COMMON)
    return spans(_pattern(), text.encode("latin-1", "replace"))
