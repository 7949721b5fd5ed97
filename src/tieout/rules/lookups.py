"""What no printed figure says and a rule needs: the rate of a day, the factor between two units, the years of a span.

Each function takes the situation of a reading and gives the values that are plausible, each with the words that say what
it is; none where nothing is known, and the check then gives the value that the figures imply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import inf

from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.rules.dates import Days, readings
from tieout.rules.elapsed import covered, ends, in_order, of_year, told
from tieout.tables import currencies, rates, units


@dataclass(frozen=True, slots=True)
class Situation:
    """A reading as the lookups see it.

    quantities  role -> quantity, with the unit that the line gives it in `units`
    signs       role -> 1 or -1 where words give it a direction
    degrees     "change" where words make a temperature one ("warmer by"), "level" where they name one ("hit"), "" where neither is sure
    published   the publication date, where known
    years       the years that the sentence names
    days        role -> the ways in which a date can be meant
    since       the last year that the prose names as past, 0 for none
    """

    quantities: Mapping[str, Quantity]
    units: Mapping[str, str]
    signs: Mapping[str, int]
    published: date | None
    years: tuple[int, ...]
    since: int = 0
    degrees: str = ""
    days: Mapping[str, tuple[Days, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Option:
    """A plausible value and where it comes from."""

    value: Interval
    source: str


Lookup = Callable[[Situation], tuple[Option, ...]]


#: How many years after the last one that it names an undated article may have been written.
LATER = 3


def exchange_rate(at: Situation) -> tuple[Option, ...]:
    """Units of the stated currency for one of the given: in the window before publication, and in a year that the sentence
    names; for an undated article also in the last year that its prose names or soon after, else at any time.

    A bare name is every currency of that name; where one of them has no published rates, an open option says so.
    """
    found: list[Option] = []
    for given in _codes(at, "given"):
        for stated in _codes(at, "stated"):
            found.extend(_rates(at, given, stated))
    if found and any(_last_word(at, role) in _MANY for role in ("given", "stated")):
        found.append(Option(Interval(-inf, inf), "a currency of that name may have no published rates"))
    return tuple(found)


def _rates(at: Situation, given: str, stated: str) -> Iterator[Option]:
    if at.published is not None:
        window = rates.window(given, stated, at.published)
        if window is not None:
            yield Option(window, f"the published rates of the 60 days to {at.published.isoformat()}")
    later = range(at.since, at.since + LATER + 1) if at.since and at.published is None else ()
    known = False
    for year in dict.fromkeys((*at.years, *later)):
        whole = rates.year(given, stated, year)
        if whole is not None and (at.published is None or year != at.published.year):
            known = True
            yield Option(whole, f"the published rates of {year}")
    if at.published is None and not known:
        series = rates.series(given, stated)
        if series is not None:
            yield Option(series, "the published rates since 1999")


#: names that several countries share, most of them without published rates
_MANY = frozenset(("peso", "pesos", "rupee", "rupees", "dinar", "dinars", "shilling", "shillings"))
_SEVERAL = {
    "dollars": "dollars",
    "dollar": "dollars",
    "francs": "francs",
    "crowns": "crowns",
    "kroner": "kroner",
    **{w: w for w in _MANY},
}


def _last_word(at: Situation, role: str) -> str:
    words = at.quantities[role].text.lower().replace("-", " ").split()
    bare = len(words) > 1 and (words[-2][-1:].isdigit() or words[-2] in _MAGNITUDES)
    return words[-1] if words and bare else ""


_MAGNITUDES = frozenset("thousand million billion trillion mln bln bn m hundred lakh crore".split())


def _codes(at: Situation, role: str) -> tuple[str, ...]:
    """The currencies that a figure may be in, the one that it was read as first."""
    unit = at.units[role].partition(" / ")[0]
    word = _SEVERAL.get(_last_word(at, role))
    year = at.published.year if at.published else None
    return tuple(dict.fromkeys((unit, *(currencies.candidates(word, year=year) if word else ()))))


def unit_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated measure in one of the given; of each that a bare name ("40 tons", "5 gallons") may be.

    Of distance per fuel and fuel per distance, what the two make when multiplied (235.2 for miles per gallon, liters per 100 km).
    """
    return tuple(_factors(at))


