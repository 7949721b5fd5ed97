"""A figure that is one of the parts of the whole that stands before them: what follows the parts is told of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading

#: How far rounding may take the sum of the parts from the whole, as a share of it.
_ROUNDED = 0.01
#: So many figures around one may be the whole and its other parts.
_AROUND = 5


def is_of_all_parts(reading: Reading, line: Line) -> bool:
    """'sold 90 boats, 50 here and 40 abroad, up from 75': it is all of them that went up from 75; and 'a third of the 270' is all of them."""
    figure = next((b for role in _FIGURES if isinstance(b := reading.bound.get(role), Slot)), None)
    other = next((b for role in _OTHERS if isinstance(b := reading.bound.get(role), Slot)), None)
    if figure is None or other is None or not figure.line == other.line == line.number or figure.at > other.at:
        return False
    if "to" in figure.tags and "from" in other.tags and other.number == figure.number + 1:
        return False  # "the franc rose to 114.2 from 113.9, and the yen to 1.261 from 1.258": a verb of its own leads from one to the other
    stated = reading.bound.get(reading.rule.stated)
    around = line.slots[max(0, figure.number - _AROUND) : min(other.number, figure.number + _AROUND)]
    told = [s for s in around if not s.context and s.kind not in _RATES and (s is figure or s is not stated)]
    at = told.index(figure) if figure in told else 0
    runs = ((i, told[i:k]) for i, k in combinations(range(len(told) + 1), 2) if i <= at < k and k - i >= _FEWEST)
    return any(_comes_to(parts, whole, other) for i, parts in runs for whole in told[:i])


def adds_up_twice(reading: Reading, line: Line) -> bool:
    """'310 tons, 190 of which belong to the town and 120 to the abbey. … 448 tons in all': a figure and those of them that it is made of are no list."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot) or len(parts.slots) <= _FEWEST:
        return False
    first, *others = parts.slots
    return "of-them" in others[0].tags and _comes_to(others, first, whole)


def _comes_to(parts: Sequence[Slot], whole: Slot, other: Slot) -> bool:
    """Whether parts add up to a whole that is not said again by what they are compared with."""
    all_of_them = whole.quantity.value
    if not all_of_them or all_of_them == other.quantity.value:
        return False
    return abs(sum(part.quantity.value or 0 for part in parts) - all_of_them) <= _ROUNDED * abs(all_of_them)


_FIGURES, _OTHERS = ("new", "later", "part"), ("base", "whole")
_RATES, _FEWEST = frozenset(("percent", "fraction", "multiple")), 2
