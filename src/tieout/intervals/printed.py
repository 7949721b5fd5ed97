"""What a printed figure stands for: DESIGN section 3, "What a printed number means".

All five functions give an interval in the unit of `figure.value`, and never raise: a figure that is not finite stands
for the whole line, which decides nothing. Ends are cleared of binary noise: 6.2 stands for [6.15, 6.25] to the digit.

How we read what the design leaves open:

- A hedge that opens one side shuts the other at the value itself ("more than 35,000" starts at 35,000).
- On a side that a hedge opens, the interval holds at least what the figure without its hedge stands for: "nearly 3
  percent" reaches down to 2.5 and not only by a tenth, for a hedge never says less than none.
- "less than" mirrors "more than": one unit of the last non-zero digit below.
- Hedges compare values, not sizes: more than −5 is above −5.
- An ordinal is exact, as a bare count is. Durations round like measures, but their trailing zeros are generous only
  from 1,000 on, for the design names just money and measures.
"""

from __future__ import annotations

from math import ceil, floor, inf, isfinite

from tieout.intervals.figure import Figure
from tieout.intervals.hedges import (
    GENEROUS,
    GENEROUS_FROM,
    HEDGES,
    NEAR,
    NEAR_WORD,
    ONE_IN,
    OPEN,
    RATIO_WORD,
    WHOLE,
    Reach,
)
from tieout.intervals.interval import Interval

_EXACT = ("count", "number", "ordinal", "date")
_EVERYTHING = Interval(-inf, inf)
#: Below this, halves have no more than 15 significant digits: there is no noise in them.
_LARGEST_HALF = 1e14


def unhedged(figure: Figure) -> Interval:
    """All values that print as the figure does, its hedge put aside."""
    if not _is_sound(figure):
        return _EVERYTHING
    if figure.wording == "one-in" and 1e-15 < figure.value <= 1:
        return _one_in(figure.value)
    if figure.wording:
        return _around(figure.value, RATIO_WORD * abs(figure.value))
    if is_exact(figure):
        return Interval(figure.value, figure.value)
    return _around(figure.value, figure.step / 2)


def printed(figure: Figure) -> Interval:
    """What the figure stands for, its hedge included; an open end ("up to", "at least") is infinite."""
    plain = unhedged(figure)
    return plain if figure.hedge == "=" else _hedged(figure, plain)


def generous(figure: Figure) -> Interval:
    """What the figure stands for if its trailing zeros are rounding, too; never less than `printed`."""
    plain = unhedged(figure)
    if _is_sound(figure) and _zeros_may_round(figure):
        plain = plain.hull(_around(figure.value, min(figure.zeros / 2, GENEROUS * abs(figure.value))))
    return _hedged(figure, plain)


def natural(figure: Figure) -> Interval:
    """What of `generous` a writer would have said the figure of: "more than doubled" is said of what is 2.3 times as much, and of 2.9 times
    it is right, but nobody says it; a wrong base would tie out with it."""
    whole = generous(figure)
    if figure.hedge not in ("<", ">") or figure.nearly or whole.is_open or not _is_sound(figure):
        return whole
    side = 1 if figure.hedge == ">" else -1
    far = whole.high if side > 0 else whole.low
    reach = NEAR_WORD * abs(far - figure.value) if figure.wording else NEAR * abs(figure.value)
    end = figure.value + side * min(reach, abs(far - figure.value))
    return Interval(whole.low, end) if side > 0 else Interval(end, whole.high)


def truncated(figure: Figure) -> Interval:
    """What the figure stands for if the writer cut digits off: [v, v + step), mirrored below zero, both ways at zero.

    Interval ends are closed, so the far end stops just short. What is exact or has a hedge or a ratio word was not
    cut: it is `printed`.
    """
    if not _is_sound(figure) or is_exact(figure) or figure.wording or figure.hedge != "=":
        return printed(figure)
    far = (abs(figure.value) + figure.step) * (1 - 1e-11)
    low = figure.value if figure.value > 0 else -far
    high = figure.value if figure.value < 0 else far
    return Interval(low, high)


def is_exact(figure: Figure) -> bool:
    """Whether the figure is a bare whole count (or number, or ordinal), which print does not round."""
    return figure.kind in _EXACT and figure.bare and not figure.pointed and not figure.wording


def _is_sound(figure: Figure) -> bool:
    return isfinite(figure.value) and isfinite(figure.step) and isfinite(figure.zeros)


def _zeros_may_round(figure: Figure) -> bool:
    least = GENEROUS_FROM.get(figure.kind, inf)
    return not figure.pointed and not figure.wording and abs(figure.value) >= least and figure.zeros > figure.step


def _hedged(figure: Figure, plain: Interval) -> Interval:
    nearly = figure.nearly and (figure.hedge == "<" or (figure.hedge == ">" and bool(figure.wording)))
    reaches = HEDGES.get("nearly" if nearly else figure.hedge)
    if reaches is None or plain.is_open:
        return plain
    below, above = reaches[::-1] if nearly and figure.hedge == ">" else reaches
    return Interval(_end(figure, below, -1, plain.low), _end(figure, above, 1, plain.high))


def _end(figure: Figure, reach: Reach, side: int, plain: float) -> float:
    """Where the figure ends on one side (−1 below, 1 above), given where it ends without its hedge."""
    if reach is OPEN:
        return side * inf
    if not reach.cap:
        return figure.value
    if reach.ratio == WHOLE and figure.wording:
        return _next_whole(figure.value, side)
    size = abs(figure.value)
    distance = reach.ratio * size if figure.wording else min(figure.zeros, reach.cap * size)
    return side * max(side * plain, side * _end_at(figure.value, side * distance))


def _one_in(share: float) -> Interval:
    """k in N, given k / N: k in N ± 0.5."""
    from fractions import Fraction

    ratio = Fraction(share).limit_denominator(10_000)
    if abs(float(ratio) - share) > 1e-12 * share:
        ratio = Fraction(1, round(1 / share))
    low, high = (ratio.numerator / (ratio.denominator + reach) for reach in (ONE_IN, -ONE_IN))
    return Interval(low, high)


def _next_whole(value: float, side: int) -> float:
    """The next whole multiple above (1) or below (−1): of one from 1 on, else of the fraction the value counts in."""
    from fractions import Fraction

    parts = 1 if value >= 1 else Fraction(value).limit_denominator(1000).denominator
    count = value * parts
    return (floor(count + 1e-6) + 1 if side > 0 else ceil(count - 1e-6) - 1) / parts


def _around(value: float, reach: float) -> Interval:
    return Interval(_end_at(value, -reach), _end_at(value, reach))


def _end_at(value: float, reach: float) -> float:
    """value + reach in 15 significant digits, where that only clears binary noise away."""
    end = value + reach
    if -_LARGEST_HALF < end < _LARGEST_HALF and 2 * end % 1 == 0:
        return end
    tidy = float(f"{end:.15g}")
    return tidy if abs(tidy - end) < 1e-3 * abs(reach) else end
