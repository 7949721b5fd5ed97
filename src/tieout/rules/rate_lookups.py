"""The rate of exchange of two currencies: of a day, of the window before publication, of a year that the words name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tieout.intervals import Interval
from tieout.rules.situation import Option, Situation
from tieout.tables import currencies, rates
from tieout.tables.past_rates import ever_past, past
from tieout.tables.rate_bounds import SINCE, bounded, early
from tieout.text.conventions import Conventions

#: The year of the first published rates.
FIRST = 1999
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
        yield from _of_any_time(given, stated, at.conventions, at.after)


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


def _of_any_time(given: str, stated: str, usual: Conventions, after: int) -> Iterator[Option]:
    """All published rates, of an article that looks back at the year `after` those from then on; of a currency that is no more, those before, too."""
    later = rates.series(given, stated, _margin(usual), after) if after > FIRST else None
    if later is not None:
        yield Option(later, f"the published rates since {after}, at which the article looks back")
        return
    series = rates.series(given, stated, _margin(usual))
    if series is not None:
        yield Option(series, f"the published rates since {FIRST}")
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
