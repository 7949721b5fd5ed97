"""What no printed figure says and a rule needs: the rate of a day, the factor between two units, the years of a span.

Each function takes the situation of a reading and gives the values that are plausible, each with the words that say what
it is; none where nothing is known, and the check then gives the value that the figures imply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.clock_times import clock_span
from tieout.rules.paces import pace_factor
from tieout.rules.situation import Option, Situation
from tieout.rules.time_lookups import age, anniversary, time_covered, years_apart
from tieout.tables import currencies, rates, units
from tieout.tables.past_rates import ever_past, past
from tieout.tables.rate_bounds import SINCE, bounded, early
from tieout.text.conventions import Conventions

Lookup = Callable[[Situation], tuple[Option, ...]]


#: How many years after the last one that it names an undated article may have been written.
LATER = 3


def exchange_rate(at: Situation) -> tuple[Option, ...]:
    """Units of the stated currency for one of the given: in the window before publication, and in a year that the sentence
    names; for an undated article also in the last year that its prose names or soon after, else at any time.

    A bare name is every currency of that name; where one of them has no published rates, an open option says so. Where no rate is
    published for the days, all that is known is what no rate of the two currencies has ever come near.
    """
    if at.told:
        return at.told
    pairs = [(given, stated) for given in _codes(at, "given") for stated in _codes(at, "stated")]
    found = [option for given, stated in pairs for option in published_rates(at, given, stated)]
    many = any(_last_word(at, role) in _MANY for role in ("given", "stated"))
    if not found:
        return tuple(_outer(at, pairs, many))
    if many:
        found.append(Option(_ANY, "a currency of that name may have no published rates", outer=True))
    return tuple(found)


#: Any rate at all: what it allows is possible, and no more.
_ANY = Interval(1e-12, 1e12)


def _outer(at: Situation, pairs: list[tuple[str, str]], many: bool) -> Iterator[Option]:
    """What no rate of the pairs has been beyond; nothing where it is not known of the first, which is the likeliest, or of one of many."""
    ever = [rates.ever(given, stated) or _bounded(at, given, stated) for given, stated in pairs]
    if ever[0] and (all(ever) or not many):
        yield from (Option(one, "any rate that the two ever had, and far beyond", outer=True) for one in ever if one)


def _bounded(at: Situation, given: str, stated: str) -> Interval | None:
    """The bounds of a currency without published rates, where the text is of the years that they are of."""
    year = at.published.year if at.published else max((at.since, *at.years))
    return bounded(given, stated) if year >= SINCE else None


def years_of(at: Situation) -> tuple[int, ...]:
    """The years that the words name; for an undated article also the last one that its prose names, and those soon after."""
    later = range(at.since, at.since + LATER + 1) if at.since and at.published is None else ()
    return tuple(dict.fromkeys((*at.years, *later)))


def published_rates(at: Situation, given: str, stated: str) -> Iterator[Option]:
    """What tables say of the rate of two currencies at the times that the situation leaves open."""
    if at.published is not None:
        of_the_day = tuple(_of_the_day(at.published, given, stated, at.conventions))
        yield from of_the_day or _of_days_to_come(at.published, given, stated)
    known = False
    for year in years_of(at):
        if at.published is None or year != at.published.year:
            yield from _of_the_year(year, given, stated, at.conventions)
            known = known or rates.year(given, stated, year) is not None  # a year long past may be history
    if at.published is None and not known:
        yield from _of_any_time(given, stated, at.conventions)


def _of_the_day(published: date, given: str, stated: str, usual: Conventions) -> Iterator[Option]:
    """The rates of the days before publication; before there were any, what they can have been in that year, or the one that it has just left."""
    days, back = usual.currency_window, min(usual.currency_window, published.toordinal() - 1)
    window = rates.window(given, stated, published, days, _margin(usual))
    if window is not None:
        yield Option(window, f"the published rates of the {days} days to {published.isoformat()}")
    elif published.year <= _YEARLY:
        for year in dict.fromkeys((published.year, (published - timedelta(days=back)).year)):
            yield from _of_the_year(year, given, stated, usual)


def _of_days_to_come(published: date, given: str, stated: str) -> Iterator[Option]:
    """Of a day later than the table's last one no rate is known, and a year that the sentence names is not all that it can have been: soon after, one
    near the last ones, later any."""
    last = rates.last_day()
    ever = rates.ever(given, stated) if last is not None and published > last else None
    if last is None or ever is None:
        return
    near = rates.window(given, stated, last, _SOON.days) if published - last <= _SOON else None
    if near is not None:
        yield Option(
            near.within(_DRIFT), f"the last published rates, to {last.isoformat()}, and some way beyond", outer=True
        )
    else:
        yield Option(ever, f"any rate that the two ever had, as the table ends at {last.isoformat()}", outer=True)


#: So long behind the last published rate another one is near it, and by so much, as a part of it, it may have moved.
_SOON, _DRIFT = timedelta(days=100), 0.2


def _margin(usual: Conventions) -> float:
    return usual.currency_margin / 100


def _of_the_year(year: int, given: str, stated: str, usual: Conventions) -> Iterator[Option]:
    whole = rates.year(given, stated, year, _margin(usual))
    if whole is not None:
        yield Option(whole, f"the published rates of {year}")
    elif (band := past(given, stated, year)) is not None:
        yield Option(band, f"the average rates of {year} and of the years beside it, and some way beyond")
    elif _YEARLY < year <= _LAST_BEGUN and (sooner := early(given, stated)) is not None:
        yield Option(sooner, _SOONER)


def _of_any_time(given: str, stated: str, usual: Conventions) -> Iterator[Option]:
    """All published rates; of a currency that is no more, those before, too."""
    series = rates.series(given, stated, _margin(usual))
    if series is not None:
        yield Option(series, "the published rates since 1999")
        if (sooner := early(given, stated)) is not None:
            yield Option(sooner, _SOONER)
    if not {given, stated}.isdisjoint(_GONE) and (before := ever_past(given, stated)) is not None:
        yield Option(before, "the average rates of the years 1971 to 1999")


#: The year in which daily rates of the last of those currencies begin.
_LAST_BEGUN = 2011
_SOONER = "what the rates were from 1999 until daily ones were published"
#: The last year without daily rates, and the currencies that the euro took the place of then.
_YEARLY = 1998
_GONE = frozenset("ATS BEF DEM ESP FIM FRF IEP ITL LUF NLG PTE".split())


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
    if word == "dollars" and at.conventions.dollar:
        return (unit,)
    year = at.published.year if at.published else None
    return tuple(dict.fromkeys((unit, *(currencies.candidates(word, year=year) if word else ()))))


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
    return (
        (Option(Interval(ratio, ratio), f"1 square {side} = {ratio:.6g} {_named(area, many=True)}"),)
        if mine == other
        else ()
    )


def rate_base(at: Situation) -> tuple[Option, ...]:
    """The number of people or things that the stated rate is for ("per 10,000 people"); none where it is no such rate, or a rate in time, too."""
    per = at.units["stated"].partition(" / ")[2]
    number, _, _ = per.partition(" ")
    base = float(number) if number.isdigit() and " / " not in per else 0.0
    return (Option(Interval(base, base), ""),) if base > 1 else ()


_SIDES = {">": 1.0, ">=": 1.0, "<": -1.0, "<=": -1.0}


def bounded_side(at: Situation) -> tuple[Option, ...]:
    """1 where the bound says "more than" or "at least" it, -1 where it says "less than", "at most" or "nearly"; none where it says neither."""
    bound = _bound(at)
    side = _SIDES.get(bound.hedge) if bound is not None else None
    return () if side is None else (Option(Interval(side, side), ""),)


def bounded_number(at: Situation) -> tuple[Option, ...]:
    """The number that the bound, or a ratio in words, is told with ("more than 100" is 100), a percentage as a share of one; none of a range."""
    bound = _bound(at)
    if bound is None or bound.value is None:
        return ()
    number = bound.value / 100 if bound.kind == "percent" else bound.value
    return (Option(Interval(number, number), ""),)


def _bound(at: Situation) -> Quantity | None:
    return at.quantities.get("bound") or at.quantities.get("ratio")


def range_middle(at: Situation) -> tuple[Option, ...]:
    """The middle of a range, a percentage as a share of one; none of what is no range."""
    ends = at.quantities["stretch"].ends
    if ends is None:
        return ()
    middle = (ends[0].value + ends[1].value) / 2 / (100 if at.quantities["stretch"].kind == "percent" else 1)
    return (Option(Interval(middle, middle), ""),)


LOOKUPS: Mapping[str, Lookup] = {
    "exchange-rate": exchange_rate,
    "unit-factor": unit_factor,
    "time-factor": time_factor,
    "rate-factor": rate_factor,
    "pace-factor": pace_factor,
    "unit-shift": unit_shift,
    "unit-power": unit_power,
    "clock-span": clock_span,
    "time-covered": time_covered,
    "age": age,
    "anniversary": anniversary,
    "years-apart": years_apart,
    "direction": direction,
    "none-or-one": none_or_one,
    "rough-words": rough_words,
    "bounded-side": bounded_side,
    "bounded-number": bounded_number,
    "area-factor": area_factor,
    "rate-base": rate_base,
    "range-middle": range_middle,
}
