"""Before a sum is accused: is it of a longer time than its parts are?"""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Series, Slot, Token
from tieout.checking.readings.reading import Reading


def is_of_longer(reading: Reading, lines: Sequence[Line]) -> bool:
    """'It sold 318 on Monday and 246 on Tuesday. It has sold 654 in all': what "has" been done is so much up to now, and the parts are what was done
    on some days of it."""
    parts, whole = reading.bound.get("parts"), reading.bound.get("whole")
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return False
    line = next((one for one in lines if whole in one.slots), None)
    there = next((one for one in lines if parts.slots[-1] in one.slots), None)
    if line is None or there is None or there is line:
        return False
    ahead = line.tokens[max(0, whole.at - _NEAR) : whole.at]
    return (
        any(token.text in _HAS for token in ahead)
        and _HAS.isdisjoint(there.texts)
        and any(map(_is_a_day, there.tokens[: parts.slots[-1].at + _NEAR]))
    )


def _is_a_day(token: Token) -> bool:
    return token.context or "weekday" in token.classes


_HAS, _NEAR = frozenset(("has", "have")), 6
