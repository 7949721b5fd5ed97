"""Exchange rates before the published daily ones: what a rate can have been in a year, from the averages of it and of those beside it.

The averages stand in yearly_rates.tsv, 1971 to 1999. Within a year a rate runs about as far as from one average to the next, and at a
turning point beyond: compared with weekly rates of the mark, the pound and the yen from 1975 to 1989, the band holds all but two
weeks of early 1985.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tieout.intervals.interval import Interval

#: How far a rate goes beyond the averages of the year and those beside it, and beyond one that both of them lie on one side of.
BEYOND, TURNING = 1.1, 1.2
_HUB = "USD"


@cache
def past(base: str, quote: str, year: int) -> Interval | None:
    """What units of `quote` for one `base` can have been on a day of that year; None unless all three averages of both are known."""
    around = [_rate(base, quote, year + step) for step in (-1, 0, 1)]
    if base == quote or not all(around):
        return None
    low, high, own = min(around), max(around), around[1]
    return Interval(low / (TURNING if own == low else BEYOND), high * (TURNING if own == high else BEYOND))


@cache
def ever_past(base: str, quote: str) -> Interval | None:
    """The hull of all years for which `past` knows the pair; None where there are none."""
    known = [one for year in range(_FIRST, _LAST) if (one := past(base, quote, year))]
    return Interval(min(one.low for one in known), max(one.high for one in known)) if known else None


#: The years for which the averages on both sides are there, the last one not counted.
_FIRST, _LAST = 1972, 1999


def _rate(base: str, quote: str, year: int) -> float:
    """The average of a year; 0 where it is not known."""
    one, other = (1.0 if code == _HUB else _averages().get(code, {}).get(year, 0.0) for code in (base, quote))
    return other / one if one else 0.0


@cache
def _averages() -> Mapping[str, Mapping[int, float]]:
    """code -> year -> units of it for one dollar."""
    lines = (Path(__file__).parent / "yearly_rates.tsv").read_text(encoding="utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    years = [int(cell) for cell in head[1:]]
    return {
        code: {year: float(cell) for year, cell in zip(years, cells, strict=True) if cell != "-"}
        for code, *cells in rows
    }
