"""A printed figure against the number of its source: as print rounds, cuts and hedges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import Literal

from tieout.claims.files import EncodedClaim
from tieout.intervals import Interval, generous, printed, truncated
from tieout.intervals.figure import Figure
from tieout.ledger.outside.cells import number
from tieout.ledger.outside.model import Number
from tieout.ledger.outside.scale import COUNTED, SHARES, Scale, converted
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.formula import Formula

#: How a figure agrees with its source: as printed, only if its zeros are rounded or digits were cut, or not.
Status = Literal["printed", "generous", "truncated", "fails"]

_MODES = {"printed": printed, "generous": generous, "truncated": truncated}


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found: how the figure agrees, and what the source gives, in the claim's unit, for the unit that fits best."""

    status: Status
    value: float


def judge(formula: Formula, claim: EncodedClaim, read: Quantity | None, found: Number, of: Scale) -> Judged | None:
    """Whether a claim's figure is what its source has; None where the two are of units that do not convert.

    `formula` is the rule's, over the roles `stated` and `outside`.
    """
    of = Scale(of.factor, "%") if found.percent and (of.unit in SHARES or of.noun) else of
    figures = _figures(claim, read)
    finest = min((figure.step for figure in figures), default=0.0)
    rounded = converted(_interval(found, claim, of), of, claim.kind, claim.unit, claim.quote)
    values = tuple(_as_fine(value, finest) for value in rounded)
    if not values:
        return None
    for status, stated in _meant(claim, figures).items():
        for value in values:
            if formula.evaluate({"stated": stated, "outside": value}).holds:
                return Judged(status, _middle(value))
    return Judged("fails", _middle(values[0]))


def _meant(claim: EncodedClaim, figures: Sequence[Figure]) -> Mapping[Status, Interval]:
    """What the figure stands for, as printed first; of a range all between its ends."""
    if not figures:
        return {"printed": Interval(_or(claim.low, -inf), _or(claim.high, inf))}
    found: dict[Status, Interval] = {}
    for status, reach in _MODES.items():
        first, *others = map(reach, figures)
        found[status] = first.hull(others[0]) if others else first  # type: ignore[index]
    return found


def _figures(claim: EncodedClaim, read: Quantity | None) -> Sequence[Figure]:
    """The figure, or the two ends of a range; none where only ends are known. A value that a person corrected stands for its digits."""
    if read is not None and not claim.corrected:
        return read.ends or ((read.figure,) if read.figure else ())
    if claim.value is None:
        return ()
    digits = number(claim.value)
    step = digits.step if isinstance(digits, Number) else 1.0
    zeros = max(step, _last_digit(claim.value))
    return (Figure(claim.value, step, zeros, claim.kind, claim.hedge, pointed=step < 1),)  # type: ignore[arg-type]


def _last_digit(value: float) -> float:
    """One unit of the last digit of a whole number that is no zero."""
    whole = f"{abs(value):.0f}"
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value % 1 == 0 and value else 1.0


def _interval(found: Number, claim: EncodedClaim, of: Scale) -> Interval:
    """What a source's number stands for: every value that rounds to it, a whole number that is counted one by one for itself."""
    if found.step == 1 and of.factor == 1 and claim.kind in COUNTED:
        return Interval(found.value, found.value)
    return printed(replace(_ROUNDED, value=found.value, step=found.step, zeros=found.step))


_ROUNDED = Figure(0.0, 1.0, 1.0, "measure", pointed=True, bare=False)


def _as_fine(value: Interval, step: float) -> Interval:
    """The number itself where it has the digits that the article prints; all that rounds to it where the article prints more."""
    return value if value.high - value.low > step * (1 + 1e-9) else Interval(_middle(value), _middle(value))


def _middle(value: Interval) -> float:
    """The number itself again, clear of binary noise."""
    return float(f"{(value.low + value.high) / 2:.12g}")


def _or(end: float | None, otherwise: float) -> float:
    return otherwise if end is None else end