def _factors(at: Situation) -> Iterator[Option]:
    for given in units.possible(at.quantities["given"].text, at.units["given"]):
        for stated in units.possible(at.quantities["stated"].text, at.units["stated"]):
            (mine, factor, _), (other, divisor, _) = units.scale(given), units.scale(stated)
            if mine == other and given != stated:
                ratio = factor / divisor
                yield Option(Interval(ratio, ratio), f"1 {given} = {ratio:.6g} {stated}")
            elif mine != other and units.compatible(given, stated):
                product = 1 / (factor * divisor)
                yield Option(Interval(product, product), f"{given} times {stated} = {product:.4g}")


def unit_power(at: Situation) -> tuple[Option, ...]:
    """1; for distance per fuel in fuel per distance -1, which turns it upside down."""
    power = 1.0 if units.scale(at.units["given"])[0] == units.scale(at.units["stated"])[0] else -1.0
    return (Option(Interval(power, power), ""),)


def unit_shift(at: Situation) -> tuple[Option, ...]:
    """What is added behind the factor: 32 for a temperature level, nothing for a change, either where the words leave it open."""
    (_, _, offset), (_, divisor, zero) = units.scale(at.units["given"]), units.scale(at.units["stated"])
    shift = (offset - zero) / divisor
    level, change = Option(Interval(shift, shift), ""), Option(Interval(0, 0), "a change, which takes no 32")
    if not shift:
        return (level,)
    return tuple(option for name, option in (("level", level), ("change", change)) if at.degrees in (name, ""))


def time_covered(at: Situation) -> tuple[Option, ...]:
    """How long it is, in the unit of the stated length (years for decades and centuries), over a span or from one date to another."""
    span = _ways(at, "span")
    pair = ends(span[0]) if span else in_order(_ways(at, "first"), _ways(at, "last"))
    return _length(at, pair)


def age(at: Situation) -> tuple[Option, ...]:
    """The years from a birth to a death or an event, less than none where it comes first; to the year of publication, where no
    date is given and the sentence names no other year."""
    span, born, then = _ways(at, "span"), _ways(at, "first"), _ways(at, "last")
    if span:
        return _length(at, ends(span[0]))
    if "last" not in at.quantities and at.published is not None and len(at.years) == 1:
        then = (of_year(at.published.year),)
    forth = _length(at, in_order(born, then))
    if forth or not born or not then:
        return forth
    back = _length(at, in_order(then, born))
    return tuple(Option(-one.value, f"{at.quantities['first'].text} comes later") for one in back)


def anniversary(at: Situation) -> tuple[Option, ...]:
    """The years from an event to the year that its anniversary is told of; to the year of publication, give or take one, where the
    sentence names no other."""
    first, last = (at.days[role][0].first if at.days.get(role) else None for role in ("first", "last"))
    if first is None or (last is None and ("last" in at.quantities or at.published is None or len(at.years) != 1)):
        return ()
    year = last.year if last is not None else at.published.year if at.published is not None else 0
    count, slack = year - first.year, 0 if last is not None else 1
    if count < 1:
        return ()
    return (Option(Interval(count - slack, count + slack), f"From {first.year} to {year}"),)


def years_apart(at: Situation) -> tuple[Option, ...]:
    """The years between two dates, as growth is counted over them; one more or one less where the ends are counted otherwise."""
    first, last = (at.days[role][0].first if at.days.get(role) else None for role in ("first", "last"))
    if first is None or last is None or last.year - first.year < 2:
        return ()
    apart = last.year - first.year
    return tuple(Option(Interval(n, n), f"{n} years") for n in (apart, apart - 1, apart + 1))


