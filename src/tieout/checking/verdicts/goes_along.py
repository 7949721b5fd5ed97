"""What is told again of each of two levels need not go the way of these: of more shares each gets less. Where the two have changed places, the sums tell."""

from __future__ import annotations

from tieout.checking.compact.line import Slot
from tieout.checking.readings.reading import Reading


def goes_along(reading: Reading) -> bool:
    """'rose to 38 million, or 60 cents a share, from 31 million, or 73 cents a share': the verb is of the sum."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    return isinstance(new, Slot) and isinstance(base, Slot) and new in base.links.get("along", ())


def have_changed_places(reading: Reading) -> bool:
    """'fell to 2.7 million, or 1.40 dollars a share, from 8.5 million, or 45 cents a share': as printed there were many times as many shares as before,
    and, were it the other way round, as many."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot) or not goes_along(reading):
        return False
    if not new.unit.endswith("/ share") or new.unit != base.unit:
        return False
    ours, theirs = _sum_of(new), _sum_of(base)
    one, other = new.quantity.value, base.quantity.value
    if not ours or not theirs or not one or not other:
        return False
    printed, swapped = _apart(ours / one, theirs / other), _apart(ours / other, theirs / one)
    return any(printed >= far and swapped <= near for far, near in _TELLING)


def _sum_of(rate: Slot) -> float:
    """The sum that a figure tells again for one share."""
    return next((slot.quantity.value or 0.0 for slot in rate.links.get("or", ()) if "/" not in slot.unit), 0.0)


def _apart(one: float, other: float) -> float:
    return max(one / other, other / one)


#: How far apart the numbers of shares are as printed, and how near to each other the other way round: so few shares are seldom issued, or split.
_TELLING = ((1.3, 1.04), (3.0, 1.25))
