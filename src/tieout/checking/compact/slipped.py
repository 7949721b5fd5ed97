"""Step 1, compact: whether parts come to a whole to the last digit, or would but for a common slip of the pen in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.telling import tells
from tieout.quantities.model import Quantity

#: So near to a number, of its size, is that number.
EVEN = 1e-9
_NINE, _TEN = 9, 10
_FEWEST, _MOST = 2, 6
_AMOUNTS, _POWERS = frozenset(("currency", "measure")), (1e3, 1e-3)


def comes_to(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts come to the whole to the last digit."""
    value = whole.value or 0.0
    return abs(sum(part.value or 0.0 for part in parts) - value) <= EVEN * value


def adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts come to the whole as all are printed, but for rounding."""
    low, high = (sum(getattr(part, end) or 0.0 for part in parts) for end in ("low", "high"))
    return low <= (whole.high or 0.0) and high >= (whole.low or 0.0)


def but_for_a_slip(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether two to six parts miss it by what two neighbouring digits make that have changed places: nine times one digit and zeros; or are
    billions where the whole is told in millions, or the other way round."""
    return _FEWEST <= len(parts) <= _MOST and _is_off_by_a_slip(whole, parts) and tells(whole, parts)


def _is_off_by_a_slip(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    steps = [one.figure.step for one in (whole, *parts) if one.figure is not None and one.figure.step > 0]
    if not steps:
        return False
    total = sum(part.value or 0.0 for part in parts)
    if whole.kind in _AMOUNTS and any(abs(total - (whole.value or 0.0) * power) <= EVEN * total for power in _POWERS):
        return True
    off, rest = divmod(round(abs(total - (whole.value or 0.0)) / min(steps)), _NINE)
    while off and off % _TEN == 0:
        off //= _TEN
    return not rest and 0 < off < _TEN
