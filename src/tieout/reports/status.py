"""How many figures of a report stand how, and the words under which they are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tieout.checking.reported import Report
from tieout.checking.status import STATUSES, Status, spoken_of, statuses
from tieout.claims.make import claimed

#: How a number of figures is told.
WORDS: Mapping[Status, tuple[str, str]] = {
    "mismatch": ("mismatch", "mismatches"),
    "ambiguous": ("is ambiguous", "are ambiguous"),
    "implied": ("rests on a figure the article does not give", "rest on a figure the article does not give"),
    "consistent": ("ties out", "tie out"),
    "alone": ("stands alone", "stand alone"),
}


def counts(report: Report) -> dict[Status, int]:
    """How many of the report's claims have each status, the worst first; a mismatch of what is no claim (a weekday, a broken
    figure) counts as a figure of its own.
    """
    known = statuses(report)
    places = [(quantity.start, quantity.end) for quantity in claimed(report.quantities)]
    tally = Counter(known.get(place, "alone") for place in places)
    tally["mismatch"] += sum(c.verdict == "mismatch" and spoken_of(c).isdisjoint(places) for c in report.checks)
    return {status: tally[status] for status in STATUSES}
