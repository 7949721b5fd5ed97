"""What no printed figure says and a rule needs: the rate of a day, the factor between two units, the years of a span.

Each function takes the situation of a reading and gives the values that are plausible, each with the words that say what
it is; none where nothing is known, and the check then gives the value that the figures imply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.tables import rates, units


@dataclass(frozen=True, slots=True)
class Situation:
    """A reading as the lookups see it.

    quantities  role -> quantity, with the unit that the line gives it in `units`
    signs       role -> 1 or -1 where words give it a direction
    changes     the roles that words make a change ("warmer by")
    published   the publication date, where known
    years       the years that the sentence names, else those that the article's prose names
    """

    quantities: Mapping[str, Quantity]
    units: Mapping[str, str]
    signs: Mapping[str, int]
    changes: frozenset[str]
    published: date | None
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A plausible value and where it comes from."""

    value: Interval
    source: str


Lookup = Callable[[Situation], tuple[Option, ...]]


def exchange_rate(at: Situation) -> tuple[Option, ...]:
    """Units of the stated currency for one of the given, in the window before publication, in a year named, or at any time."""
    given, stated = at.units["given"].split(" / ")[0], at.units["stated"].split(" / ")[0]
    found = []
    if at.published is not None:
        window = rates.window(given, stated, at.published)
        if window is not None:
            found.append(Option(window, f"the published rates of the 60 days to {at.published.isoformat()}"))
    for year in at.years:
        whole = rates.year(given, stated, year)
        if whole is not None and (at.published is None or year != at.published.year):
            found.append(Option(whole, f"the published rates of {year}"))
    if not found and at.published is None:
        series = rates.series(given, stated)
        if series is not None:
            found.append(Option(series, "the published rates since 1999"))
    return tuple(found)


def unit_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated measure in one of the given."""
    given, stated = at.units["given"], at.units["stated"]
    (mine, factor, _), (other, divisor, _) = units.scale(given), units.scale(stated)
    if mine != other:
        return ()
    ratio = factor / divisor
    return (Option(Interval(ratio, ratio), f"1 {given} = {ratio:.6g} {stated}"),)


def unit_shift(at: Situation) -> tuple[Option, ...]:
    """What is added behind the factor: 32 for a temperature level, nothing for a change."""
    (_, _, offset), (_, divisor, zero) = units.scale(at.units["given"]), units.scale(at.units["stated"])
    shift = 0.0 if at.changes & {"given", "stated"} else (offset - zero) / divisor
    return (Option(Interval(shift, shift), "a change" if offset != zero and not shift else ""),)


def years_covered(at: Situation) -> tuple[Option, ...]:
    """How many years a span or two dates cover: counted from one to the other, or both ends counted."""
    ends = [at.quantities[r] for r in ("span", "first", "last") if r in at.quantities]
    days = [(q.first, q.last) for q in ends]
    if any(a is None or b is None for a, b in days):
        return ()
    first, last = min(a for a, _ in days if a), max(b for _, b in days if b)
    apart = last.year - first.year
    return (
        Option(Interval(apart, apart), f"from {first.year} to {last.year}"),
        Option(Interval(apart + 1, apart + 1), f"{first.year} and {last.year} both counted"),
    )


def direction(at: Situation) -> tuple[Option, ...]:
    """1 where words say up, -1 where they say down."""
    sign = at.signs.get("base") or at.signs.get("new")
    return (Option(Interval(sign, sign), "up" if sign > 0 else "down"),) if sign else ()


def none_or_one(_: Situation) -> tuple[Option, ...]:
    """"N times more than" is N times as much, or N + 1 times."""
    return (Option(Interval(0, 0), "read as that many times"), Option(Interval(1, 1), "read as that many times on top"))


LOOKUPS: Mapping[str, Lookup] = {
    "exchange-rate": exchange_rate,
    "unit-factor": unit_factor,
    "unit-shift": unit_shift,
    "years-covered": years_covered,
    "direction": direction,
    "none-or-one": none_or_one,
}
