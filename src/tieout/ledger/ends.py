"""All that a claim's printed figure may mean, in a normal unit: what two articles must not share before one of them is called wrong."""

from __future__ import annotations

from dataclasses import replace
from math import floor, inf, log10
from typing import cast

from tieout.claims.files import EncodedClaim
from tieout.intervals import Figure, Hedge, Interval, generous, printed, truncated
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.tables import currencies, units

#: Kinds of figures whose unit is a noun, or none.
COUNTED = frozenset(("count", "number", "ordinal"))

#: Unit -> normal unit and factor.
_SHARES = {"%": ("1", 0.01), "pp": ("pp", 1.0), "basis_point": ("pp", 0.01), "x": ("x", 1.0)}


@dataclass(frozen=True, slots=True)
class Ends:
    """A figure in its normal unit; value not a number for a range. `counted`: the unit is a noun."""

    value: float
    low: float
    high: float
    unit: str
    counted: bool = False


def ends(claim: EncodedClaim, read: Quantity | None) -> Ends:
    """What a claim's figure may mean. A value that a person corrected stands for what rounds to its digits; so does one of a quote that
    is not read as one figure."""
    meant = _meant(claim, read)
    value = claim.value if claim.value is not None else float("nan")
    if (
        claim.kind in COUNTED
        and not units.kind(claim.unit)
        and claim.unit not in currencies.CODES
        and "/" not in claim.unit
    ):
        return Ends(value, meant.low, meant.high, "", True)
    scales = [_scale(claim, name) for name in units.possible(claim.quote, claim.unit)]
    named = scales[0][0]
    spans = [meant * factor + offset for unit, factor, offset in scales if unit == named]
    _, factor, offset = scales[0]
    return Ends(value * factor + offset, min(one.low for one in spans), max(one.high for one in spans), named)


def _scale(claim: EncodedClaim, name: str) -> tuple[str, float, float]:
    """Normal unit, factor and offset."""
    if name in _SHARES:
        return *_SHARES[name], 0.0
    if claim.kind == "fraction" and not units.kind(name):
        return "1", 1.0, 0.0
    if name in currencies.CODES:
        return name, 1.0, 0.0
    dimension, factor, offset = units.scale(name)
    return " ".join(f"{base}^{power:g}" for base, power in dimension), factor, offset * 1.0


def _meant(claim: EncodedClaim, read: Quantity | None) -> Interval:
    if read is None or claim.corrected:
        if claim.value is None:
            return Interval(_or(claim.low, -inf), _or(claim.high, inf))
        return of_figure(_of_digits(claim))
    if read.ends is not None:
        both = [of_figure(replace(one, hedge="=")) for one in read.ends]
        return both[0].hull(both[1])
    if read.figure is None:
        return Interval(_or(read.low, -inf), _or(read.high, inf))
    own = (
        "hedge" in claim.places and claim.hedge != read.hedge
    )  # a person's own; without the key it is that of the quote
    return of_figure(replace(read.figure, hedge=cast(Hedge, claim.hedge), nearly=False) if own else read.figure)


def of_figure(figure: Figure) -> Interval:
    """All values for which another article would not be wrong to print this one: rounded, generously, cut off, or hedged, as within one article
    and against a source.

    One thing differs: "more than 30" and "under 30" bound, and leave their other side open. Within an article, and against a
    source, the writer has the figure before him and would say "more than 40" of 48. Another article may have counted no further than its
    own day ("more than 30 are dead"): it says nothing against 48. What *nearly* and *about* mean does not depend on who has counted.
    """
    if figure.hedge in (">", ">=") and not figure.nearly:
        return Interval(figure.value, inf)
    if figure.hedge in ("<", "<=") and not figure.nearly:
        return Interval(-inf, figure.value)
    plain = replace(figure, hedge="=", nearly=False)
    return printed(figure).hull(generous(plain)).hull(truncated(plain))


def _of_digits(claim: EncodedClaim) -> Figure:
    """The figure that a claim's value would be printed as: its last digit that is no zero counts."""
    value = claim.value or 0.0
    step = _last_digit(value)
    bare = claim.kind in COUNTED
    return Figure(value, 1.0 if bare and value % 1 == 0 else step, step, claim.kind, claim.hedge, value % 1 != 0, bare)  # type: ignore[arg-type]


def _last_digit(value: float) -> float:
    """One unit of the last digit that is no zero, of at most twelve."""
    if not value:
        return 1.0
    digits = f"{abs(value):.11e}".partition("e")[0].replace(".", "").rstrip("0")
    return float(10.0 ** (floor(log10(abs(value))) - (len(digits) - 1)))


def _or(end: float | None, otherwise: float) -> float:
    return otherwise if end is None else end
