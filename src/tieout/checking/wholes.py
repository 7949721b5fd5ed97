"""Whole numbers in words: which whole a share fits, or the two that it falls between."""

from __future__ import annotations

from math import ceil, floor

from tieout.checking.bind import Variant
from tieout.checking.numbers import bare
from tieout.checking.reading import Reading
from tieout.intervals import Interval


def worked(reading: Reading, variant: Variant | None) -> str:
    """ "14 of 19 is 73.68 percent", or "13 of 17 is 76.47 percent, and 13 of 18 is 72.22 percent"; "" for another rule."""
    if variant is None or reading.anchor.formula.stated is not None:
        return ""
    values = {name: v for name, v in variant.values.items() if isinstance(v, Interval)}
    share = values.get(reading.rule.stated)
    part, whole = values.get("part"), values.get("whole")
    if share is None or share.low <= 0:
        return ""
    if part is not None:
        low, high = part.low / share.high, part.high / share.low
        return _say([(part.low, n) for n in _near(low, high)])
    return (
        _say([(k, whole.low) for k in _near(share.low * whole.low, share.high * whole.high)])
        if whole is not None
        else ""
    )


def _near(low: float, high: float) -> list[float]:
    """The first whole number within, else the two around."""
    inside = ceil(low - 1e-9)
    return [inside] if inside <= high + 1e-9 else [floor(low), floor(low) + 1]


def _say(pairs: list[tuple[float, float]]) -> str:
    return ", and ".join(
        f"{bare(part)} of {bare(whole)} is {bare(100 * part / whole)} percent" for part, whole in pairs if whole
    )
