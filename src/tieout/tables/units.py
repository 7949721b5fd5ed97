"""Units of measure: what a printed name stands for, and conversion between units.

A unit is written as in the contract of quantities: pint's name ("kilometer"), with powers and products
("meter ** 3", "meter * newton"), or a rate "A / B". What is no known unit (money, a counted noun) is a dimension of its
own, so that "USD / pound" converts to "USD / kilogram" and "point / game" only to itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.tables.names import lines, symbols_and_words

#: Units of temperature levels, which differ in where they begin.
DEGREES = frozenset(("degree_Celsius", "degree_Fahrenheit", "kelvin"))


class IncompatibleUnits(ValueError):
    """Two units that measure different things."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `factor` base units, a temperature level with `offset` kelvins added; `dimension`: (base unit, power)."""

    name: str
    kind: Literal["measure", "duration"]
    dimension: tuple[tuple[str, float], ...]
    factor: float
    offset: float = 0.0


class Name(NamedTuple):
    """A printed name and the units it may mean, likeliest first; a `weak` one is a unit only right after a number."""

    printed: str
    units: tuple[str, ...]
    symbol: bool
    weak: bool


def find(printed: str) -> Name | None:
    """A printed name of a unit ("Square-Metres", "MW", "°F"), or None: symbols as written, then words in any case."""
    symbols, words = _by_name()
    plain = " ".join(printed.split())
    word = plain.lower().replace("-", " ")
    row = symbols.get(plain) or words.get(word)
    if row is None and (plain.islower() or (plain.isupper() and len(plain) > 2)):
        row = _folded().get(plain.lower())
    return read(row) if row else None


def possible(printed: str, own: str) -> tuple[str, ...]:
    """The units that a printed quantity may be in, `own` first: "40 tons" are short, long or metric, "5 gallons" American or not, and so are
    "5 gallons a minute".

    A name that says which one it is ("metric tons") leaves no choice.
    """
    words = _WORDS.findall(printed)
    found = _of_name(words, own)
    if not found and " / " in own:
        top, _, bottom = own.partition(" / ")
        many = next((k for k, word in enumerate(words) if word in _PER), len(words))
        found = tuple(f"{other} / {bottom}" for other in _of_name(words[:many], top))
    return (own, *(other for other in found if other != own and kind(other) == "measure"))


def _of_name(words: list[str], own: str) -> tuple[str, ...]:
    """The units of the name that the last words are, where `own` is one of them."""
    names = (find(" ".join(words[-count:])) for count in (3, 2, 1) if count <= len(words))
    return next((found.units for found in names if found is not None and own in found.units), ())


_PER = frozenset(("per", "a", "an", "each", "every"))
_WORDS = lazily(r"[^\W\d_][^\s\d(),–-]*")


def unit(name: str) -> Unit | None:
    """The plain unit of that canonical name ("kilometer", "oil_barrel"), or None; for an expression see `dimension`."""
    return _units().get(name)


def printed_names() -> tuple[Name, ...]:
    """Every printed name, words in lower case with spaces for hyphens; longest first."""
    symbols, words = _by_name()
    return tuple(sorted(map(read, (*symbols.values(), *words.values())), key=lambda name: -len(name.printed)))


def rows() -> Iterator[tuple[str, str]]:
    """Every printed name with its row, in no order; `read` is for those few that an article needs."""
    return lines("unit_names.tsv")


def read(row: str) -> Name:
    """What a row says."""
    printed, how, candidates = row.split("\t")
    return Name(printed, tuple(candidates.split("|")), how[0] == "s", how.endswith("+"))


def kind(name: str) -> Literal["measure", "duration", ""]:
    """What a canonical unit, a power or a rate measures; "" where a part is no unit."""
    known = _units()
    if name in known:
        return known[name].kind
    return "measure" if all(part in known for part, _ in _terms(name)) else ""


def compatible(first: str, second: str) -> bool:
    """Whether a quantity of one unit can be given in the other (mile / gallon in liter / hundred_kilometers, too)."""
    mine, other = scale(first)[0], scale(second)[0]
    return mine == other or _inverse(mine, other)


def convert(value: Any, first: str, second: str, change: bool = False) -> Any:
    """`value` (a float, an array or an Interval) of unit `first` in unit `second`.

    A temperature is a level (0 degree_Celsius is 32 degree_Fahrenheit) unless `change`. Raises IncompatibleUnits.
    """
    (mine, factor, offset), (other, divisor, zero) = scale(first), scale(second)
    if mine != other:
        if not _inverse(mine, other):
            raise IncompatibleUnits(f"{first} and {second} measure different things")
        return 1.0 / (value * (factor * divisor))
    if change or offset == zero:
        return value * (factor / divisor)
    return (value * factor + (offset - zero)) * (1.0 / divisor)


@cache
def scale(name: str) -> tuple[tuple[tuple[str, float], ...], float, float]:
    """Dimension, factor and offset of a unit expression."""
    known, powers, factor = _units(), dict[str, float](), 1.0
    if name in known:
        return known[name].dimension, known[name].factor, known[name].offset
    for part, power in _terms(name):
        one = known.get(part)
        factor *= one.factor**power if one else 1.0
        for base, exponent in one.dimension if one else ((part, 1.0),):
            powers[base] = powers.get(base, 0.0) + exponent * power
    return tuple(sorted((base, power) for base, power in powers.items() if power)), factor, 0.0


def _terms(name: str) -> Iterator[tuple[str, float]]:
    """The parts of "A * B ** 2 / C" with their powers."""
    sign = 1
    for part in re.split(r" ([*/]) ", name):
        if part in ("*", "/"):
            sign = 1 if part == "*" else -1
            continue
        base, _, power = part.partition(" ** ")
        if base != "1":
            yield base, sign * (float(power) if re.fullmatch(r"\d+(\.\d+)?", power) else 1.0)


def _inverse(mine: tuple[tuple[str, float], ...], other: tuple[tuple[str, float], ...]) -> bool:
    """Distance per fuel against fuel per distance."""
    return {mine, other} == {(("meter", -2.0),), (("meter", 2.0),)}


@cache
def _units() -> Mapping[str, Unit]:
    return {
        name: Unit(
            name, "duration" if how == "duration" else "measure", _dimension(dimension), float(factor), float(offset)
        )
        for name, how, dimension, factor, offset in (row.split("\t") for _, row in lines("units.tsv"))
    }


@cache
def _dimension(text: str) -> tuple[tuple[str, float], ...]:
    return () if text == "dimensionless" else tuple(sorted(_terms(text)))


@cache
def _by_name() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The rows of symbols as written, and of words in lower case."""
    return symbols_and_words(rows())


@cache
def _folded() -> Mapping[str, str]:
    """The rows of longer symbols in lower case, where that leaves one unit."""
    folded: dict[str, list[str]] = {}
    for printed, row in _by_name()[0].items():
        if len(printed) > 1:
            folded.setdefault(printed.lower(), []).append(row)
    return {low: same[0] for low, same in folded.items() if len({read(row).units for row in same}) == 1}