def _length(at: Situation, pair: tuple[Days, Days] | None) -> tuple[Option, ...]:
    """The time between two dates in the unit of the stated length, with the words that say so."""
    unit = at.units["stated"] or "year"
    lengths = covered(*pair, unit) if pair else None
    if pair is None or lengths is None:
        return ()
    names = [" ".join(at.quantities[role].text.split()) for role in ("span", "first", "last") if role in at.quantities]
    if "first" in at.quantities and len(names) == 1 and at.published is not None:
        names.append(str(at.published.year))
    since = f"{'from ' if len(names) > 1 else ''}{' to '.join(names)}"
    return (Option(lengths, f"{since} is {told(*pair, unit)}"),)


def _ways(at: Situation, role: str) -> tuple[Days, ...]:
    """The ways in which a date can be meant; where neither end prints a year, in any year."""
    printed = at.quantities[role].days if role in at.quantities else None
    known = at.days.get(role, ())
    return known or (tuple(readings(printed, (_ANY_YEAR,))) if printed and printed.year is None else ())


#: The year of days that have none; no leap year.
_ANY_YEAR = 2001


def direction(at: Situation) -> tuple[Option, ...]:
    """1 where words say up, -1 where they say down."""
    sign = at.signs.get("base") or at.signs.get("new")
    return (Option(Interval(sign, sign), "up" if sign > 0 else "down"),) if sign else ()


def none_or_one(_: Situation) -> tuple[Option, ...]:
    """ "N times more than" is N times as much, or N + 1 times."""
    return (Option(Interval(0, 0), "read as that many times"), Option(Interval(1, 1), "read as that many times on top"))


#: How much nearer to, or further from, its percentage a ratio in words may be than words are taken to be elsewhere.
ROUGH = 0.05


def rough_words(at: Situation) -> tuple[Option, ...]:
    """What a ratio in words may be multiplied with ("one in ten" of 9 percent); 1 where it bounds ("more than half")."""
    figure = at.quantities["ratio"].figure
    if figure is not None and not figure.wording:
        return (Option(Interval(1, 1), ""),)  # "17/28" is exact
    loose = 0.0 if at.quantities["ratio"].hedge in (">", ">=", "<", "<=") and not _nearly(at) else ROUGH
    return (Option(Interval(1 - loose, 1 + (0.0 if _nearly(at) else loose)), ""),)


def _nearly(at: Situation) -> bool:
    figure = at.quantities["ratio"].figure
    return figure is not None and figure.nearly


def area_factor(at: Situation) -> tuple[Option, ...]:
    """Units of the stated area in one square of the given sides; none where the stated measure is no area."""
    side, area = at.units["length"], at.units["stated"]
    (mine, factor, _), (other, divisor, _) = units.scale(f"{side} ** 2"), units.scale(area)
    ratio = factor / divisor
    return (Option(Interval(ratio, ratio), f"1 square {side} = {ratio:.6g} {area}"),) if mine == other else ()


def rate_base(at: Situation) -> tuple[Option, ...]:
    """The number of people or things that the stated rate is for ("per 10,000 people"); none where it is no such rate."""
    number, _, _ = at.units["stated"].partition(" / ")[2].partition(" ")
    base = float(number) if number.isdigit() else 0.0
    return (Option(Interval(base, base), ""),) if base > 1 else ()


def bounded_side(at: Situation) -> tuple[Option, ...]:
    """1 where the bound says "more than" it, -1 where it says "less than" or "nearly"; none where it says neither."""
    side = {">": 1.0, "<": -1.0}.get(at.quantities["bound"].hedge) if "bound" in at.quantities else None
    return () if side is None else (Option(Interval(side, side), ""),)


LOOKUPS: Mapping[str, Lookup] = {
    "exchange-rate": exchange_rate,
    "unit-factor": unit_factor,
    "unit-shift": unit_shift,
    "unit-power": unit_power,
    "time-covered": time_covered,
    "age": age,
    "anniversary": anniversary,
    "years-apart": years_apart,
    "direction": direction,
    "none-or-one": none_or_one,
    "rough-words": rough_words,
    "bounded-side": bounded_side,
    "area-factor": area_factor,
    "rate-base": rate_base,
}
