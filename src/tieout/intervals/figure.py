"""A printed number with everything that its tolerance depends on: digits, magnitude, kind and hedge."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from tieout.records import dataclass

Kind = Literal[
    "count", "currency", "measure", "percent", "percentage_point", "multiple", "fraction",
    "date", "duration", "ordinal", "number",
]  # fmt: skip
Hedge = Literal["=", "~", ">", ">=", "<", "<="]

#: How a ratio was worded: 'word' (half, a third, doubled), 'one-in' (one in four), '' (figures).
Wording = Literal["", "word", "one-in"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed.

    value    in its unit, magnitude word applied (3.04e9 for "3.04 billion"); percentages as printed (47.0)
    step     one unit of the last printed digit, magnitude applied (1e7 for "3.04 billion")
    zeros    one unit of the last non-zero digit, magnitude applied (1e3 for "35,000"; `step` where that is not zero)
    kind     decides which rounding print allows
    hedge    "=" for none
    pointed  printed with a decimal point (or a vulgar fraction): its zeros are precision
    bare     no magnitude word: a bare count is exact
    spelled  printed in words
    wording  how a ratio was worded
    nearly   a "<" hedge that says only a little below (nearly, almost, close to), not a bound (less than); of a fall told by what
             is left of it ("nearly halved") a ">" that says only a little above
    """

    value: float
    step: float
    zeros: float
    kind: Kind = "number"
    hedge: Hedge = "="
    pointed: bool = False
    bare: bool = True
    spelled: bool = False
    wording: Wording = field(default="")
    nearly: bool = False
