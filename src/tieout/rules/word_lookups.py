"""What the words around a figure say of it, as numbers: which way it went, how rough it is, which side of a bound it lies on."""

from __future__ import annotations

from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.rules.situation import Option, Situation


def direction(at: Situation) -> tuple[Option, ...]:
    """1 where words say up, -1 where they say down."""
    sign = at.signs.get("base") or at.signs.get("new")
    return (Option(Interval(sign, sign), "up" if sign > 0 else "down"),) if sign else ()


def none_or_one(_: Situation) -> tuple[Option, ...]:
    """ "N times more than" is N times as much, or N + 1 times."""
    return (Option(Interval(0, 0), "read as that many times"), Option(Interval(1, 1), "read as that many times on top"))


#: How much nearer to, or further from, its percentage a ratio in words may be than words are taken to be elsewhere.
ROUGH = 0.05


def rough_words(at: Situation) -> tuple[Option, ...]:
    """What a ratio in words may be multiplied with ("one in ten" of 9 percent); 1 where it bounds ("more than half")."""
    figure = at.quantities["ratio"].figure
    if figure is not None and not figure.wording:
        return (Option(Interval(1, 1), ""),)  # "17/28" is exact
    loose = 0.0 if at.quantities["ratio"].hedge in (">", ">=", "<", "<=") and not _nearly(at) else ROUGH
    return (Option(Interval(1 - loose, 1 + (0.0 if _nearly(at) else loose)), ""),)


def _nearly(at: Situation) -> bool:
    figure = at.quantities["ratio"].figure
    return figure is not None and figure.nearly


def rate_base(at: Situation) -> tuple[Option, ...]:
    """The number of people or things that the stated rate is for ("per 10,000 people"); none where it is no such rate, or a rate in time, too."""
    per = at.units["stated"].partition(" / ")[2]
    number, _, _ = per.partition(" ")
    base = float(number) if number.isdigit() and " / " not in per else 0.0
    return (Option(Interval(base, base), ""),) if base > 1 else ()


_SIDES = {">": 1.0, ">=": 1.0, "<": -1.0, "<=": -1.0}


def bounded_side(at: Situation) -> tuple[Option, ...]:
    """1 where the bound says "more than" or "at least" it, -1 where it says "less than", "at most" or "nearly"; none where it says neither."""
    bound = _bound(at)
    side = _SIDES.get(bound.hedge) if bound is not None else None
    return () if side is None else (Option(Interval(side, side), ""),)


def bounded_number(at: Situation) -> tuple[Option, ...]:
    """The number that the bound, or a ratio in words, is told with ("more than 100" is 100), a percentage as a share of one; none of a range."""
    bound = _bound(at)
    if bound is None or bound.value is None:
        return ()
    number = bound.value / 100 if bound.kind == "percent" else bound.value
    return (Option(Interval(number, number), ""),)


def _bound(at: Situation) -> Quantity | None:
    return at.quantities.get("bound") or at.quantities.get("ratio")


def range_middle(at: Situation) -> tuple[Option, ...]:
    """The middle of a range, a percentage as a share of one; none of what is no range."""
    ends = at.quantities["stretch"].ends
    if ends is None:
        return ()
    middle = (ends[0].value + ends[1].value) / 2 / (100 if at.quantities["stretch"].kind == "percent" else 1)
    return (Option(Interval(middle, middle), ""),)
