"""Before step 1: whether a length of time may be what lies between two dates; see the finder `later-on`."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: What stands behind a length that leads to a date, and before one that leads from a date, or to now; so many characters are looked over.
_LEADING = lazily(r"(?i)\W*(?:later|until|before|till)\b")
_LED, _LED_BY = lazily(r"(?i)\b(?:after|(?:in|over|during)\W+(?:the|those)|the\W+(?:past|last))\W*$"), 24


def lead_on(text: str, own: Sequence[Quantity], before: Sequence[Quantity]) -> bool:
    """Whether words beside a length of time may tie it to a date, told in its sentence or in the one before."""
    if not any(one.kind == "date" for one in (*own, *before)):
        return False
    lengths = (one for one in own if one.kind == "duration")
    return any(
        _LEADING.match(text, one.end) or _LED.search(text, max(0, one.start - _LED_BY), one.start) for one in lengths
    )
