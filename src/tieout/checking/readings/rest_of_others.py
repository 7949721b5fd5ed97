"""What is left, counted by another noun than the whole: then it is no part of that."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.readings.reading import Reading
from tieout.patterns import lazily

_REST = lazily(
    r"\b(?:(?:everything|everyone|all) else|what (?:was|is) left|what remain(?:s|ed))\W+(?:(?:some|about|nearly) )?$"
)
_NEAR = 40


def is_rest_of_others(reading: Reading, line: Line) -> bool:
    """'of 4,310 nets … everything else, 1,270 baskets, is dry'"""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    last = parts.slots[-1]
    if last.line != line.number or last.kind != "count" or not whole.unit or last.unit in ("", whole.unit):
        return False
    start = last.quantity.start
    return _REST.search(line.text[max(0, start - _NEAR) : start].lower()) is not None
