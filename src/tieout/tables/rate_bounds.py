"""What a rate of exchange has not been beyond since 1999, for currencies of which no daily rates are at hand (rate_bounds.tsv), and for those
of which they begin later (early_rates.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tieout.intervals.interval import Interval
from tieout.tables import rates

#: A bound is widened by so much: dealers' rates, and what is not known better.
LOOSE = 1.5
#: The same where official rates are remembered.
NEARLY = 0.05
#: The first year for which the bounds hold.
SINCE = 1999


def bounded(base: str, quote: str) -> Interval | None:
    """Units of `quote` for one `base`: what no rate since 1999 has been beyond, widened; None unless both are known, one of them only so."""
    of_base, of_quote = _per_dollar(base), _per_dollar(quote)
    if base == quote or of_base is None or of_quote is None or not {base, quote} & set(_bounds()):
        return None
    rate = of_quote / of_base
    return Interval(rate.low / LOOSE, rate.high * LOOSE)


def _per_dollar(code: str) -> Interval | None:
    """Units of a currency for one dollar since 1999, by its bounds or by what was published each day."""
    if code == "USD":
        return Interval(1.0, 1.0)
    return _bounds().get(code) or rates.series("USD", code)


def early(base: str, quote: str) -> Interval | None:
    """Units of `quote` for one `base`: what no rate was beyond from 1999 until daily rates were published, widened by `NEARLY`; None where
    they were from the beginning, or nothing is known."""
    known = _early()
    one, other = (
        Interval(1.0, 1.0) if code == "USD" else known.get(code) or rates.series("USD", code) for code in (base, quote)
    )
    if base == quote or one is None or other is None or known.keys().isdisjoint((base, quote)):
        return None
    return (other / one).within(NEARLY)


@cache
def _early() -> Mapping[str, Interval]:
    return _read("early_rates.tsv")


@cache
def _bounds() -> Mapping[str, Interval]:
    return _read("rate_bounds.tsv")


def _read(name: str) -> Mapping[str, Interval]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: Interval(float(low), float(high)) for code, low, high in rows}
