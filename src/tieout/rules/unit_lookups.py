"""The factor between two units of measure, and what a temperature takes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.rules.situation import Option, Situation
from tieout.tables import units


def unit_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated measure in one of the given; of each that a bare name ("40 tons", "5 gallons") may be.

    Of distance per fuel and fuel per distance, what the two make when multiplied (235.2 for miles per gallon, liters per 100 km).
    """
    return tuple(_factors(at))


def time_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated length of time in one of the given; of weeks and hours in days as many as are worked, too."""
    found = unit_factor(at)
    days = _WORKED.get((at.units["given"], at.units["stated"]))
    return (*found, Option(Interval(days, days), "working days")) if found and days else found


def rate_factor(at: Situation) -> tuple[Option, ...]:
    """The given rate for one of the stated rate's unit: 0.386 of so much a square mile, told for a square kilometer; none where the two are no
    rates of one thing for units of one kind."""
    (what, _, given), (other, _, stated) = (at.units[role].partition(" / ") for role in ("given", "stated"))
    if (
        not given
        or not stated
        or "/" in given + stated
        or given == stated
        or (what != other and "1" not in (what, other))
    ):
        return ()
    (mine, factor, shift), (its, divisor, _) = units.scale(given), units.scale(stated)
    if mine != its or shift or units.kind(given) != "measure":
        return ()
    ratio = divisor / factor
    return (Option(Interval(ratio, ratio), f"1 {_named(stated)} = {ratio:.4g} {_named(given, many=True)}"),)


#: Five days to a week, eight hours to a day.
_WORKED = {("week", "day"): 5.0, ("day", "week"): 1 / 5.0, ("day", "hour"): 8.0, ("hour", "day"): 1 / 8.0}


def _factors(at: Situation) -> Iterator[Option]:
    for given in _measures(at, "given"):
        for stated in _measures(at, "stated"):
            (mine, factor, _), (other, divisor, _) = units.scale(given), units.scale(stated)
            if mine == other and given != stated:
                ratio = factor / divisor
                told = f"1 {_named(given)} = {ratio:.6g} {_named(stated, many=ratio != 1)}"
                yield Option(Interval(ratio, ratio), told)
            elif mine != other and units.compatible(given, stated):
                product = 1 / (factor * divisor)
                yield Option(
                    Interval(product, product),
                    f"{_named(given, many=True)} times {_named(stated, many=True)} = {product:.4g}",
                )


def _measures(at: Situation, role: str) -> tuple[str, ...]:
    """The units that a figure may be in, the one that it was read as first; a bare ton only in its own where it is settled what one is."""
    own = at.units[role]
    found = units.possible(at.quantities[role].text, own)
    return (own,) if at.conventions.ton in found else found


def _named(unit: str, many: bool = False) -> str:
    """A unit as a person writes it: "square kilometer" of "kilometer ** 2", "miles per hour" of "mile / hour"."""
    parts = [re.sub(r"^(.*) \*\* ([23])$", lambda m: f"{_POWERS[m[2]]} {m[1]}", part) for part in unit.split(" / ")]
    if many:
        parts[0] = _plural(parts[0].replace("_", " "))
    return " per ".join(parts).replace("_", " ")


def _plural(unit: str) -> str:
    if unit.startswith("degree "):
        return f"degrees {unit.removeprefix('degree ')}"
    return (
        _IRREGULAR.sub(lambda m: {"foot": "feet", "inch": "inches"}[m[1]], unit)
        if _IRREGULAR.search(unit)
        else f"{unit}s"
    )


_IRREGULAR = lazily(r"\b(foot|inch)$")
_POWERS = {"2": "square", "3": "cubic"}


def unit_power(at: Situation) -> tuple[Option, ...]:
    """1; for distance per fuel in fuel per distance -1, which turns it upside down."""
    given, stated = ({units.scale(unit)[0] for unit in _measures(at, role)} for role in ("given", "stated"))
    power = -1.0 if given.isdisjoint(stated) else 1.0
    return (Option(Interval(power, power), ""),)


def unit_shift(at: Situation) -> tuple[Option, ...]:
    """What is added behind the factor: 32 for a temperature level, nothing for a change, either where the words leave it open."""
    (_, factor, offset), (_, divisor, zero) = units.scale(at.units["given"]), units.scale(at.units["stated"])
    shift = (offset - zero) / divisor
    if not shift:
        return (Option(Interval(0, 0), ""),)
    way = "off" if shift < 0 else "on top"
    level = Option(Interval(shift, shift), f"a level, which takes {abs(shift):.5g} {way}")
    known = abs(offset - zero) / min(factor, divisor)  # the 32 of Fahrenheit both ways
    change = Option(Interval(0, 0), f"a change, which takes no {known:.5g}")
    return tuple(option for name, option in (("level", level), ("change", change)) if at.degrees in (name, ""))


def area_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated area in one square of the given sides; none where the stated measure is no area."""
    side, area = at.units["length"], at.units["stated"]
    (mine, factor, _), (other, divisor, _) = units.scale(f"{side} ** 2"), units.scale(area)
    ratio = factor / divisor
    return (
        (Option(Interval(ratio, ratio), f"1 square {side} = {ratio:.6g} {_named(area, many=True)}"),)
        if mine == other
        else ()
    )
