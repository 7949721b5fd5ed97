"""Whole numbers in words: which whole a share or a mean fits, or the two that it falls between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import ceil, floor

from tieout.checking.printing.numbers import bare
from tieout.checking.readings.bind import Variant
from tieout.checking.readings.reading import Reading
from tieout.intervals import Interval
from tieout.rules.expression import Call, RoleName


def worked(reading: Reading, variant: Variant | None) -> str:
    """ "14 of 19 is 73.68 percent", or "13 of 17 is 76.47 percent, and 13 of 18 is 72.22 percent"; "" for another rule."""
    call = reading.anchor.formula.computed
    if variant is None or not isinstance(call, Call) or call.name not in _SAY:
        return ""
    values = [variant.values.get(a.name) for a in call.arguments if isinstance(a, RoleName)]
    if len(values) != 2 or not all(isinstance(v, Interval) and v.low > 0 for v in values):
        return ""
    return ", and ".join(_SAY[call.name](*values))


def _share(part: Interval, share: Interval) -> Iterator[str]:
    for whole in _near(part.low / share.high, part.high / share.low):
        yield from _percent(part.low, whole)


def _part(share: Interval, whole: Interval) -> Iterator[str]:
    for part in _near(share.low * whole.low, share.high * whole.high):
        yield from _percent(part, whole.low)


def _percent(part: float, whole: float) -> Iterator[str]:
    if whole:
        yield f"{bare(part)} of {bare(whole)} is {bare(100 * part / whole)} percent"


def _mean(mean: Interval, number: Interval) -> Iterator[str]:
    for total in _near(mean.low * number.low, mean.high * number.high):
        yield f"{bare(total)} / {bare(number.low)} is {bare(total / number.low)}"


_SAY: Mapping[str, Callable[..., Iterator[str]]] = {"whole_share": _share, "whole_part": _part, "grim_mean": _mean}


def _near(low: float, high: float) -> list[float]:
    """The first whole number within, else the two around."""
    inside = ceil(low - 1e-9)
    return [inside] if inside <= high + 1e-9 else [floor(low), floor(low) + 1]
