"""What the numbers of a source are in, and a number of one unit in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tieout.intervals import Interval
from tieout.quantities.lexicon import magnitudes
from tieout.records import dataclass
from tieout.tables import currencies, units

#: Percentages and shares of one, by how much of one they are.
SHARES = {"%": 0.01, "share": 1.0}
#: Points of a percentage.
POINTS = {"pp": 1.0, "basis_point": 0.01}
_WORDS = {
    "percent": "%", "per cent": "%", "pct": "%", "percentage": "%", "share": "share", "fraction": "share", "times": "x", "x": "x",
    "percentage point": "pp", "percentage points": "pp", "basis points": "basis_point", "basis point": "basis_point",
}  # fmt: skip
#: Kinds whose unit is a noun, or none.
COUNTED = frozenset(("count", "number", "ordinal"))


class UnknownUnit(ValueError):
    """A unit that no table has, or that may be several; its text says so, to be read behind the unit."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit of a source: each of its numbers counts `factor` of `unit`; `noun` where that is a counted noun or nothing."""

    factor: float
    unit: str
    noun: bool = False


@lru_cache(maxsize=1024)
def scale(text: str) -> Scale:
    """The unit that a source's settings name: a magnitude, and an ISO 4217 code, a measure, %, share, pp, x, or the noun counted
    ("million CNY", "thousand metric_ton", "10,000 person"). Raises UnknownUnit."""
    words = text.split()
    factor = 1.0
    while words and (more := _magnitude(words[0])):
        factor, words = factor * more, words[1:]
    rest = " ".join(words)
    parts = (
        [_unit(part) for part in re.split(r"\s*/\s*", rest)]
        if "/" in rest and units.kind(rest) == ""
        else [_unit(rest)]
    )
    return Scale(factor, " / ".join(unit for unit, _ in parts), len(parts) == 1 and parts[0][1])


def _magnitude(word: str) -> float:
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+(e\d{1,2})?", word):
        return float(word.replace(",", ""))
    power, how = magnitudes().get(word.lower(), (0, ""))
    return 10.0**power if how == "word" else 0.0


def _unit(text: str) -> tuple[str, bool]:
    """A unit by its canonical name, and whether it is a noun."""
    if not text:
        return "", True
    if text in SHARES or text in POINTS or text in currencies.CODES or units.kind(text):
        return text, False
    if text.lower() in _WORDS:
        return _WORDS[text.lower()], False
    named = [(money.codes, money.scale) for money in [currencies.find(text)] if money and money.codes]
    measured = [(name.units, 1.0) for name in [units.find(text)] if name]
    for names, size in named + measured:
        if len(names) > 1 or size != 1.0:
            raise UnknownUnit(f"may be {', '.join(names[:4])}" if len(names) > 1 else f"is a part of {names[0]}")
        return names[0], False
    if not re.fullmatch(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*", text):
        raise UnknownUnit("is not known")
    return text, True


def converted(value: Interval, of: Scale, kind: str, unit: str, printed: str = "") -> Iterator[Interval]:
    """A source's number in the unit of a claim of that kind, once for each unit that the claim's print may mean; none where the two
    measure different things."""
    value = value * of.factor
    if of.noun:
        if kind in COUNTED and not _is_measured(unit):
            yield value
    elif of.unit in SHARES and (unit == "%" or kind == "fraction"):
        yield value * (SHARES[of.unit] / (0.01 if unit == "%" else 1.0))
    elif of.unit in POINTS and unit in POINTS:
        yield value * (POINTS[of.unit] / POINTS[unit])
    elif of.unit == unit:
        yield value
    elif _is_measured(of.unit) and _is_measured(unit):
        for meant in units.possible(printed, unit):
            if units.compatible(of.unit, meant):
                yield units.convert(value, of.unit, meant)


def _is_measured(unit: str) -> bool:
    return bool(units.kind(unit)) or unit in currencies.CODES or " / " in unit
