"""Money: which ISO 4217 currencies a printed name, sign or code may mean, and which a country pays with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tieout.records import dataclass
from tieout.tables.names import lines, symbols_and_words

#: The year of what is asked for as of today, and the last one of what is in use still.
_TODAY, _STILL = 9998, 9999
#: So many years after its last one money is still told of.
_AFTER = 3


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 currency and the years of its use (`last` None while it is in use, `first` None where unknown)."""

    code: str
    first: int | None
    last: int | None
    name: str


class Money(NamedTuple):
    """A printed name and the currencies it may mean, the likeliest first.

    scale  the part of one unit that it names: 0.01 for cents. `codes` is empty for "cents": they are of any currency,
           and the unit is `cent` (then with scale 1) where the text does not say which
    weak   an ordinary word, too: money only right beside a number
    """

    printed: str
    codes: tuple[str, ...]
    scale: float
    symbol: bool
    weak: bool


def find(printed: str) -> Money | None:
    """A printed name of money ("Swiss francs", "HK$", "cts", "DEM") or None; symbols as written, words in any case."""
    symbols, words = _by_name()
    plain = " ".join(printed.split())
    row = symbols.get(plain) or words.get(plain.lower().replace("-", " "))
    return read(row) if row else None


def printed_names() -> tuple[Money, ...]:
    """Every printed name, words in lower case with spaces for hyphens; longest first."""
    symbols, words = _by_name()
    return tuple(sorted(map(read, (*symbols.values(), *words.values())), key=lambda name: -len(name.printed)))


def symbols() -> tuple[Money, ...]:
    """Every printed sign or code, longest first."""
    return tuple(sorted(map(read, _by_name()[0].values()), key=lambda name: -len(name.printed)))


def rows() -> Iterator[tuple[str, str]]:
    """Every printed name with its row, in no order; `read` is for those few that an article needs."""
    return lines("currency_names.tsv")


def read(row: str) -> Money:
    """What a row says."""
    printed, how, scale, codes = row.split("\t")
    return Money(printed, tuple(codes.split("|")) if codes else (), float(scale), how[0] == "s", how.endswith("+"))


def currency(code: str) -> Currency | None:
    """The currency of that code, or None."""
    return _currencies().get(code)


def candidates(printed: str, country: str = "", year: int | None = None) -> tuple[str, ...]:
    """The codes that a printed name may mean in an article of that country and year, the likeliest first.

    The country's own money comes first where it is among them. With a year, only money in use then (or in the three
    years before); without one, all, what is in use today first.
    """
    name = find(printed)
    codes = name.codes if name else ()
    living = tuple(code for code in codes if _lives(code, year))
    codes = living if living and year else (*living, *(code for code in codes if code not in living))
    own = of_country(country, year)
    return (own, *(code for code in codes if code != own)) if own in codes else codes


def of_country(country: str, year: int | None = None) -> str:
    """The legal tender of a country (ISO 3166, "CA") in a year (None: today), or ""."""
    for code, first, last in _countries().get(country.upper(), ()):
        if first <= (year or _TODAY) <= last:
            return code
    return ""


def home(code: str) -> str:
    """The country whose legal tender a currency is and whose code it begins with ("CAD": "CA"), or ""."""
    return code[:2] if any(own == code for own, _, _ in _countries().get(code[:2], ())) else ""


def nation(code: str) -> tuple[str, ...]:
    """How print names the country of a currency, which its code begins with: ("Zambian", "Zambia"); () for one of several countries."""
    known, country = currency(code), _country_names().get(code[:2], "")
    return (known.name.split()[0], country) if known and country else ()


def _lives(code: str, year: int | None) -> bool:
    known = currency(code)
    if known is None:
        return False
    return (known.first or 0) <= (year or _TODAY) <= (known.last + _AFTER if known.last else _STILL)


@cache
def _currencies() -> Mapping[str, Currency]:
    return {
        code: Currency(code, int(first) if first else None, int(last) if last else None, name)
        for code, first, last, name in (row.split("\t") for _, row in lines("currencies.tsv"))
    }


@cache
def _by_name() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The rows of symbols as written, and of words in lower case."""
    return symbols_and_words(rows())


@cache
def _countries() -> Mapping[str, tuple[tuple[str, int, int], ...]]:
    return {
        country: tuple(_span(entry) for entry in row.rpartition("\t")[2].split("|"))
        for country, row in lines("countries.tsv")
    }


@cache
def _country_names() -> Mapping[str, str]:
    return {country: row.split("\t")[1] for country, row in lines("countries.tsv")}


def _span(entry: str) -> tuple[str, int, int]:
    code, _, years = entry.partition(":")
    first, _, last = years.partition("-")
    return code, int(first or 0), int(last or _STILL)


#: Every code that the tables know.
CODES = frozenset(_currencies())
