"""Step 1, compact: the words for what a change of sales is made of: volume and prices, what was bought and what was there before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_SORTS: Sequence[str] = (
    "volume volumes units shipments",
    "price prices pricing price/mix",
    "mix",
    "currency currencies fx exchange translation",
    "acquisition acquisitions acquired acquisition-related",
    "divestiture divestitures divested disposals disposal",
    "organic organically existing same-store comparable like-for-like underlying",
    "traffic transactions visits footfall",
    "ticket basket",
    "new openings",
)
#: word -> the number of the sort that it is of
DRIVERS: Mapping[str, int] = {word: k for k, words in enumerate(_SORTS, start=1) for word in words.split()}
