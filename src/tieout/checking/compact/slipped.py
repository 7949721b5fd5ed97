"""Step 1, compact: whether parts come to a whole to the last digit, or would but for a common slip of the pen in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.telling import tells
from tieout.quantities.model import Quantity

#: So near to a number, of its size, is that number.
EVEN = 1e-9
_NINE, _TEN = 9, 10
_FEWEST, _MOST = 2, 6
_POWERS = 1e3, 1e-3


def comes_to(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts come to the whole to the last digit."""
    value = whole.value or 0.0
    return abs(sum(part.value or 0.0 for part in parts) - value) <= EVEN * value


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts come to the whole as all are printed, but for rounding."""
    low, high = (sum(getattr(part, end) or 0.0 for part in parts) for end in ("low", "high"))
    return low <= (whole.high or 0.0) and high >= (whole.low or 0.0)


def adds_as_told(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """The same; numbers of things that are printed to the last one come to it to the last one."""
    counted = whole.kind in BARE and all(one.figure is None or one.figure.bare for one in (whole, *parts))
    return (comes_to if counted else adds_up)(whole, parts)


def but_for_a_slip(whole: Quantity, parts: Sequence[Quantity], rounded: bool = False) -> bool:
    """Whether two to six parts miss it by what two neighbouring digits make that have changed places: nine times one digit and zeros; or are
    billions where the whole is told in millions, or the other way round. `rounded` where the one may be told less finely than the other."""
    if not _FEWEST <= len(parts) <= _MOST:
        return False
    total, value = sum(part.value or 0.0 for part in parts), whole.value or 0.0
    steps = [one.figure.step for one in (whole, *parts) if one.figure is not None and one.figure.step > 0]
    slips = bool(steps) and is_of_a_slip(total - value, min(steps))
    if not slips and whole.kind in UNITED:
        slips = (bool(steps) and _is_scaled(total, value)) or (rounded and _is_rounded(total, value, whole, steps))
    return slips and tells(whole, parts)


def _is_scaled(total: float, value: float) -> bool:
    """'2.31 million', where the parts come to as many billions."""
    return any(abs(total - value * power) <= EVEN * total for power in _POWERS)


def _is_rounded(total: float, value: float, whole: Quantity, steps: Sequence[float]) -> bool:
    """'2.31 billion, 498 million and 1.07 billion; in all 8.38 billion': the same to the last digit of the coarsest of them."""
    if any(abs(total * power - value) <= (whole.high or value) - value for power in _POWERS):
        return True
    return len({*steps}) > 1 and is_of_a_slip(total - value, max(steps))


def is_of_a_slip(missing: float, step: float) -> bool:
    """Whether it is nine times one digit and zeros, counted in steps: what two neighbouring digits make that change places."""
    off, rest = divmod(round(abs(missing) / step), _NINE)
    while off and off % _TEN == 0:
        off //= _TEN
    return not rest and 0 < off < _TEN
